using Displacement.Imports;
using Displacement.Imports.Profiles;

namespace Displacement.UseCases.Staging;

/// <summary>Looks at the columns that a layout does not read: what they hold may make the figures beside them, or the whole reading, wrong.</summary>
internal static class UnreadColumns
{
    private static readonly HashSet<string> Splits = new(StringComparer.Ordinal)
    {
        "category", "categorie", "cluster", "sector", "secteur", "sectorcode", "sectorname", "clustername", "clustercode", "status", "populationstatus",
        "needsstatus", "caseload", "disability", "الفئة", "القطاع",
    };

    /// <summary>Columns that split the rows where they hold several texts; one and the same text says nothing of the rows.</summary>
    private static readonly HashSet<string> SplitsByValue = new(StringComparer.Ordinal)
    {
        "indicator", "indicateur", "indicador", "metric", "variable", "activity", "activite", "partner", "implementingpartner", "المؤشر",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "unit", "units", "unite", "unidad", "unitofmeasure", "unitofmeasurement", "uom", "الوحدة" };

    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "persons", "person", "people", "individuals", "individual", "ind", "personnes", "individus", "personas", "أفراد", "افراد", "أشخاص", "اشخاص", "осіб", "человек",
    };

    private static readonly string[] SplitTags = ["#sector", "#subsector", "#category", "#status", "#modality"];

    /// <summary>Numbers that count nobody: keys, coordinates, areas.</summary>
    private static readonly HashSet<string> NoPeople = new(StringComparer.Ordinal)
    {
        "no", "n", "nr", "num", "rank", "index", "row", "lat", "latitude", "lon", "long", "lng", "longitude", "x", "y", "xcoord", "ycoord", "pointx", "pointy",
        "area", "areakm2", "areasqkm", "shapearea", "shapeleng", "shapelength", "density", "phone", "telephone", "version", "الرقم", "خطالعرض", "خطالطول",
    };

    /// <summary>
    /// Errors for columns that split rows unread, and for numbers in a table that was taken for a list of places; warnings for columns
    /// of numbers beside those that were read.
    /// </summary>
    /// <param name="layout">The layout.</param>
    /// <param name="head">The first rows of the file.</param>
    /// <param name="userMap">Columns that the user gave a meaning, "ignore" included, are passed over.</param>
    /// <param name="isForced">Whether the user named the layout.</param>
    /// <param name="log">Hears of them.</param>
    public static void Check(Layout layout, IReadOnlyList<(int Line, string[] Cells)> head, UserMap? userMap, bool isForced, FindingLog log)
    {
        var header = layout.Map.Header;
        for (var column = 0; column < header.Width; column++)
        {
            if (layout.Map[column].Kind != RoleKind.Ignore || userMap?.Roles.ContainsKey(header.Folded(column)) == true)
            {
                continue;
            }

            if (layout.Profile is GenericProfile or HxlProfile && (IsSplit(header, column) || IsSplitByValue(header, column, head)))
            {
                log.Add(new Finding(FindingCode.SplitNotUnderstood, Severity.Error, header.LastLine, header.Title(column), header.Title(column), "--map {\"columns\":{…}}"));
            }
            else if (layout.Profile is GenericProfile or HxlProfile && MayCount(header.Folded(column)) && Number(head, header, column) is { } unread)
            {
                log.Add(new Finding(FindingCode.ColumnNotUsed, Severity.Warning, header.LastLine, header.Title(column), unread, "--map {\"columns\":{…}}"));
            }
            else if (layout.Profile.IsPlaceList && !isForced && Number(head, header, column) is { } number)
            {
                log.Add(new Finding(FindingCode.NumbersNotRead, Severity.Error, header.LastLine, header.Title(column), number, "places import FILE, --map FILE"));
            }
        }
    }

    private static bool IsSplit(SheetHeader header, int column) =>
        Splits.Contains(header.Folded(column))
        || (header.Tags is { } tags && Array.Exists(SplitTags, tag => tags[column].Trim().StartsWith(tag, StringComparison.OrdinalIgnoreCase)));

    private static bool IsSplitByValue(SheetHeader header, int column, IReadOnlyList<(int Line, string[] Cells)> head)
    {
        var folded = header.Folded(column);
        if (!SplitsByValue.Contains(folded) && !Units.Contains(folded))
        {
            return false;
        }

        var texts = head.Where(row => row.Line > header.LastLine && column < row.Cells.Length && row.Cells[column].Trim().Length > 0)
            .Select(row => row.Cells[column].Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return Units.Contains(folded) ? !texts.TrueForAll(People.Contains) : texts.Count > 1;
    }

    private static bool MayCount(string folded) => !NoPeople.Contains(folded) && !folded.EndsWith("id", StringComparison.Ordinal);

    /// <summary>A number of a column all of whose filled cells, as far as they were looked at, are numbers.</summary>
    private static string? Number(IReadOnlyList<(int Line, string[] Cells)> head, SheetHeader header, int column)
    {
        var cells = head.Where(row => row.Line > header.LastLine && column < row.Cells.Length && CellWords.StateOf(row.Cells[column]) is null)
            .Select(row => row.Cells[column]).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => NumberGrammar.Read(cell.TrimEnd('%', ' '), NumberStyle.Undecided).Kind is NumberKind.Number or NumberKind.Ambiguous)
            ? cells[0]
            : null;
    }
}
