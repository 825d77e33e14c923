using Displacement.Places;

namespace Displacement.Storage.Rows;

/// <summary>One step from an old place to a new one; see <see cref="Crosswalk"/>. Believed by its own intervals.</summary>
public sealed class CrosswalkRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The old code, as the list has it.</summary>
    public required string OldCode { get; set; }

    /// <summary>The old place, or null: only its code is known.</summary>
    public int? OldPlaceId { get; set; }

    /// <summary>The new place.</summary>
    public int NewPlaceId { get; set; }

    /// <summary>What became of the old one.</summary>
    public CrosswalkKind Kind { get; set; }

    /// <summary>The first day of the new place.</summary>
    public DateOnly Since { get; set; }
}
