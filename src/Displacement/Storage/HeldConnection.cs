using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Keeps one connection open until disposed: a question is many small queries, and each opening sets its promises and reads them back.</summary>
internal sealed class HeldConnection : IDisposable
{
    private readonly DisplacementDb db;

    public HeldConnection(DisplacementDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
    }

    public void Dispose() => db.Database.CloseConnection();
}
