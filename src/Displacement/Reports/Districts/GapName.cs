using Displacement.Estimates;
using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>What a row is called that makes a total and the places beneath it add up.</summary>
internal static class GapName
{
    /// <summary>The cause in words, with the level that people are not located in.</summary>
    public static string Of(SummaryText text, ResidualKind kind, IReadOnlyList<Place> beneath) => kind == ResidualKind.NotLocated
        ? text.Words["NotLocated_" + beneath.Max(place => place.Level)]
        : text.Words.Heading(kind);
}
