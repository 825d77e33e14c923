using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>Numbers of cells as text: the shortest decimal that stands for the same number, in full and in no language.</summary>
internal static class NumberText
{
    /// <summary>Room that any number fits into.</summary>
    public const int Longest = 80;

    private const int LongestExact = 15;
    private const int MostZeros = 40;

    /// <summary>Reads a number as it stands in the file.</summary>
    /// <param name="text">Such as 12, 4.6956189999999998 or 1E-3.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where it is no number or beyond all numbers.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>Whether a text is a whole number already as it would be written.</summary>
    /// <param name="text">As it stands in the file.</param>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestExact && !text.ContainsAnyExceptInRange('0', '9') && (text[0] != '0' || text.Length == 1);

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="shift">By how many places the point goes to the right: 2 for a share in per cent.</param>
    /// <param name="room">Room for <see cref="Longest"/> characters.</param>
    /// <returns>How many were written. Beyond forty zeros an exponent remains.</returns>
    public static int Write(double number, int shift, Span<char> room)
    {
        Span<char> exact = stackalloc char[32];
        number.TryFormat(exact, out var length, "R", CultureInfo.InvariantCulture);
        var text = (ReadOnlySpan<char>)exact[..length];
        Span<char> digits = stackalloc char[32];
        var (count, point) = Digits(text, digits);
        point += shift;
        if (count == 0)
        {
            room[0] = '0';
            return 1;
        }

        if (point > MostZeros || point < -MostZeros)
        {
            text.CopyTo(room);
            return text.Length;
        }

        return Lay(number < 0, digits[..count], point, room);
    }

    /// <summary>The digits without zeros at either end, and where the point stands among them.</summary>
    private static (int Count, int Point) Digits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (count, point, isBehind) = (0, 0, false);
        foreach (var character in mark < 0 ? text : text[..mark])
        {
            isBehind |= character == '.';
            if (!char.IsAsciiDigit(character))
            {
                continue;
            }

            if (count > 0 || character != '0')
            {
                digits[count++] = character;
                point += isBehind ? 0 : 1;
            }
            else
            {
                point -= isBehind ? 1 : 0;
            }
        }

        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
        }

        return (count, point + exponent);
    }

    private static int Lay(bool isNegative, ReadOnlySpan<char> digits, int point, Span<char> room)
    {
        var written = 0;
        if (isNegative)
        {
            room[written++] = '-';
        }

        if (point <= 0)
        {
            room[written++] = '0';
        }

        for (var i = 0; i < point; i++)
        {
            room[written++] = i < digits.Length ? digits[i] : '0';
        }

        if (point < digits.Length)
        {
            room[written++] = '.';
            room.Slice(written, Math.Max(0, -point)).Fill('0');
            written += Math.Max(0, -point);
            var behind = digits[Math.Max(0, point)..];
            behind.CopyTo(room[written..]);
            written += behind.Length;
        }

        return written;
    }
}
