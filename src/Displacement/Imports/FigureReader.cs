using System.Globalization;
using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>Reads a cell of figures: words that stand for a state first, then digits, then wordings such as "~1,500".</summary>
internal static class FigureReader
{
    /// <summary>Thousandths in one person: files hold 387.03 people.</summary>
    public const long Thousandths = 1000;

    private const decimal MostPeople = 20_000_000_000m;
    private const int PlainDigits = 11;

    /// <summary>Reads a cell; nothing is allocated for a plain number.</summary>
    public static CellProblem Read(ReadOnlySpan<char> text, NumberStyle style, out CellValue value)
    {
        if (TryPlain(text, out var people))
        {
            value = Of(people);
            return people > MostPeople ? CellProblem.Implausible : CellProblem.None;
        }

        if (CellWords.StateOf(text) is { } state)
        {
            value = state == CellState.Suppressed ? Suppressed(text) : new CellValue(state);
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
                return Worded(text, out value);
        }
    }

    /// <summary>What a number in scientific form ("1e+05") may have meant: a program lost its digits, so it is only suggested.</summary>
    public static string? Meant(ReadOnlySpan<char> text) =>
        text.ContainsAny('e', 'E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.###", CultureInfo.InvariantCulture)
            : null;

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

    private static CellProblem Worded(ReadOnlySpan<char> text, out CellValue value)
    {
        value = default;
        if (QuantityWords.Read(text.ToString(), prose: false) is not WordsReading.People { Quantity: var quantity })
        {
            return CellProblem.NotANumber;
        }

        if (quantity.Best > MostPeople || quantity.High > MostPeople)
        {
            return CellProblem.Implausible;
        }

        value = Of(quantity);
        return CellProblem.None;
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
