using Displacement.Figures;
using Displacement.Sources;

namespace Displacement.Ledger;

/// <summary>A series with its producer.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Key">What it counts.</param>
/// <param name="Producer">Who counts.</param>
/// <param name="ProducerAssumed">True where the file named no producer and its carrier stands in.</param>
public sealed record SeriesInfo(int Id, SeriesKey Key, Source Producer, bool ProducerAssumed)
{
    /// <summary>Tells series apart whatever order they came in: who counted, and what.</summary>
    public string Identity { get; } = $"{Producer.Name} {Key}";
}
