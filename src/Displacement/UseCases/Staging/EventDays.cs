using Displacement.Imports;
using Displacement.Periods;

namespace Displacement.UseCases.Staging;

/// <summary>Looks at the days of the event that a row is about: they date nothing, but one that ends before it starts is told.</summary>
internal sealed class EventDays(ColumnMap map, FindingLog log)
{
    private readonly int start = map.First(RoleKind.EventStart);
    private readonly int end = map.First(RoleKind.EventEnd);

    public void Look(SheetRow row)
    {
        if (start >= 0 && end >= 0 && DayOf(row[start]) is { } first && DayOf(row[end]) is { } last && last.Last < first.First)
        {
            log.Add(new Finding(FindingCode.EventEndsBeforeStart, Severity.Info, row.Line, map.Header.Title(end), $"{row[start]} – {row[end]}"));
        }
    }

    private static DateRange? DayOf(ReadOnlySpan<char> text) => DateGrammar.Read(text, DateOrder.Undecided) is DateReading.Date { Range: var range } ? range : null;
}
