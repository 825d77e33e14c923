using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>The strict grammar of numbers in files: a mark that may mean two things is never guessed.</summary>
/// <remarks>
/// Comma, blank (also no-break and narrow), apostrophe or ٬ before exactly three digits, repeated, groups. Real decimals
/// (387.03, 476.0, 1,234.5, ١٫٥) are numbers. A dot and three digits, or a comma that does not group, is ambiguous until
/// the column's style is known. Western, Arabic-Indic and Persian digits are read; a plus sign, an exponent, mixed or
/// broken groups, a bare leading or trailing mark and more than 28 digits are not. No culture is consulted.
/// </remarks>
public static class NumberGrammar
{
    private const int FastDigits = 18;

    /// <summary>Reads one cell; outer blanks and invisible direction marks are skipped. Allocates nothing.</summary>
    public static NumberReading Read(ReadOnlySpan<char> text, NumberStyle style)
    {
        if (TryPlain(text, out var plain))
        {
            return NumberReading.Of(plain);
        }

        text = CellText.Trim(text);
        if (text.IsEmpty || !IsMinus(text[0]))
        {
            return Settle(Numeral.Scan(text), style);
        }

        var size = Settle(Numeral.Scan(CellText.Trim(text[1..])), style);
        return size.Kind switch
        {
            NumberKind.NotANumber => size,
            NumberKind.Number when size.Value == 0 => NumberReading.Of(0),
            _ => new NumberReading(NumberKind.Negative, -size.Value, -size.Alternative),
        };
    }

    /// <summary>The style this one value proves for its column, or null if it proves none.</summary>
    /// <remarks>Two values of a column that prove different styles are a finding; this looks at one value only.</remarks>
    public static NumberStyle? Decides(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (!text.IsEmpty && IsMinus(text[0]))
        {
            text = CellText.Trim(text[1..]);
        }

        var numeral = Numeral.Scan(text);
        return (numeral.Shape, numeral.Last) switch
        {
            (NumeralShape.CommaThree, _) => NumberStyle.CommaGroups,
            (NumeralShape.Fraction, '.') or (NumeralShape.Whole, ',') => NumberStyle.CommaGroups,
            (NumeralShape.Fraction, ',') or (NumeralShape.Whole, '.') => NumberStyle.DotGroups,
            _ => null,
        };
    }

    /// <summary>
    /// The style this one value proves beyond doubt, or null: a lone comma before three digits ("3,100") is read as grouping, yet
    /// beside a lone dot before three digits ("1.234") it proves nothing.
    /// </summary>
    public static NumberStyle? Proves(ReadOnlySpan<char> text) =>
        Numeral.Scan(CellText.Trim(text).TrimStart("-\u2212")).Shape == NumeralShape.CommaThree ? null : Decides(text);

    private static bool TryPlain(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > FastDigits)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool IsMinus(char c) => c is '-' or '\u2212';

    private static NumberReading Settle(Numeral numeral, NumberStyle style) => (numeral.Shape, style) switch
    {
        (NumeralShape.None, _) => default,
        (NumeralShape.Whole, _) => NumberReading.Of(numeral.Digits),
        (NumeralShape.Fraction, _) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.CommaThree, NumberStyle.DotGroups) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.CommaThree, _) => NumberReading.Of(numeral.Digits),
        (NumeralShape.DotThree, NumberStyle.CommaGroups) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.DotThree, NumberStyle.DotGroups) => NumberReading.Of(numeral.Digits),
        (NumeralShape.CommaTail, NumberStyle.DotGroups) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.BlanksDotThree, NumberStyle.CommaGroups) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.BlanksCommaThree, NumberStyle.DotGroups) => NumberReading.Of(numeral.AsDecimal),
        (NumeralShape.BlanksDotThree or NumeralShape.BlanksCommaThree, _) => default,
        _ => new NumberReading(NumberKind.Ambiguous, numeral.Digits, numeral.AsDecimal),
    };
}
