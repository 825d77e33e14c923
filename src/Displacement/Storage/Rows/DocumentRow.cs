namespace Displacement.Storage.Rows;

/// <summary>A file as it came, kept by its content.</summary>
public sealed class DocumentRow
{
    /// <summary>Identifier.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; also the kept file's name.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The name it came with, without folders.</summary>
    public required string FileName { get; set; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; set; }

    /// <summary>When it first came.</summary>
    public DateTimeOffset Received { get; set; }
}
