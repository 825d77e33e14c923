using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Tells whether anything that answers rest on has changed: what was reckoned may be kept while it stays the same.</summary>
/// <remarks>Beliefs are opened and closed, never changed otherwise, and all that a total reads hangs on them; events have their own count.</remarks>
public static class LedgerVersion
{
    /// <summary>The ledger's version: equal while no batch was committed, retracted or restored, and no event was added.</summary>
    /// <param name="db">The ledger; it is only read.</param>
    public static string Of(DisplacementDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.SqlQueryRaw<string>(
            """
            SELECT (SELECT COUNT(*) || '.' || COALESCE(SUM("Until" < 3155378975999999999), 0) FROM "Beliefs")
                || '.' || (SELECT COUNT(*) || '.' || COALESCE(MAX("Id"), 0) FROM "Events") AS "Value"
            """).AsEnumerable().Single();
    }
}
