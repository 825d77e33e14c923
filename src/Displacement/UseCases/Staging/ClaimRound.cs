using Displacement.Figures;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>The claims of one series, country and day: one round, with where and by whom it was said.</summary>
internal sealed class ClaimRound(int id, string group, DaySpan day, bool isMovement)
{
    private bool isWhole;

    /// <summary>Its identifier.</summary>
    public int Id { get; } = id;

    /// <summary>Its group.</summary>
    public string Group { get; } = group;

    /// <summary>Its day.</summary>
    public DaySpan Day { get; } = day;

    /// <summary>Whether it counts movements of its days, which nobody can have published before the last of them.</summary>
    public bool IsMovement { get; } = isMovement;

    /// <summary>When it was published, or null.</summary>
    public DateOnly? Published { get; private set; }

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Who said it, or null.</summary>
    public string? Speaker { get; private set; }

    /// <summary>The words of the document, or null.</summary>
    public string? Quote { get; private set; }

    /// <summary>The document, or null.</summary>
    public string? Reference { get; private set; }

    /// <summary>Takes what a claim says of its round; the claim about everybody before those about a part.</summary>
    public void Take(Claim claim)
    {
        var first = claim.Part == PartKey.Everybody && !isWhole;
        isWhole |= first;
        var published = DateGrammar.Read(claim.Row["published"], DateOrder.Undecided) is DateReading.Date { Range: var range } ? range.Last : (DateOnly?)null;
        Published = first ? published ?? Published : Published ?? published;
        Publisher = Said(claim, "publisher", Publisher, first);
        Speaker = Said(claim, "speaker", Speaker, first);
        Quote = Said(claim, "quote", Quote, first);
        Reference = Said(claim, "reference", Reference, first);
    }

    private static string? Said(Claim claim, string column, string? known, bool first) =>
        first ? claim.Row[column] ?? known : known ?? claim.Row[column];
}
