namespace Displacement.Storage.Rows;

/// <summary>A name or a further code of a place, believed as its batch is.</summary>
public sealed class PlaceNameRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>The place.</summary>
    public int PlaceId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>en, ar, fr, und.</summary>
    public required string Language { get; set; }

    /// <summary>primary, alias, former or code.</summary>
    public required string Kind { get; set; }

    /// <summary>The batch that brought it; null for the gazetteer this program ships.</summary>
    public int? BatchId { get; set; }
}
