namespace Displacement.Storage;

/// <summary>A file that <see cref="DocumentStore"/> keeps.</summary>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
/// <param name="FileName">The name it came with, without folders.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record StoredDocument(string Sha256, string FileName, long Length);
