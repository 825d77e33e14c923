using System.Globalization;
using System.Text.RegularExpressions;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Decides how a file is read, from its first rows and what the user said.</summary>
internal static partial class PlanMaker
{
    private const int HeadRows = 40;

    public static ImportPlan Make(
        SourceTable table,
        string fileName,
        ImportOptions options,
        Profile? forced,
        Gazetteer gazetteer,
        DateOnly today,
        FindingLog log)
    {
        var head = Head(table);
        var userMap = options.MapJson is { } json ? UserMap.Parse(json) : null;
        var layout = userMap is null ? LayoutFinder.Find(head, forced) : MappedLayout.Find(head, userMap, forced);
        if (userMap is not null)
        {
            NoteMap(userMap, layout, log);
        }

        if (layout is null)
        {
            log.Add(new Finding(FindingCode.UnusableColumns, Severity.Error, 1, null, head.Count == 0 ? null : Shown(head[0].Cells), "--map FILE"));
            var header = new SheetHeader(head.Count == 0 ? [] : head[0].Cells, null, int.MaxValue);
            layout = new Layout(forced ?? new GenericProfile(), new ColumnMap(header, [.. header.Names.Select(_ => ColumnRole.None)]));
        }

        NoteTwice(layout, log);
        UnreadColumns.Check(layout, head, userMap, forced is not null, log);
        var plan = new ImportPlan(layout, options, userMap, AsOf(options.AsOf ?? userMap?.AsOf), Within(options.Within, gazetteer), today);
        return layout.Profile is ClaimsProfile || layout.Profile.IsPlaceList ? plan : GroupColumns.Settle(plan, log);
    }

    /// <summary>The year that a file's name mentions, to be suggested and never guessed.</summary>
    public static string? YearIn(string fileName) => Year().Match(fileName) is { Success: true, Value: var year } ? year : null;

    private static List<(int Line, string[] Cells)> Head(SourceTable table)
    {
        using var source = table.Open();
        var row = new SheetRow();
        List<(int Line, string[] Cells)> head = [];
        while (head.Count < HeadRows && source.Read(row))
        {
            head.Add((row.Line, row.ToArray()));
        }

        return head;
    }

    private static void NoteMap(UserMap userMap, Layout? layout, FindingLog log)
    {
        foreach (var missing in layout is null ? userMap.Headers : MappedLayout.Missing(layout.Map.Header, userMap))
        {
            log.Add(new Finding(FindingCode.MappedColumnMissing, Severity.Error, layout?.Map.Header.LastLine ?? 1, missing));
        }

        foreach (var group in userMap.OwnGroups)
        {
            log.Add(new Finding(FindingCode.MappedGroupUnknown, Severity.Warning, null, null, group, string.Join(", ", PopulationGroup.Known)));
        }
    }

    /// <summary>One meaning, one column: where two claim it, the first is read and a person is told.</summary>
    private static void NoteTwice(Layout layout, FindingLog log)
    {
        RoleKind[] once =
        [
            RoleKind.Level, RoleKind.Sex, RoleKind.AgeRange, RoleKind.Group, RoleKind.Date, RoleKind.DateStart, RoleKind.DateEnd, RoleKind.Year,
            RoleKind.Round, RoleKind.Operation, RoleKind.Assessment, RoleKind.Producer,
        ];
        foreach (var kind in once)
        {
            foreach (var column in layout.Map.Columns(kind).Skip(1))
            {
                log.Add(new Finding(
                    FindingCode.ColumnTwice,
                    Severity.Warning,
                    layout.Map.Header.LastLine,
                    layout.Map.Header.Title(column),
                    kind.ToString(),
                    layout.Map.Header.Title(layout.Map.First(kind))));
            }
        }

        foreach (var doubled in layout.Map.Columns(RoleKind.AdminCode).GroupBy(column => layout.Map[column].Level).SelectMany(level => level.Skip(1).Select(column => (column, level.First()))))
        {
            log.Add(new Finding(
                FindingCode.ColumnTwice,
                Severity.Warning,
                layout.Map.Header.LastLine,
                layout.Map.Header.Title(doubled.column),
                nameof(RoleKind.AdminCode),
                layout.Map.Header.Title(doubled.Item2)));
        }

        var equal = layout.Map.Values.GroupBy(column => (layout.Map[column].Value, layout.Map.Header.Folded(column))).Where(group => group.Count() > 1);
        foreach (var column in equal.SelectMany(group => group.Skip(1)))
        {
            log.Add(new Finding(FindingCode.ColumnTwice, Severity.Error, layout.Map.Header.LastLine, layout.Map.Header.Title(column)));
        }
    }

    private static DaySpan? AsOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateGrammar.Read(text, DateOrder.Undecided) is DateReading.Date { Range: var range }
            ? DaySpan.Of(range)
            : throw new LedgerException(Refusal.Usage, $"\"{text}\" is not a day, month, quarter or year. Write YYYY-MM-DD, YYYY-MM or YYYY. Nothing was imported.").As("BadDay", text);
    }

    private static Place? Within(string? text, Gazetteer gazetteer) => text is null ? null : gazetteer.Resolve(text) switch
    {
        PlaceMatch.Found found => found.Place,
        PlaceMatch.Ambiguous several => throw new LedgerException(
            Refusal.Usage,
            string.Create(CultureInfo.InvariantCulture, $"\"{text}\" may be {several.Candidates.Count} places; add the level, as in {text}@{(int)several.Candidates[0].Level}. Nothing was imported.")).As("WithinSeveral", text, several.Candidates.Count),
        _ => throw new LedgerException(Refusal.Usage, $"There is no place \"{text}\". Nothing was imported.").As("NoPlace", text),
    };

    private static string Shown(string[] cells)
    {
        var text = string.Join(" | ", cells);
        return text.Length > 200 ? text[..200] : text;
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
