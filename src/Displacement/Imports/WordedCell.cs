using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>Reads cells that are more than digits: footnote marks, units, scientific form and wordings, from the end inwards.</summary>
internal static class WordedCell
{
    private const int LongestText = 200;

    /// <summary>Reads a cell that is neither a plain number nor the word of a state.</summary>
    public static CellProblem Read(ReadOnlySpan<char> text, NumberStyle style, out CellValue value)
    {
        text = CellText.Trim(text);
        value = default;
        if (text.Length > LongestText)
        {
            return CellProblem.NotANumber;
        }

        if (ScientificNumber.Read(text) is { } scientific)
        {
            return Of(scientific, scientific.IsExact ? CellNote.None : CellNote.LostDigits, out value);
        }

        if (FootnoteMarks.TryCut(text, out var rest))
        {
            return Inner(rest, text, style, null, out value);
        }

        return UnitWords.TryCut(text, out rest, out var unit) ? Inner(rest, text, style, unit, out value) : Words(text, out value);
    }

    /// <summary>Reads what is left when a mark or unit is cut off, and keeps the words; households inside stay households.</summary>
    private static CellProblem Inner(ReadOnlySpan<char> rest, ReadOnlySpan<char> whole, NumberStyle style, CountUnit? unit, out CellValue value)
    {
        var problem = FigureReader.ReadAny(rest, style, out value);
        if (problem == CellProblem.None && unit is not null && value.State is not (CellState.Number or CellState.Zero or CellState.Suppressed))
        {
            value = default;
            return CellProblem.NotANumber;
        }

        if (problem == CellProblem.None)
        {
            value = value with
            {
                Words = whole.ToString(),
                Unit = value.Unit == CountUnit.Households ? CountUnit.Households : unit ?? value.Unit,
                Note = unit is null && value.Note == CellNote.None ? CellNote.Footnote : value.Note,
            };
        }

        return problem;
    }

    private static CellProblem Words(ReadOnlySpan<char> text, out CellValue value)
    {
        value = default;
        return QuantityWords.Read(text.ToString(), prose: false) switch
        {
            WordsReading.People { Quantity: var quantity } => Of(quantity, CellNote.None, out value),
            WordsReading.OfBase => CellProblem.Share,
            _ => text[^1] is '%' or '\u066A' ? CellProblem.Share : CellProblem.NotANumber,
        };
    }

    private static CellProblem Of(Quantity quantity, CellNote note, out CellValue value)
    {
        value = default;
        if (quantity.Best > FigureReader.MostPeople || quantity.High > FigureReader.MostPeople)
        {
            return CellProblem.Implausible;
        }

        value = FigureReader.Of(quantity) with { Note = note };
        return CellProblem.None;
    }
}
