using Displacement.Places;

namespace Displacement.Ledger;

/// <summary>What the ledger believed, at one moment of knowledge, about one day or period of one group in some places.</summary>
/// <param name="Gazetteer">The places as believed at that moment.</param>
/// <param name="Series">The series that speak of them, by identifier.</param>
/// <param name="Decisions">Decisions believed at that moment.</param>
public sealed record LedgerView(Gazetteer Gazetteer, IReadOnlyList<SeriesView> Series, IReadOnlyList<PlaceDecision> Decisions);
