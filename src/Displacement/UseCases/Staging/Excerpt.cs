using Displacement.Files;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Tells an excerpt by origin: people of one or a few countries, wherever they are. Its rows name many countries of asylum, and only
/// some of the people of each. A whole table has more origins than it has countries of asylum, or nearly so.
/// </summary>
internal static class Excerpt
{
    private const int FewestAsylums = 3;
    private const int AsylumsOfAnOrigin = 3;

    /// <summary>Whether the file is one; a finding says so.</summary>
    public static bool IsByOrigin(RowSource source, ColumnMap map, FindingLog log)
    {
        var asylum = map.First(RoleKind.AdminCode);
        var origin = map.First(RoleKind.OriginCode);
        if (asylum < 0 || origin < 0)
        {
            return false;
        }

        HashSet<string> asylums = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> origins = new(StringComparer.OrdinalIgnoreCase);
        var row = new SheetRow();
        while (source.Read(row))
        {
            if (row.Line > map.Header.LastLine && row.Text(asylum) is { } place && row.Text(origin) is { } home)
            {
                asylums.Add(place);
                origins.Add(home);
            }
        }

        var few = asylums.Count >= FewestAsylums && asylums.Count >= AsylumsOfAnOrigin * origins.Count;
        if (few)
        {
            log.Add(new Finding(FindingCode.ExcerptByOrigin, Severity.Warning, map.Header.LastLine, map.Header.Title(origin), string.Join(", ", origins.Order(StringComparer.Ordinal).Take(3))));
        }

        return few;
    }
}
