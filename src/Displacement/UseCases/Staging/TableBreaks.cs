using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Watches the rows between rows of figures: a header that stands again, or a title that names a group or a day, begins a second table
/// whose numbers would be added to those of the first. What stands beneath the last row of figures is a note.
/// </summary>
internal sealed class TableBreaks(ImportPlan plan, FindingLog log)
{
    /// <summary>What a person writes into the map about the scale of the numbers.</summary>
    public const string ScaleSuggestion = "--map {\"columns\":{},\"scale\":1000}";

    private const int LongestTitle = 200;

    private readonly SheetHeader header = plan.Map.Header;
    private readonly string? ownGroup = plan.Map.Values.Select(column => plan.GroupOf(plan.Map[column].Value!, null)).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;
    private (int Line, string Seen)? pending;
    private bool hasFigures;
    private bool isScaled = plan.UserMap?.Scale is not null;

    /// <summary>Looks at a row that has no place of ours.</summary>
    public void Look(SheetRow row)
    {
        if (header.LastLine == int.MaxValue || plan.Map.Values.Any(column => HasDigits(row[column])))
        {
            return;
        }

        string[] texts = [.. row.ToArray().Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim()).Distinct(StringComparer.Ordinal)];
        if (!isScaled && texts.Select(ScaleWords.In).FirstOrDefault(words => words is not null) is { } scale)
        {
            isScaled = true;
            log.Add(new Finding(FindingCode.ScaleStated, Severity.Error, row.Line, Seen: scale, Suggestion: ScaleSuggestion));
        }

        if (hasFigures && pending is null && texts.Length > 0 && (IsOtherHeader(row) || (texts is [var title] && IsTitle(title))))
        {
            pending = (row.Line, texts[0]);
        }
    }

    /// <summary>Hears of a row with a place: what was pending begins a table. Without a number its place may be a title that was learned.</summary>
    public void Meet(SheetRow row)
    {
        if (!plan.Map.Values.Any(column => HasDigits(row[column])))
        {
            Look(row);
            return;
        }

        hasFigures = true;
        if (pending is { } found)
        {
            pending = null;
            log.Add(new Finding(FindingCode.SecondTable, Severity.Error, found.Line, Seen: found.Seen));
        }
    }

    /// <summary>A header again, as a printed page repeats it, changes nothing; one with another text over a column of figures does.</summary>
    private bool IsOtherHeader(SheetRow row)
    {
        var places = plan.Map.Columns(RoleKind.AdminCode).Concat(plan.Map.Columns(RoleKind.AdminName));
        return places.Any(column => Same(row, column)) && plan.Map.Values.Any(column => !CellText.Trim(row[column]).IsEmpty && !Same(row, column));
    }

    private bool Same(SheetRow row, int column) => header.Folded(column).Length > 0 && HeaderText.Fold(row[column].ToString()) == header.Folded(column);

    /// <summary>A text by itself that names another group than the columns do, or a day.</summary>
    private bool IsTitle(string text) => text.Length <= LongestTitle
        && ((HeaderPhrase.GroupIn(text) is { } group && group != ownGroup) || (plan.AsOf is not null && DateGrammar.FindIn(text).Any()));

    private static bool HasDigits(ReadOnlySpan<char> cell) => cell.IndexOfAnyInRange('0', '9') >= 0;
}
