using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>Reads a cell of figures: words that stand for a state first, then digits, then wordings such as "~1,500".</summary>
internal static class FigureReader
{
    /// <summary>Thousandths in one person: files hold 387.03 people.</summary>
    public const long Thousandths = 1000;

    /// <summary>More people than this cannot be.</summary>
    public const decimal MostPeople = 20_000_000_000m;

    private const int PlainDigits = 11;

    /// <summary>Reads a cell; nothing is allocated for a plain number.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="style">How its column writes numbers.</param>
    /// <param name="value">What it said; with <see cref="CellProblem.OtherUnit"/> the number of that unit, which is none of the column's.</param>
    /// <param name="unit">What the column counts: a cell that says another unit is not taken for it.</param>
    public static CellProblem Read(ReadOnlySpan<char> text, NumberStyle style, out CellValue value, CountUnit unit = CountUnit.People)
    {
        if (TryPlain(text, out var people))
        {
            value = Of(people);
            return people > MostPeople ? CellProblem.Implausible : CellProblem.None;
        }

        var problem = ReadAny(text, style, out value);
        return problem == CellProblem.None && value.Unit is { } seen && seen != unit ? CellProblem.OtherUnit : problem;
    }

    /// <summary>Reads a cell of whatever unit it says.</summary>
    internal static CellProblem ReadAny(ReadOnlySpan<char> text, NumberStyle style, out CellValue value)
    {
        if (CellWords.StateOf(text) is { } state)
        {
            value = state switch
            {
                CellState.Suppressed => Suppressed(text),
                CellState.NotAssessed => new CellValue(state, Words: CellText.Trim(text).ToString()),
                _ => new CellValue(state),
            };
            return CellProblem.None;
        }

        var number = NumberGrammar.Read(text, style);
        value = default;
        switch (number.Kind)
        {
            case NumberKind.Number when number.Value > MostPeople:
                return CellProblem.Implausible;
            case NumberKind.Number:
                value = Of(number.Value);
                return CellProblem.None;
            case NumberKind.Ambiguous:
                return CellProblem.Ambiguous;
            case NumberKind.Negative:
                return CellProblem.Negative;
            default:
                return WordedCell.Read(text, style, out value);
        }
    }

    /// <summary>A quantity as a cell.</summary>
    public static CellValue Of(Quantity quantity)
    {
        var best = ToThousandths(quantity.Best);
        var state = best == 0 && quantity.IsExact ? CellState.Zero : CellState.Number;
        return quantity.IsExact
            ? new CellValue(state, best, Qualifier: quantity.Qualifier, Words: quantity.Words)
            : new CellValue(state, best, ToThousandths(quantity.Low), quantity.High is { } high ? ToThousandths(high) : null, quantity.Qualifier, quantity.Words);
    }

    /// <summary>People as thousandths.</summary>
    public static long ToThousandths(decimal people) => (long)decimal.Round(people * Thousandths, MidpointRounding.AwayFromZero);

    private static CellValue Of(decimal people) =>
        people == 0 ? new CellValue(CellState.Zero, 0) : new CellValue(CellState.Number, ToThousandths(people));

    private static CellValue Of(long people) =>
        people == 0 ? new CellValue(CellState.Zero, 0) : new CellValue(CellState.Number, people * Thousandths);

    private static CellValue Suppressed(ReadOnlySpan<char> text)
    {
        var words = CellText.Trim(text).ToString();
        return CellWords.SuppressedRange(text) is var (low, high)
            ? new CellValue(CellState.Suppressed, (low + high) * Thousandths / 2, low * Thousandths, high * Thousandths, Qualifier.Between, words)
            : new CellValue(CellState.Suppressed, Words: words);
    }

    private static bool TryPlain(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > PlainDigits)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }
}
