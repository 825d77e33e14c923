using System.Globalization;
using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Decides the level of a column of names that states none, from the whole column: governorates and districts share names, and one name
/// alone proves nothing.
/// </summary>
internal static class ColumnLevel
{
    private const int FewestNames = 3;
    private const int MostNames = 5_000;

    /// <summary>Of ten names, so many must be places of the level.</summary>
    private const int OfTen = 9;

    /// <summary>The same plan with the level that nearly all names have, and more of them than any other level's; it is told.</summary>
    public static ImportPlan Settle(ImportPlan plan, Gazetteer gazetteer, FindingLog log)
    {
        var map = plan.Map;
        var column = map.Columns(RoleKind.AdminName, null).FirstOrDefault(-1);
        if (column < 0 || plan.Options.Level is not null || map.First(RoleKind.Level) >= 0 || map.First(RoleKind.Location) >= 0
            || map.Columns(RoleKind.AdminCode).Concat(map.Columns(RoleKind.AdminName)).Any(other => map[other].Level is > AdminLevel.Country || (other != column && map[other].Kind == RoleKind.AdminCode)))
        {
            return plan;
        }

        var names = Names(plan, column);
        var matcher = new PlaceMatcher(gazetteer);
        var fits = new[] { AdminLevel.Governorate, AdminLevel.District, AdminLevel.SubDistrict, AdminLevel.Community }
            .Select(level => (Level: level, Count: names.Count(name => matcher.Match(new PlaceQuery(null, name, level, plan.Within)) is PlaceMatch.Found)))
            .OrderByDescending(fit => fit.Count).ToArray();
        if (names.Count < FewestNames || fits[0].Count * 10 < names.Count * OfTen || fits[0].Count == fits[1].Count)
        {
            return plan;
        }

        // Names of one level alone are found without it.
        if (fits[1].Count == 0)
        {
            return plan;
        }

        log.Add(new Finding(
            FindingCode.LevelDecided,
            Severity.Warning,
            map.Header.LastLine,
            map.Header.Title(column),
            string.Create(CultureInfo.InvariantCulture, $"{(int)fits[0].Level}: {fits[0].Count} / {names.Count}; {(int)fits[1].Level}: {fits[1].Count} / {names.Count}"),
            string.Create(CultureInfo.InvariantCulture, $"--level {(int)fits[0].Level}")));
        return plan with { Options = plan.Options with { Level = fits[0].Level } };
    }

    private static HashSet<string> Names(ImportPlan plan, int column)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        using var source = plan.Table.Open();
        source.Wanted = [.. Enumerable.Range(0, plan.Map.Header.Width).Select(at => at == column)];
        var row = new SheetRow();
        while (names.Count < MostNames && source.Read(row))
        {
            if (row.Line > plan.Map.Header.LastLine && row.Text(column) is { } name && !TotalWords.Is(name))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
