using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>Reads a cell of a column of percentages: "45%", "45,5 %", or 45 where the header says per cent.</summary>
internal static class ShareCell
{
    private const decimal Hundred = 100m;

    /// <summary>The share, as precise as written; null where the cell is no percentage, or may be a fraction as well (0.45 without a sign).</summary>
    public static Share? Read(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        var isSigned = text.Length > 0 && text[^1] is '%' or '\u066A';
        text = isSigned ? CellText.Trim(text[..^1]) : text;
        var number = NumberGrammar.Read(text, NumberStyle.Undecided);
        if (number.Kind == NumberKind.Ambiguous)
        {
            // No percentage has thousands: a comma begins decimals.
            number = NumberGrammar.Read(text, NumberStyle.DotGroups);
        }

        return number is { Kind: NumberKind.Number, Value: >= 0 and <= Hundred } && (isSigned || number.Value > 1) ? Share.Written(number.Value / Hundred) : null;
    }
}
