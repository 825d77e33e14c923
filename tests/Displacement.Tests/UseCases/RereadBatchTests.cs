using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>However often a file is read again, one reading of it waits for the commit and at most one counts.</summary>
internal sealed class RereadBatchTests
{
    private TestLedger ledger = null!;
    private int first;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        first = ledger.Import("admin1Pcode,date,idps\nSY07,2018-06-30,1000\n", new ImportOptions(Source: "X")).BatchId;
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Run_OfAStagedReading_TakesItsPlace()
    {
        var second = Reread(first);
        Assert.That((State(first), State(second)), Is.EqualTo((BatchState.Rejected, BatchState.Staged)));
    }

    [Test]
    public void Run_OfAReadingOfACommittedFileAgain_LeavesOneToCommit()
    {
        Commit(first);
        var second = Reread(first);
        var third = Reread(second);
        Assert.That((State(first), State(second), State(third)), Is.EqualTo((BatchState.Committed, BatchState.Rejected, BatchState.Staged)));
    }

    [Test]
    public void Commit_OfAReadingReadTwiceAgain_EndsTheFirst()
    {
        Commit(first);
        var third = Reread(Reread(first));
        Commit(third);
        Assert.That((State(first), State(third)), Is.EqualTo((BatchState.Retracted, BatchState.Committed)));
    }

    [Test]
    public void Run_WithAnOptionThatMakesNoSense_LeavesTheReadingStaged()
    {
        Commit(first);
        var second = Reread(first);
        Assert.That(() => Reread(second, new ImportOptions(AsOf: "yesterday")), Throws.TypeOf<LedgerException>());
        Assert.That(State(second), Is.EqualTo(BatchState.Staged));
    }

    private int Reread(int batch, ImportOptions? options = null)
    {
        using var db = ledger.Open();
        return new RereadBatch(db, ledger.File.Documents, ledger.Clock).Run(batch, options ?? new ImportOptions(Source: "X")).BatchId;
    }

    private void Commit(int batch)
    {
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch);
    }

    private BatchState State(int batch)
    {
        using var db = ledger.Open();
        return db.Batches.Single(one => one.Id == batch).State;
    }
}
