namespace Displacement.Places;

/// <summary>The answer to a <see cref="PlaceQuery"/>: one place, several, or none.</summary>
public abstract record PlaceMatch
{
    private PlaceMatch()
    {
    }

    /// <summary>Exactly one place fits.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="By">What it was recognised by. Not <see cref="MatchMethod.Code"/> although the row had a code: that code is unknown.</param>
    /// <param name="NameDisagrees">The code hit, but the row's name is another place's or quite unlike: somebody should be told.</param>
    public sealed record Found(Place Place, MatchMethod By, bool NameDisagrees) : PlaceMatch
    {
        /// <summary>The one sibling whose name the row gives beside this place's code: one of the two is wrong. Null where the name is nobody's.</summary>
        public Place? Namesake { get; init; }
    }

    /// <summary>Several places fit equally well; a level or a parent would decide.</summary>
    /// <param name="Candidates">All of them, highest level first.</param>
    public sealed record Ambiguous(IReadOnlyList<Place> Candidates) : PlaceMatch;

    /// <summary>No place fits.</summary>
    /// <param name="Suggestions">What may have been meant, best first, at most five.</param>
    public sealed record Unknown(IReadOnlyList<PlaceCandidate> Suggestions) : PlaceMatch;
}
