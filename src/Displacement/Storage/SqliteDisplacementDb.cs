using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>The ledger in one SQLite file: the embedded default.</summary>
/// <param name="options">Options made by <see cref="LedgerFile"/>.</param>
public sealed class SqliteDisplacementDb(DbContextOptions<SqliteDisplacementDb> options) : DisplacementDb(options);
