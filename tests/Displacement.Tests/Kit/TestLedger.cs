using Displacement.Estimates;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.Extensions.Time.Testing;

namespace Displacement.Tests.Kit;

/// <summary>A real ledger in a temporary SQLite file, with a clock that a test moves.</summary>
internal sealed class TestLedger : IDisposable
{
    /// <summary>Where files live in memory on Linux.</summary>
    private const string Memory = "/dev/shm";

    private readonly DirectoryInfo folder;

    public TestLedger()
        : this(inMemory: false)
    {
    }

    /// <param name="inMemory">Whether its files are kept in memory where the system can: for tests of thousands of imports, which would wait for the disk.</param>
    public TestLedger(bool inMemory)
    {
        folder = inMemory && Directory.Exists(Memory)
            ? Directory.CreateDirectory(Path.Combine(Memory, "displacement-" + Guid.NewGuid().ToString("n")))
            : Directory.CreateTempSubdirectory("displacement-");
        File = new LedgerFile(Path.Combine(folder.FullName, "ledger.db"));
        using var created = File.OpenOrCreate();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public LedgerFile File { get; }

    public SqliteDisplacementDb Open() => File.Open();

    /// <summary>Stages and commits a batch, an hour after what came before; returns its number.</summary>
    public int Commit(Action<TestBatch> fill, string carrier = "Carrier")
    {
        var id = Stage(fill, carrier);
        using var db = Open();
        return new BatchMoves(db, Clock).Commit(id).Id;
    }

    /// <summary>Stages a batch and returns its number.</summary>
    public int Stage(Action<TestBatch> fill, string carrier = "Carrier")
    {
        Clock.Advance(TimeSpan.FromHours(1));
        using var db = Open();
        var gazetteer = new LedgerReader(db).Places(Clock.GetUtcNow());
        using var content = new MemoryStream(Guid.NewGuid().ToByteArray());
        var document = File.Documents.KeepAsync(content, $"{carrier}.csv").GetAwaiter().GetResult();
        using var writer = ImportTurn.Begin(db, document, "test", carrier, "{}", Clock.GetUtcNow());
        writer.Batch.Headers = "place\nnumber";
        var batch = new TestBatch(writer, gazetteer);
        fill(batch);
        batch.Close();
        writer.Finish([]);
        return writer.BatchId;
    }

    public void Retract(int batch)
    {
        Clock.Advance(TimeSpan.FromHours(1));
        using var db = Open();
        new BatchMoves(db, Clock).Retract(batch, "wrong file");
    }

    public void UndoRetraction(int batch)
    {
        Clock.Advance(TimeSpan.FromHours(1));
        using var db = Open();
        new BatchMoves(db, Clock).UndoRetraction(batch);
    }

    /// <summary>The estimate of one question.</summary>
    public Estimate Ask(string place, string group, string on, Func<TotalRequest, TotalRequest>? more = null)
    {
        using var db = Open();
        var request = new TotalRequest { Place = place, Group = group, On = Day(on) };
        return new AskTotal(db, Clock).Run(more is null ? request : more(request)).Single();
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
