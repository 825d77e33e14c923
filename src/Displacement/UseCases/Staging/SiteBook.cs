using System.Globalization;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Staging;

/// <summary>Gathers what a file says of its sites beside their names: kind, state and where they lie.</summary>
internal sealed class SiteBook
{
    private readonly ColumnMap map;
    private readonly int type;
    private readonly int status;
    private readonly int day;
    private readonly int latitude;
    private readonly int longitude;
    private readonly Dictionary<int, SiteRow> sites = [];

    public SiteBook(ColumnMap map)
    {
        this.map = map;
        (type, status) = (map.First(RoleKind.SiteType), map.First(RoleKind.SiteStatus));
        (latitude, longitude) = (map.First(RoleKind.Latitude), map.First(RoleKind.Longitude));
        day = status < 0 ? -1 : map.First(RoleKind.Date);
    }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<int> Columns => [type, status, day, latitude, longitude];

    /// <summary>Where a place lies, for a place that the file brings.</summary>
    public PlaceDetails Details(SheetRow row) => new(Degrees(row, latitude, 90), Degrees(row, longitude, 180), null);

    /// <summary>Hears what a row says of its site; of several days the last counts.</summary>
    public void Note(SheetRow row, Place site)
    {
        if (site.Level != AdminLevel.Site || ((type < 0 || row.IsBlank(type)) && (status < 0 || row.IsBlank(status))))
        {
            return;
        }

        var words = type < 0 ? null : row.Text(type);
        var said = new SiteRow
        {
            PlaceId = site.Id,
            Type = SiteWords.Type(words),
            Words = words ?? string.Empty,
            Status = SiteWords.Status(status < 0 ? null : row.Text(status)),
            AsOf = day >= 0 && DateGrammar.Read(row[day], DateOrder.Undecided) is DateReading.Date { Range: var range } ? range.Last : null,
        };
        if (!sites.TryGetValue(site.Id, out var before) || said.AsOf is null || before.AsOf is null || said.AsOf >= before.AsOf)
        {
            sites[site.Id] = said;
        }
    }

    /// <summary>What is kept of it.</summary>
    public IReadOnlyList<SiteRow> Rows(int batchId)
    {
        foreach (var site in sites.Values)
        {
            site.BatchId = batchId;
        }

        return [.. sites.Values];
    }

    private double? Degrees(SheetRow row, int column, double most) =>
        column >= 0 && map[column].Kind is RoleKind.Latitude or RoleKind.Longitude
        && double.TryParse(CellText.Trim(row[column]), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
