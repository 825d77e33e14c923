namespace Displacement.UseCases.Diffing;

/// <summary>What is asked of a diff.</summary>
public sealed record DiffAsk
{
    /// <summary>True: what the batch's retraction would change. False: what its commit changes.</summary>
    public bool AsRetraction { get; init; }

    /// <summary>The moment of the ledger that the batch is compared with; null: now, or, where it is believed, just before it came to be.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>The kinds to list; null: all but <see cref="DiffKind.Same"/> and <see cref="DiffKind.Echo"/>. All are counted.</summary>
    public IReadOnlyCollection<DiffKind>? Kinds { get; init; }

    /// <summary>Only facts that several cells of the file state together.</summary>
    public bool OnlyParts { get; init; }

    /// <summary>Only facts that a row of the file repeats word for word.</summary>
    public bool OnlyRepeated { get; init; }

    /// <summary>How many of them to leave out first.</summary>
    public long Skip { get; init; }

    /// <summary>How many of them to list at most.</summary>
    public int Take { get; init; } = 100;

    /// <summary>Whether a kind is listed.</summary>
    internal bool Lists(DiffKind kind) => Kinds is null ? kind is not (DiffKind.Same or DiffKind.Echo) : Kinds.Contains(kind);
}
