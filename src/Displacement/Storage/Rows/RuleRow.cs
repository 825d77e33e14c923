namespace Displacement.Storage.Rows;

/// <summary>A rule that picks between readings, besides those that come with the program. It is never changed: a change is a new version.</summary>
public sealed class RuleRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>All of it, as JSON (<see cref="Estimates.RuleText"/>).</summary>
    public required string Definition { get; set; }

    /// <summary>Who added it.</summary>
    public required string By { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }
}
