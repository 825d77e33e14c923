using Displacement.Storage;

namespace Displacement.UseCases;

/// <summary>Clears away what is left of a file whose reading the program did not outlive; its batch has failed, and can be read again.</summary>
public static class SweepLeftovers
{
    /// <summary>Clears it away, unless a file is being read; and the kept files that no batch came to name, if they are older than a minute.</summary>
    /// <param name="db">The ledger.</param>
    /// <param name="documents">Its kept files.</param>
    /// <param name="clock">The clock.</param>
    public static void Run(DisplacementDb db, DocumentStore documents, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(clock);
        ImportTurn.SweepIfFree(db);
        documents.Sweep(sha => db.Documents.Any(document => document.Sha256 == sha), clock.GetUtcNow());
    }
}
