namespace Displacement.Estimates;

/// <summary>What people did about a disagreement: it has a state, an owner and a resolution.</summary>
/// <param name="State">Its state.</param>
/// <param name="Owner">Who looks after it; null: nobody yet.</param>
/// <param name="Resolution">How it was settled, or why it was opened again; null: not yet.</param>
/// <param name="By">Who said so last; null: nobody ever did.</param>
/// <param name="At">When; null: nobody ever did.</param>
public sealed record DisputeHandling(DisputeState State, string? Owner = null, string? Resolution = null, string? By = null, DateTimeOffset? At = null)
{
    /// <summary>Nobody has looked after it yet.</summary>
    public static DisputeHandling Untouched { get; } = new(DisputeState.Open);
}

/// <summary>How far a disagreement is.</summary>
public enum DisputeState
{
    /// <summary>Nobody looks after it, or it was opened again.</summary>
    Open = 0,

    /// <summary>Somebody looks after it.</summary>
    Assigned = 1,

    /// <summary>Somebody said how it is to be understood; it holds until one of the two has newer figures.</summary>
    Settled = 2,

    /// <summary>It was settled, and one of the two has newer figures since.</summary>
    Lapsed = 3,
}

/// <summary>Tells disagreements apart, whoever wins: a place, a group and two readings' series.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Group">The group's code.</param>
/// <param name="One">The lower number of the two series; 0: a patchwork of several.</param>
/// <param name="Other">The higher number.</param>
public readonly record struct DisputeKey(int PlaceId, string Group, int One, int Other)
{
    /// <summary>The key of a disagreement of a place and group.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="group">The group's code.</param>
    /// <param name="between">The disagreement.</param>
    public static DisputeKey Of(int placeId, string group, Disagreement between)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(between);
        var (one, other) = (between.Winner.Series?.Id ?? 0, between.Other.Series?.Id ?? 0);
        return new DisputeKey(placeId, group, Math.Min(one, other), Math.Max(one, other));
    }
}
