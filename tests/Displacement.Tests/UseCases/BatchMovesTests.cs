using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>A batch is believed as a whole or not at all.</summary>
internal sealed class BatchMovesTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Commit_BatchWithOpenErrors_IsRefusedAndStaysStaged()
    {
        var id = ledger.Stage(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        using var db = ledger.Open();
        db.Batches.Single().HasErrors = true;
        db.SaveChanges();

        Assert.Multiple(() =>
        {
            Assert.That(() => new BatchMoves(db, ledger.Clock).Commit(id), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.InvalidData));
            Assert.That(db.Batches.Single().State, Is.EqualTo(BatchState.Staged));
        });
    }

    [Test]
    public void Commit_Twice_IsAConflict()
    {
        var id = ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        using var db = ledger.Open();

        Assert.That(() => new BatchMoves(db, ledger.Clock).Commit(id), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));
    }

    [Test]
    public void Commit_NoSuchBatch_IsAUsageError()
    {
        using var db = ledger.Open();

        Assert.That(() => new BatchMoves(db, ledger.Clock).Commit(99), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    [Test]
    public void Reject_StagedBatch_LeavesItUnbelieved()
    {
        var id = ledger.Stage(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Reject(id);

        Assert.That(db.Beliefs.Any(), Is.False);
    }

    [Test]
    public void Retract_WithoutReason_IsRefused()
    {
        var id = ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        using var db = ledger.Open();

        Assert.That(() => new BatchMoves(db, ledger.Clock).Retract(id, " "), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    [Test]
    public void Retract_Batch_KeepsWhyItEnded()
    {
        var id = ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        ledger.Retract(id);
        using var db = ledger.Open();

        Assert.That(db.Beliefs.Single().Reason, Is.EqualTo("wrong file"));
    }

    [Test]
    public void Begin_AfterACrashInMidFile_SweepsWhatWasLeft()
    {
        using var db = ledger.Open();
        var document = ledger.File.Documents.KeepAsync(new MemoryStream([1, 2, 3]), "crash.csv").GetAwaiter().GetResult();
        using (var writer = ImportTurn.Begin(db, document, "test", "Carrier", "{}", ledger.Clock.GetUtcNow()))
        {
            new TestBatch(writer, new LedgerReader(db).Places(ledger.Clock.GetUtcNow())).Round("2018-06-30").Figure("SY0700", 1);
            writer.Settle();
        }

        ledger.Stage(batch => batch.Round("2018-07-31").Figure("SY0700", 2));

        Assert.That(db.Figures.Count(), Is.EqualTo(1));
    }

    [Test]
    public void Begin_WhileAnotherFileIsRead_IsRefused()
    {
        using var db = ledger.Open();
        var document = ledger.File.Documents.KeepAsync(new MemoryStream([1, 2, 3]), "first.csv").GetAwaiter().GetResult();
        using var writer = ImportTurn.Begin(db, document, "test", "Carrier", "{}", ledger.Clock.GetUtcNow());

        Assert.That(() => ledger.Stage(batch => batch.Round("2018-07-31").Figure("SY0700", 2)), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));
    }
}
