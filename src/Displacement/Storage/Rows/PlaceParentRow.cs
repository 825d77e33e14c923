namespace Displacement.Storage.Rows;

/// <summary>A parent of a place, believed as its batch is; of several believed, the newest batch's counts.</summary>
public sealed class PlaceParentRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The parent; it may skip levels.</summary>
    public int ParentId { get; set; }

    /// <summary>The batch that brought it; null for the gazetteer this program ships.</summary>
    public int? BatchId { get; set; }
}
