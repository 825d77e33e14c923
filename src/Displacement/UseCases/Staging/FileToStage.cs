using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>All that the reading of one file works with.</summary>
internal sealed record FileToStage(
    DisplacementDb Db,
    LedgerWriter Writer,
    Gazetteer Gazetteer,
    ImportPlan Plan,
    FindingLog Log,
    StoredDocument Document,
    SourceTable Table)
{
    /// <summary>How many columns a file had that was given back with its problems and comes again; null: it was not given back.</summary>
    public int? ReturnedWidth { get; init; }
}
