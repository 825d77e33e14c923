using Displacement.Figures;
using Displacement.Imports;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Columns of percentages beside a total of the same people. A share is kept linked to that total: correct the total, and the derived number
/// follows. Where the number itself stands in a column too, the percentage is not read.
/// </summary>
internal static class ShareColumns
{
    private const decimal Thousand = 1000m;

    /// <summary>Leaves out percentages whose total or whose own number is not there as it should be.</summary>
    public static ImportPlan Settle(ImportPlan plan, FindingLog log)
    {
        var map = plan.Map;
        HashSet<int> left = [.. map.Values.Where(column => map[column].Value!.IsShare
            && (BaseOf(map, column) < 0 || map.Values.Any(other => other != column && map[other].Value! with { IsShare = true, Optional = true } == map[column].Value)))];
        foreach (var column in left)
        {
            log.Add(new Finding(FindingCode.ColumnNotUsed, Severity.Info, map.Header.LastLine, map.Header.Title(column)));
        }

        return left.Count == 0 ? plan : plan with { Layout = plan.Layout with { Map = map.WithValues(column => left.Contains(column) ? ColumnRole.None : map[column]) } };
    }

    /// <summary>The column of the total that a share is of, or -1.</summary>
    public static int BaseOf(ColumnMap map, int share)
    {
        var total = map[share].Value! with { Sex = People.Sex.All, Age = null, IsShare = false, Optional = false };
        return map.Values.FirstOrDefault(column => map[column].Value! with { Optional = false } == total, -1);
    }

    /// <summary>The derived number as a cell.</summary>
    public static CellValue Of(CellValue total, Share share, string words)
    {
        var best = total.Best!.Value / Thousand;
        var quantity = new Quantity((total.Low ?? total.Best.Value) / Thousand, best, total.Low is null ? best : total.High / Thousand, Qualifier.Exact).TimesShare(share);
        return FigureReader.Of(quantity) with { Words = words };
    }

    /// <summary>The link to its base, which stands in the same round.</summary>
    public static ShareRow Link(RoundEntry round, int placeId, int partId, int basePartId, int line, Share share) => new()
    {
        RoundId = round.Id,
        PlaceId = placeId,
        PartId = partId,
        Line = line,
        BaseSeriesId = round.SeriesId,
        BasePlaceId = placeId,
        BasePartId = basePartId,
        BaseAsOf = round.First.AsOf,
        Low = InThousandths(share.Low),
        Best = InThousandths(share.Best),
        High = InThousandths(share.High),
    };

    private static int InThousandths(decimal fraction) => (int)decimal.Round(fraction * Thousand, MidpointRounding.AwayFromZero);
}
