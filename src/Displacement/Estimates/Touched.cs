using Displacement.Ledger;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Which places a series says anything of, or of a place beneath: the rest of the tree need not be visited.</summary>
internal sealed class Touched
{
    private readonly HashSet<int>[] bySeries;
    private readonly Dictionary<int, int> counts = [];

    public Touched(LedgerView view)
    {
        bySeries = new HashSet<int>[view.Series.Count];
        for (var i = 0; i < bySeries.Length; i++)
        {
            bySeries[i] = Upwards(view.Gazetteer, view.Series[i].Places);
            foreach (var place in bySeries[i])
            {
                counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }
    }

    /// <summary>Whether a series says anything within a place.</summary>
    public bool Has(int series, Place place) => bySeries[series].Contains(place.Id);

    /// <summary>Whether any series says anything within a place.</summary>
    public bool Any(Place place) => counts.ContainsKey(place.Id);

    /// <summary>How many series say anything within a place.</summary>
    public int SeriesIn(Place place) => counts.GetValueOrDefault(place.Id);

    private static HashSet<int> Upwards(Gazetteer gazetteer, IEnumerable<int> places)
    {
        HashSet<int> reached = [];
        foreach (var id in places)
        {
            for (int? next = id; next is { } place && reached.Add(place); next = gazetteer.ById(place)?.ParentId)
            {
            }
        }

        return reached;
    }
}
