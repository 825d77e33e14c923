using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.Storage;

/// <summary>The ledger's file: what every connection promises, and what a first start brings.</summary>
internal sealed class LedgerFileTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Connection_FromThePool_KeepsSynchronousFull()
    {
        using (var spoiled = new SqliteConnection(ConnectionString()))
        {
            spoiled.Open();
            using var off = spoiled.CreateCommand();
            off.CommandText = "PRAGMA synchronous=OFF;";
            off.ExecuteNonQuery();
        }

        using var db = ledger.Open();
        Assert.That(Pragma(db, "synchronous"), Is.EqualTo("2"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void Open_AfterAFirstStartThatWasKilled_DoesNotWaitForItsLock()
    {
        var file = new LedgerFile(ledger.File.Path + "-killed");
        using (var connection = new SqliteConnection($"Data Source={file.Path}"))
        {
            connection.Open();
            using var left = connection.CreateCommand();
            left.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2018-09-07');";
            left.ExecuteNonQuery();
        }

        using var db = file.Open();

        Assert.That(db.Places.Any(), Is.True);
    }

    [Test]
    public void Connection_Opened_WritesAheadToALog()
    {
        using var db = ledger.Open();

        Assert.That(Pragma(db, "journal_mode"), Is.EqualTo("wal"));
    }

    [Test]
    public void Connection_Opened_ChecksForeignKeys()
    {
        using var db = ledger.Open();

        Assert.That(Pragma(db, "foreign_keys"), Is.EqualTo("1"));
    }

    [Test]
    public void Open_MissingFile_IsRefusedAndNotCreated()
    {
        var missing = new LedgerFile(ledger.File.Path + ".none");

        Assert.Multiple(() =>
        {
            Assert.That(() => missing.Open(), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Io));
            Assert.That(File.Exists(missing.Path), Is.False);
        });
    }

    [Test]
    public void Open_FileThatIsNoDatabase_IsRefused()
    {
        var path = ledger.File.Path + ".txt";
        File.WriteAllText(path, new string('x', 4096));

        Assert.That(() => new LedgerFile(path).Open(), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Io));
    }

    [Test]
    public void Open_DatabaseOfANewerVersion_IsRefused()
    {
        using (var db = ledger.Open())
        {
            db.Database.ExecuteSql($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '10.0.15')");
        }

        Assert.That(() => new LedgerFile(ledger.File.Path).Open(), Throws.TypeOf<LedgerException>().With.Message.Contains("newer version"));
    }

    [Test]
    public void Model_AgainstItsMigrations_HasNoPendingChange()
    {
        using var db = ledger.Open();

        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public void Model_OnPostgreSql_CanBeCreated()
    {
        var options = new DbContextOptionsBuilder<PostgresDisplacementDb>().UseNpgsql("Host=127.0.0.1").Options;
        using var db = new PostgresDisplacementDb(options);

        Assert.That(db.Database.GenerateCreateScript(), Does.Contain("CREATE TABLE \"Figures\""));
    }

    [Test]
    public void Figures_OnSqlite_LieInTheOrderOfTheirKey()
    {
        using var db = ledger.Open();

        Assert.That(db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = 'Figures'").Single(), Does.Contain("WITHOUT ROWID"));
    }

    [TestCase(AdminLevel.Governorate, 14)]
    [TestCase(AdminLevel.District, 62)]
    public void Gazetteer_Shipped_HasSyriasPlaces(AdminLevel level, int count)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That(gazetteer.AtLevel(gazetteer.ByCode("SYR")[0], level).Count(), Is.EqualTo(count));
    }

    [TestCase("SY", "SYR")]
    [TestCase("Syrie@0", "SYR")]
    [TestCase("سوريا@0", "SYR")]
    [TestCase("Idlib@1", "SY07")]
    [TestCase("إدلب@1", "SY07")]
    [TestCase("Ḩamāh@1", "SY05")]
    [TestCase("Rif Dimashq@1", "SY03")]
    [TestCase("Dayr Az Zawr@1", "SY09")]
    [TestCase("Maarat al-Numan@2", "SY0702")]
    [TestCase("WORLD", "WORLD")]
    public void Gazetteer_Shipped_KnowsUsualSpellings(string text, string key)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That((gazetteer.Resolve(text) as PlaceMatch.Found)?.Place.Key, Is.EqualTo(key));
    }

    private string ConnectionString() =>
        new SqliteConnectionStringBuilder { DataSource = ledger.File.Path, ForeignKeys = true, DefaultTimeout = 15, Pooling = true }.ToString();

    private static string? Pragma(DisplacementDb db, string name)
    {
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name};";
        return command.ExecuteScalar()?.ToString();
    }
}
