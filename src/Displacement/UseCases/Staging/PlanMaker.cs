using System.Globalization;
using System.Text.RegularExpressions;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Checks;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Decides how a file is read, from its first rows and what the user said.</summary>
internal static partial class PlanMaker
{
    public static ImportPlan Make(
        TableBook book,
        string fileName,
        ImportOptions options,
        Profile? forced,
        Gazetteer gazetteer,
        DateOnly today,
        FindingLog log)
    {
        var userMap = options.MapJson is { } json ? UserMap.Parse(json) : null;
        var chosen = SheetChoice.Choose(book, options.Sheet, userMap, forced, log, options.Header, options.SheetIfThere);
        var (head, layout) = (chosen.Reading.Head, chosen.Reading.Layout);
        if (userMap is not null)
        {
            NoteMap(userMap, layout, log);
        }

        if (layout is null)
        {
            log.Add(new Finding(FindingCode.UnusableColumns, Severity.Error, 1, null, head.Count == 0 ? null : Shown(head[0].Cells), "--map FILE"));
            var header = options.Header is { } lines ? lines.Of(head) : new SheetHeader(head.Count == 0 ? [] : head[0].Cells, null, int.MaxValue);
            layout = new Layout(forced ?? new GenericProfile(), new ColumnMap(header, [.. header.Names.Select(_ => ColumnRole.None)]));
        }

        RefusePersonal([chosen.Reading with { Layout = layout }, .. chosen.Others]);

        if (layout.Map.Header.Rows > 1)
        {
            log.Add(new Finding(FindingCode.HeaderJoined, Severity.Info, layout.Map.Header.LastLine, Seen: Shown([.. layout.Map.Header.Names.Where(name => name.Length > 0).Take(6)])));
        }

        NoteTwice(layout, log);
        UnreadColumns.Check(layout, head, userMap, forced is not null, log);
        var plan = new ImportPlan(layout, options, userMap, AsOf(options.AsOf ?? userMap?.AsOf), Within(options.Within, gazetteer), today) { Table = chosen.Reading.Table };
        if (userMap?.Scale is null && layout.Profile is not (ClaimsProfile or TemplateProfile) && new FileTitles(fileName, chosen, layout.Map.Header.LastLine).Scale(layout.Map.Header) is { } scale)
        {
            log.Add(new Finding(FindingCode.ScaleStated, Severity.Error, Seen: scale, Suggestion: TableBreaks.ScaleSuggestion));
        }

        if (layout.Profile is ClaimsProfile or TemplateProfile || layout.Profile.IsPlaceList)
        {
            return plan;
        }

        plan = TwinColumns.Settle(ShareColumns.Settle(GroupColumns.Settle(Titled(plan, chosen, fileName, gazetteer, log), log), log), head, log);
        return ContraryTitles.Settle(plan, new FileTitles(fileName, chosen, layout.Map.Header.LastLine), head, log);
    }

    /// <summary>A file is kept whole, so no sheet of it may hold data of single persons.</summary>
    private static void RefusePersonal(IReadOnlyList<SheetReading> sheets)
    {
        foreach (var sheet in sheets.Where(sheet => sheet.Head.Count > 0))
        {
            var header = sheet.Layout?.Map.Header ?? new SheetHeader(sheet.Head[0].Cells, null, sheet.Head[0].Line);
            if (PersonalData.Find(header.LastLine == int.MaxValue ? new SheetHeader(sheet.Head[0].Cells, null, sheet.Head[0].Line) : header, sheet.Head) is { Count: > 0 } personal)
            {
                throw PersonalData.Refused(personal);
            }
        }
    }

    /// <summary>Fills what no column says from titles and names, and tells it.</summary>
    private static ImportPlan Titled(ImportPlan plan, ChosenSheet chosen, string fileName, Gazetteer gazetteer, FindingLog log)
    {
        var map = plan.Map;
        var titles = new FileTitles(fileName, chosen, map.Header.LastLine);
        if (plan.AsOf is null && !HasDays(map) && titles.Day() is { } day)
        {
            log.Add(new Finding(FindingCode.DateFromName, Severity.Warning, Seen: day.Words, Suggestion: string.Create(CultureInfo.InvariantCulture, $"--as-of {day.Day.AsOf:yyyy-MM-dd}")));
            plan = plan with { AsOf = day.Day };
        }

        if (plan.Within is null && !map.Columns(RoleKind.AdminCode).Concat(map.Columns(RoleKind.AdminName)).Any(column => map[column].Level == AdminLevel.Country))
        {
            plan = plan with { Within = CountryOf(plan, chosen, titles, gazetteer, log) };
        }

        if (plan.Profile is not (GenericProfile or HxlProfile))
        {
            return plan;
        }

        plan = plan with
        {
            Round = map.First(RoleKind.Round) < 0 ? titles.Round() : null,
            Assessment = map.First(RoleKind.Assessment) < 0 ? titles.Assessment() : null,
            TitledProducer = map.First(RoleKind.Producer) < 0 ? titles.Producer() : null,
        };
        if (plan.Group is null && map.First(RoleKind.Group) < 0 && map.Values.All(column => map[column].Value!.Group is null) && titles.Group() is { } group)
        {
            log.Add(new Finding(FindingCode.GroupFromName, Severity.Warning, Seen: group.Group, Suggestion: group.Words));
            plan = plan with { TitledGroup = group.Group };
        }

        return plan;
    }

    private static bool HasDays(ColumnMap map) =>
        new[] { RoleKind.Date, RoleKind.DateStart, RoleKind.DateEnd, RoleKind.Year }.Any(kind => map.First(kind) >= 0)
        || (map.Values.Count > 0 && map.Values.All(column => map[column].Value!.Day is not null));

    private static Place? CountryOf(ImportPlan plan, ChosenSheet chosen, FileTitles titles, Gazetteer gazetteer, FindingLog log)
    {
        if (CodePrefix.Of(chosen.Reading, plan.Map, gazetteer) is { } codes)
        {
            log.Add(new Finding(FindingCode.CountryFromCodes, Severity.Info, Seen: codes.Prefix, Suggestion: $"{codes.Country.Key} {codes.Country.Name}"));
            return codes.Country;
        }

        if ((plan.Map.HasPlaces && !plan.Options.LearnPlaces) || titles.Country(gazetteer) is not { } named)
        {
            return null;
        }

        log.Add(new Finding(FindingCode.PlaceFromName, Severity.Warning, Seen: named.Words, Suggestion: $"{named.Country.Key} {named.Country.Name}"));
        return named.Country;
    }

    /// <summary>The year that a file's name mentions, to be suggested and never guessed.</summary>
    public static string? YearIn(string fileName) => Year().Match(fileName) is { Success: true, Value: var year } ? year : null;

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
