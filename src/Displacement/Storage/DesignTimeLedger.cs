using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Displacement.Storage;

/// <summary>Lets the migration tool make a context without a running host.</summary>
internal sealed class DesignTimeLedger : IDesignTimeDbContextFactory<SqliteDisplacementDb>
{
    public SqliteDisplacementDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDisplacementDb>().UseSqlite("Data Source=:memory:").Options);
}
