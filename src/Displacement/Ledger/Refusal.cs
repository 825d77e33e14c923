namespace Displacement.Ledger;

/// <summary>Why the ledger refused.</summary>
public enum Refusal
{
    /// <summary>What was asked makes no sense: no such batch, place or group.</summary>
    Usage = 1,

    /// <summary>The data are not fit: open errors, a file that cannot be read as a table.</summary>
    InvalidData = 2,

    /// <summary>It contradicts what is already there: the same bytes, a batch in another state.</summary>
    Conflict = 3,

    /// <summary>A file or the database could not be read or written.</summary>
    Io = 4,
}
