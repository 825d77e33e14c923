using Displacement.Periods;

namespace Displacement.Storage;

/// <summary>A round's day and provenance, known at the end of its file; see <see cref="Rows.RoundRow"/>.</summary>
internal sealed record RoundDay(
    DateOnly AsOf,
    DateOnly Until,
    DateAccuracy Accuracy,
    DateOnly Published,
    bool PublishedAssumed,
    bool CoversAll,
    int CarrierId,
    int? SpeakerId = null,
    string? Quote = null,
    string? Reference = null,
    string? Number = null);
