namespace Displacement.Files.Xlsx;

/// <summary>Counts the bytes of a part and lets none through that hold a text, a tag or blanks longer than any honest one.</summary>
/// <param name="inner">The part; closed with this.</param>
/// <param name="name">Its name.</param>
/// <param name="most">The size it claims to have.</param>
internal sealed class GuardedStream(Stream inner, string name, long most) : Stream
{
    private long sinceTag;
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => most;

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count += read;
        if (count > most)
        {
            throw FileRefusal.Of("PartDamaged", FileRefusal.Shown(name));
        }

        Watch(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Chunks are far shorter than the limit, so the first and the last tag of each tell enough.</summary>
    private void Watch(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf((byte)'<');
        sinceTag += first < 0 ? bytes.Length : first;
        if (sinceTag > XlsxLimits.BytesBetweenTags)
        {
            throw FileRefusal.Of("PartRunsOn", FileRefusal.Shown(name));
        }

        if (first >= 0)
        {
            sinceTag = bytes.Length - bytes.LastIndexOf((byte)'<');
        }
    }
}
