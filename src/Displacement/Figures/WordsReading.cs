namespace Displacement.Figures;

/// <summary>What a wording of people came to; closed: one of the three cases here.</summary>
public abstract record WordsReading
{
    private WordsReading()
    {
    }

    /// <summary>A number of people, with the words it was read from.</summary>
    public sealed record People(Quantity Quantity) : WordsReading;

    /// <summary>A share of a figure stated elsewhere; it becomes people only beside that figure.</summary>
    /// <param name="Share">The share, with its bounds.</param>
    /// <param name="Words">The words as written, which may name the base ("around half of them").</param>
    public sealed record OfBase(Share Share, string Words) : WordsReading;

    /// <summary>Nothing that may be counted on.</summary>
    /// <param name="Reason">One of the keys in <see cref="UnreadableReason"/>.</param>
    public sealed record Unreadable(string Reason) : WordsReading;
}
