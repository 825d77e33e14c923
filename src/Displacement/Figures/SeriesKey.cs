namespace Displacement.Figures;

/// <summary>
/// What one series of rounds counts: the part of a fact's key that rounds share (docs/methods/facts.md).
/// With place, round or day and <see cref="PartKey"/> it makes one fact.
/// </summary>
/// <remarks>A fixed part that a file does not state is the value <see cref="Unstated"/>, a value of its own.</remarks>
/// <param name="Producer">Who counted; not who carries or speaks it.</param>
/// <param name="Operation">The producer's operation, or <see cref="Unstated"/>.</param>
/// <param name="Assessment">The assessment type as worded (BA, SA, census…), or <see cref="Unstated"/>.</param>
/// <param name="Scope">Everybody of the group in the place, or some of them.</param>
/// <param name="Group">The group's code.</param>
/// <param name="Measure">Stock, a movement, or cumulative.</param>
/// <param name="Unit">People or households.</param>
/// <param name="Nature">Observed, estimated, projected or planned.</param>
/// <param name="Status">In need, targeted, reached…, or empty: a plain count. Statuses are never added to each other.</param>
/// <param name="Sector">The sector of a status, or empty.</param>
public sealed record SeriesKey(
    string Producer,
    string Operation,
    string Assessment,
    Scope Scope,
    string Group,
    MeasureKind Measure = MeasureKind.Stock,
    CountUnit Unit = CountUnit.People,
    Nature Nature = Nature.Observed,
    string Status = "",
    string Sector = "")
{
    /// <summary>The value of a key part that no one stated.</summary>
    public const string Unstated = "unstated";
}
