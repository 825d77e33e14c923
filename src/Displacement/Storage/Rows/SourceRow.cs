using Displacement.Sources;

namespace Displacement.Storage.Rows;

/// <summary>A producer, publisher or speaker.</summary>
public sealed class SourceRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>Name as the files have it, unique.</summary>
    public required string Name { get; set; }

    /// <summary>Real, or an exercise.</summary>
    public SourceKind Kind { get; set; }

    /// <summary>Rating; <see cref="Reliability.C"/> where nobody rated it.</summary>
    public Reliability Reliability { get; set; } = Reliability.C;
}
