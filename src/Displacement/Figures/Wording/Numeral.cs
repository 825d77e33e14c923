namespace Displacement.Figures.Wording;

/// <summary>A number as written, taken apart without deciding what its marks mean. Allocates nothing.</summary>
/// <param name="Shape">What the marks prove.</param>
/// <param name="Digits">All digits as one whole number: the value if every mark groups.</param>
/// <param name="Tail">How many digits follow the last mark; 0 without marks.</param>
/// <param name="Group">The mark between groups of three, or '\0'.</param>
/// <param name="Last">The last mark, or '\0'.</param>
internal readonly record struct Numeral(NumeralShape Shape, decimal Digits, int Tail, char Group, char Last)
{
    /// <summary>Digits beyond this many are no count of people and would not fit a decimal.</summary>
    private const int MostDigits = 28;

    private const int UlongDigits = 18;

    /// <summary>The value if the last mark begins decimals.</summary>
    public decimal AsDecimal
    {
        get
        {
            var value = Digits;
            for (var i = 0; i < Tail; i++)
            {
                value *= 0.1m;
            }

            return value;
        }
    }

    /// <summary>Takes an unsigned number without outer blanks apart.</summary>
    public static Numeral Scan(ReadOnlySpan<char> text)
    {
        var marks = new NumeralMarks();
        ulong head = 0;
        decimal digits = 0;
        var count = 0;
        foreach (var c in text)
        {
            var digit = DigitOf(c);
            if (digit < 0)
            {
                if (!marks.Mark(c))
                {
                    return default;
                }

                continue;
            }

            if (++count > MostDigits)
            {
                return default;
            }

            marks.Digit(digit);
            if (count <= UlongDigits)
            {
                head = (head * 10) + (ulong)digit;
            }
            else
            {
                digits = ((count == UlongDigits + 1 ? head : digits) * 10) + digit;
            }
        }

        return new Numeral(marks.Shape, count <= UlongDigits ? head : digits, marks.Tail, marks.Group, marks.Last);
    }

    /// <summary>0 to 9 for a Western, Arabic-Indic or Persian digit, else −1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
        _ => -1,
    };
}
