namespace Displacement.Storage.Rows;

/// <summary>How many people live in a household of a place, from a day on, by a source.</summary>
public sealed class HouseholdSizeRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The place; also used for places beneath it that have none.</summary>
    public int PlaceId { get; set; }

    /// <summary>The first day it counts for.</summary>
    public DateOnly From { get; set; }

    /// <summary>Low size in thousandths of a person.</summary>
    public int Low { get; set; }

    /// <summary>Best size in thousandths of a person.</summary>
    public int Best { get; set; }

    /// <summary>High size in thousandths of a person.</summary>
    public int High { get; set; }

    /// <summary>Who says so.</summary>
    public int SourceId { get; set; }
}
