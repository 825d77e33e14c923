using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>The same model on PostgreSQL, for an office that has outgrown one file.</summary>
/// <param name="options">Npgsql's options.</param>
public sealed class PostgresDisplacementDb(DbContextOptions<PostgresDisplacementDb> options) : DisplacementDb(options);
