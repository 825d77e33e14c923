using Displacement.Storage;

namespace Displacement.UseCases;

/// <summary>Clears away what is left of a file whose reading the program did not outlive; its batch has failed, and can be read again.</summary>
public static class SweepLeftovers
{
    /// <summary>Clears it away, unless a file is being read.</summary>
    /// <param name="db">The ledger.</param>
    public static void Run(DisplacementDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        ImportTurn.SweepIfFree(db);
    }
}
