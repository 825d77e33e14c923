using Displacement.Figures;
using Displacement.People;

namespace Displacement.Storage.Rows;

/// <summary>A partition key with an identifier; 1 is everybody.</summary>
public sealed class PartRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; set; }

    /// <summary>First year of age, or null.</summary>
    public int? AgeFrom { get; set; }

    /// <summary>Last year of age, or null.</summary>
    public int? AgeTo { get; set; }

    /// <summary>Age band as worded, or null.</summary>
    public string? AgeLabel { get; set; }

    /// <summary>Whether there is an age band at all.</summary>
    public bool HasAge { get; set; }

    /// <summary>Reason, or null: all.</summary>
    public string? Reason { get; set; }

    /// <summary>Place of origin, or null.</summary>
    public int? OriginPlaceId { get; set; }

    /// <summary>Origin as worded, or null: all.</summary>
    public string? Origin { get; set; }

    /// <summary>Further split, or null.</summary>
    public string? Category { get; set; }

    /// <summary>The key as the ledger's reading sees it.</summary>
    public PartKey ToKey() => new(Sex, HasAge ? new AgeBand(AgeFrom, AgeTo, AgeLabel) : null, Reason, OriginPlaceId, Origin, Category);

    /// <summary>A row for a key, without an identifier.</summary>
    /// <param name="key">The key.</param>
    public static PartRow Of(PartKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new PartRow
        {
            Sex = key.Sex,
            AgeFrom = key.Age?.From,
            AgeTo = key.Age?.To,
            AgeLabel = key.Age?.Label,
            HasAge = key.Age is not null,
            Reason = key.Reason,
            OriginPlaceId = key.OriginPlaceId,
            Origin = key.Origin,
            Category = key.Category,
        };
    }
}
