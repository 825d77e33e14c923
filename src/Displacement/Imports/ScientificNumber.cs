using System.Globalization;
using Displacement.Figures;
using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>Reads 1.2E+05 and 1e+05: a program that showed a number in few digits saved what it showed.</summary>
internal static class ScientificNumber
{
    private const int LongestText = 24;
    private const int MostPowers = 12;

    /// <summary>The number with the bounds of "about": half its last written unit either way; exact where that unit is a person.</summary>
    /// <returns>Null where the text is no number in this form.</returns>
    public static Quantity? Read(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        var at = text.IndexOfAny('e', 'E');
        if (text.Length > LongestText || at < 1 || !TryMantissa(text[..at], out var mantissa) || !TryPower(text[(at + 1)..], out var power))
        {
            return null;
        }

        var scale = 1m;
        for (var i = 0; i < power; i++)
        {
            scale *= 10;
        }

        var number = WordedNumber.Written(mantissa, scale);
        var words = text.ToString();
        return number.Value == 0 || number.Unit <= 1
            ? Quantity.Exact(number.Value) with { Words = words }
            : HedgeWords.Bounds(Qualifier.About, number, words);
    }

    private static bool TryMantissa(ReadOnlySpan<char> text, out decimal mantissa)
    {
        mantissa = 0;
        var isWritten = text is [>= '0' and <= '9']
            || (text is [>= '0' and <= '9', '.' or ',', _, ..] && !text[2..].ContainsAnyExceptInRange('0', '9'));
        return isWritten && decimal.TryParse(text.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out mantissa);
    }

    private static bool TryPower(ReadOnlySpan<char> text, out int power)
    {
        var digits = text is ['+', ..] ? text[1..] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out power) && power <= MostPowers;
    }
}
