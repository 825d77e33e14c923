using System.Text;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>A changed column map is a new batch, read again from the kept file; the older one's belief ends.</summary>
internal sealed class ReadAgainTests
{
    private const string Women = """{"columns":{"n":"value displaced f"}}""";
    private TestLedger ledger = null!;
    private int first;

    [SetUp]
    public async Task Open()
    {
        ledger = new TestLedger();
        await using var db = ledger.Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("admin1Pcode,date,n\nSY07,2018-06-30,1000\n"));
        first = (await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "n.csv", new ImportOptions(Source: "X", MapJson: """{"columns":{"n":"value displaced"}}"""))).BatchId;
        new BatchMoves(db, ledger.Clock).Commit(first);
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Again_Staged_ChangesNoTotal()
    {
        Again(commit: false);

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Again_Committed_EndsTheOlderReadingInTheSameMoment()
    {
        var second = Again(commit: true);
        using var db = ledger.Open();

        Assert.That(db.Beliefs.Single(belief => belief.SubjectId == first).Until, Is.EqualTo(db.Beliefs.Single(belief => belief.SubjectId == second).From));
    }

    [Test]
    public void Again_Committed_LeavesTheEarlierMomentAsItWas()
    {
        var before = ledger.Clock.GetUtcNow();
        Again(commit: true);

        Assert.That(
            (ledger.Ask("SY07", "displaced", "2018-07-01", ask => ask with { Known = before }).Winner!.Quantity.Best,
                ledger.Ask("SY07", "displaced", "2018-07-01").Winner),
            Is.EqualTo(((decimal, object?))(1000m, null)));
    }

    [Test]
    public void Again_NoSuchBatch_IsAUsageError()
    {
        using var db = ledger.Open();

        Assert.That(
            () => new StageFile(db, ledger.File.Documents, ledger.Clock).Again(99, new ImportOptions()),
            Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    private int Again(bool commit)
    {
        using var db = ledger.Open();
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = new StageFile(db, ledger.File.Documents, ledger.Clock).Again(first, new ImportOptions(Source: "X", MapJson: Women)).BatchId;
        if (commit)
        {
            new BatchMoves(db, ledger.Clock).Commit(id);
        }

        return id;
    }
}
