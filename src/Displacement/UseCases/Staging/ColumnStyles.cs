using Displacement.Files;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>How columns write numbers and dates, decided by the whole column the first time a cell leaves it open.</summary>
internal sealed class ColumnStyles(Func<RowSource> reopen, SheetHeader header, NumberStyle? forced, FindingLog log, DateOrder? dates = null)
{
    private readonly Dictionary<int, NumberStyle> numbers = [];
    private readonly Dictionary<int, NumberStyle> seen = [];
    private readonly Dictionary<int, DateOrder> orders = [];

    /// <summary>The style of a column of numbers, looked for in the whole file when it is first asked for.</summary>
    public NumberStyle NumbersOf(int column)
    {
        if (forced is { } said)
        {
            return said;
        }

        if (!numbers.TryGetValue(column, out var style))
        {
            style = Scan(column, text => NumberGrammar.Decides(text), text => NumberGrammar.Proves(text) is not null, FindingCode.NumberFormatDecided) ?? NumberStyle.Undecided;
            numbers[column] = style;
        }

        return style;
    }

    /// <summary>The order of day and month in a column, looked for in the whole file when it is first asked for.</summary>
    public DateOrder OrderOf(int column)
    {
        if (dates is { } said)
        {
            return said;
        }

        if (!orders.TryGetValue(column, out var order))
        {
            order = Scan(column, text => DateGrammar.Decides(text), _ => true, FindingCode.DateOrderDecided) ?? DateOrder.Undecided;
            orders[column] = order;
        }

        return order;
    }

    /// <summary>Notes what a number that is not plain proves; two proofs against each other are a finding.</summary>
    public void Watch(int column, ReadOnlySpan<char> text, int line)
    {
        if (forced is not null || NumberGrammar.Decides(text) is not { } proved)
        {
            return;
        }

        if (!seen.TryAdd(column, proved) && seen[column] != proved)
        {
            log.Add(new Finding(FindingCode.MixedNumberStyles, Severity.Warning, line, header.Title(column), text.ToString(), "--numbers comma|dot"));
        }
    }

    private delegate T? Proof<T>(ReadOnlySpan<char> text)
        where T : struct;

    private delegate bool Certainty(ReadOnlySpan<char> text);

    /// <summary>What the cells of a column that prove anything agree on, if one of them does so beyond doubt.</summary>
    private T? Scan<T>(int column, Proof<T> proof, Certainty isCertain, FindingCode code)
        where T : struct
    {
        using var source = reopen();
        source.Wanted = [.. Enumerable.Range(0, header.Width).Select(i => i == column)];
        var row = new SheetRow();
        (T Proved, int Line, string Text, bool Certain)? first = null;
        while (source.Read(row))
        {
            if (row.Line <= header.LastLine || proof(row[column]) is not { } proved)
            {
                continue;
            }

            if (first is { } earlier && !earlier.Proved.Equals(proved))
            {
                // Proofs against each other prove nothing: what may be read in two ways is asked about.
                return null;
            }

            first = first is { Certain: true } ? first : (proved, row.Line, row[column].ToString(), isCertain(row[column]));
        }

        if (first is { Certain: true } found)
        {
            log.Add(new Finding(code, Severity.Info, found.Line, header.Title(column), found.Text, found.Proved.ToString()));
        }

        return first is { Certain: true } ? first.Value.Proved : null;
    }
}
