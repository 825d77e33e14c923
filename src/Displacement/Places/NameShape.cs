using System.Numerics;

namespace Displacement.Places;

/// <summary>Which letters and pairs of letters a folded name has, as bits: enough to say of most names that another cannot be like them.</summary>
internal readonly record struct NameShape
{
    private const int Longest = 64; // as Likeness

    private readonly ulong _letters; // a bit may stand for several letters, and for several pairs
    private readonly ulong _pairs;
    private readonly ulong _morePairs;
    private readonly int _length;

    private NameShape(int length, ulong letters, ulong pairs, ulong morePairs) => (_length, _letters, _pairs, _morePairs) = (length, letters, pairs, morePairs);

    public static NameShape Of(string folded)
    {
        ReadOnlySpan<char> name = folded.AsSpan(0, Math.Min(folded.Length, Longest));
        ulong letters = 0, pairs = 0, more = 0;
        for (int i = 0; i < name.Length; i++)
        {
            letters |= 1UL << (name[i] & 63);
            if (i == 0)
                continue;
            uint bit = unchecked(((name[i - 1] * 31u) + name[i]) * 2654435769u) >> 25;
            if (bit < 64)
                pairs |= 1UL << (int)bit;
            else
                more |= 1UL << (int)(bit - 64);
        }

        return new NameShape(name.Length, letters, pairs, more);
    }

    /// <summary>The most that <see cref="Likeness.Of"/> could answer for names of this shape and the other. Never too little.</summary>
    public double LikestTo(in NameShape other)
    {
        if (_length == 0 || other._length == 0)
            return 0;

        int common = Math.Min(Math.Min(_length, other._length), Shared(_letters, other._letters) + Repeats(_length, Bits(_letters)));
        int pairs = Shared(_pairs, other._pairs) + Shared(_morePairs, other._morePairs) + Repeats(_length - 1, Bits(_pairs) + Bits(_morePairs));
        pairs = Math.Min(pairs, Math.Min(_length, other._length) - 1);
        double jaro = common == 0 ? 0 : (((double)common / _length) + ((double)common / other._length) + 1) / 3;
        int all = _length + other._length - 2;
        return (jaro + (0.4 * (1 - jaro)) + (all == 0 ? 0 : 2.0 * pairs / all)) / 2;
    }

    private static int Shared(ulong one, ulong other) => BitOperations.PopCount(one & other);

    private static int Bits(ulong mask) => BitOperations.PopCount(mask);

    /// <summary>How many letters or pairs share their bit with an earlier one.</summary>
    private static int Repeats(int count, int bits) => count - bits;
}
