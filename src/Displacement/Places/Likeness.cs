using System.Numerics;

namespace Displacement.Places;

/// <summary>How alike two folded names are: the mean of Jaro-Winkler, which forgives vowels, and shared letter pairs, which does not.</summary>
internal static class Likeness
{
    private const int Longest = 64; // the rest of a longer name is not looked at

    /// <summary>From 0 to 1; 1 for equal names, below 0.5 for names nobody would confuse.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        if (a.IsEmpty || b.IsEmpty)
            return 0;
        return a.SequenceEqual(b) ? 1 : (JaroWinkler(a, b) + SharedPairs(a, b)) / 2;
    }

    /// <summary>The most <see cref="Of"/> could answer for names of these lengths.</summary>
    public static double AtMost(int a, int b)
    {
        double shorter = Math.Min(Math.Min(a, b), Longest), longer = Math.Min(Math.Max(a, b), Longest);
        double jaro = (2 + (shorter / longer)) / 3;
        return (jaro + (0.4 * (1 - jaro)) + (2 * shorter / (shorter + longer))) / 2;
    }

    /// <summary>Whether one character put in, left out or exchanged makes one text the other.</summary>
    public static bool IsOneStepApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return IsOneStepApart(b, a);
        if (b.Length - a.Length > 1)
            return false;

        int same = a.CommonPrefixLength(b);
        ReadOnlySpan<char> rest = b[Math.Min(same + 1, b.Length)..];
        return a.Length == b.Length
            ? same < a.Length && a[(same + 1)..].SequenceEqual(rest)
            : a[same..].SequenceEqual(rest);
    }

    private static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int reach = Math.Max((Math.Max(a.Length, b.Length) / 2) - 1, 0);
        ulong usedA = 0, usedB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int end = Math.Min(i + reach + 1, b.Length);
            for (int j = Math.Max(i - reach, 0); j < end; j++)
            {
                if (a[i] != b[j] || (usedB & (1UL << j)) != 0)
                    continue;
                usedA |= 1UL << i;
                usedB |= 1UL << j;
                break;
            }
        }

        double common = BitOperations.PopCount(usedA);
        if (common == 0)
            return 0;
        double jaro = ((common / a.Length) + (common / b.Length) + ((common - (Displaced(a, usedA, b, usedB) / 2)) / common)) / 3;
        return jaro + (Math.Min(a.CommonPrefixLength(b), 4) * 0.1 * (1 - jaro));
    }

    private static double Displaced(ReadOnlySpan<char> a, ulong usedA, ReadOnlySpan<char> b, ulong usedB)
    {
        int displaced = 0;
        for (; usedA != 0; usedA &= usedA - 1, usedB &= usedB - 1)
        {
            if (a[BitOperations.TrailingZeroCount(usedA)] != b[BitOperations.TrailingZeroCount(usedB)])
                displaced++;
        }

        return displaced;
    }

    private static double SharedPairs(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        ulong used = 0;
        for (int i = 0; i + 1 < a.Length; i++)
        {
            for (int j = 0; j + 1 < b.Length; j++)
            {
                if (a[i] != b[j] || a[i + 1] != b[j + 1] || (used & (1UL << j)) != 0)
                    continue;
                used |= 1UL << j;
                break;
            }
        }

        int pairs = a.Length + b.Length - 2;
        return pairs == 0 ? 0 : 2.0 * BitOperations.PopCount(used) / pairs;
    }
}
