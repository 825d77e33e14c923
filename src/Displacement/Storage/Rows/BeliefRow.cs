using Displacement.Ledger;

namespace Displacement.Storage.Rows;

/// <summary>One interval of belief; see <see cref="Belief"/>.</summary>
public sealed class BeliefRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>Kind of subject.</summary>
    public BeliefSubject Subject { get; set; }

    /// <summary>The subject.</summary>
    public int SubjectId { get; set; }

    /// <summary>First moment, inclusive.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>Last moment, exclusive; <see cref="DateTimeOffset.MaxValue"/> while it lasts, so that one comparison serves.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Why it ended.</summary>
    public string? Reason { get; set; }
}
