using Displacement.Places;

namespace Displacement.Ledger;

/// <summary>What the ledger believed, at one moment of knowledge, about one day or period of one group in some places.</summary>
/// <param name="Gazetteer">The places as believed at that moment.</param>
/// <param name="Series">The series that speak of them, by identifier.</param>
/// <param name="Decisions">Decisions believed at that moment.</param>
public sealed record LedgerView(Gazetteer Gazetteer, IReadOnlyList<SeriesView> Series, IReadOnlyList<PlaceDecision> Decisions)
{
    /// <summary>Where an age structure may be taken from, in this order, read when first asked for; null: nowhere.</summary>
    internal Lazy<IReadOnlyList<StructureView>>? Structures { get; init; }
}

/// <summary>A view in which an age structure may be found.</summary>
/// <param name="View">The view.</param>
/// <param name="IsPopulation">Whether it is of the population, rather than of the group asked for.</param>
internal sealed record StructureView(LedgerView View, bool IsPopulation);
