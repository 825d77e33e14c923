using Displacement.Places;

namespace Displacement.Storage;

/// <summary>Remembers the places of one ledger for as long as the same batches, and steps from old places to new ones, and areas, are believed.</summary>
/// <remarks>
/// Places, names and parents are only ever added, each by its batch, so the believed batches tell whether anything changed.
/// What it gives is to be read: an import, which adds to its places, loads its own with <see cref="GazetteerReader"/>.
/// </remarks>
internal sealed class KnownPlaces
{
    private Kept? last;

    /// <summary>The places as believed at a moment.</summary>
    public Gazetteer At(DisplacementDb db, DateTimeOffset known)
    {
        var batches = BelievedBatches.At(db, known);
        var steps = CrosswalkReader.At(db, known);
        var areas = AreaReader.At(db, known);
        if (last is { } kept && IsSame(kept.Batches, batches) && kept.Steps.SequenceEqual(steps) && kept.Areas.SequenceEqual(areas))
        {
            return kept.Gazetteer;
        }

        var gazetteer = GazetteerReader.Load(db, batches, steps, areas);
        last = new Kept(batches, steps, areas, gazetteer);
        return gazetteer;
    }

    private static bool IsSame(Dictionary<int, DateTimeOffset> left, Dictionary<int, DateTimeOffset> right) =>
        left.Count == right.Count && left.All(batch => right.TryGetValue(batch.Key, out var since) && since == batch.Value);

    private sealed record Kept(Dictionary<int, DateTimeOffset> Batches, List<Crosswalk> Steps, List<int> Areas, Gazetteer Gazetteer);
}
