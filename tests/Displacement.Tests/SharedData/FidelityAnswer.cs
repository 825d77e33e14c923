namespace Displacement.Tests.SharedData;

/// <summary>What came of asking one stated fact.</summary>
/// <param name="Fact">Its name in facts.json.</param>
/// <param name="Stated">What is stated.</param>
/// <param name="Seen">What the ledger says, or null: not asked.</param>
/// <param name="Reason">Why it is not asked.</param>
internal sealed record FidelityAnswer(string Fact, string Stated, string? Seen, string? Reason)
{
    /// <summary>Whether it was asked and is another.</summary>
    public bool IsMissed => Seen is not null && Seen != Stated;

    /// <summary>Whether it was asked and is as stated.</summary>
    public bool IsReached => Seen is not null && Seen == Stated;

    /// <summary>As a person reads it.</summary>
    public string Line() => (IsReached, IsMissed) switch
    {
        (true, _) => $"  yes  {Fact}: {Stated}{(Reason is null ? string.Empty : $" ({Reason})")}",
        (_, true) => $"  NO   {Fact}: {Stated} is stated, {Seen} was seen",
        _ => $"  n/a  {Fact}: {Reason}",
    };
}
