using Displacement.Tests.Kit;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class LedgerVersionTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Version_WhenABatchIsStaged_Stays()
    {
        var before = Version();
        ledger.Stage(batch => batch.Round("2018-08-31").Figure("SY07", 1));
        Assert.That(Version(), Is.EqualTo(before));
    }

    [Test]
    public void Version_WithEachMoveOfBelief_IsAnother()
    {
        List<string> seen = [Version()];
        var id = ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1));
        seen.Add(Version());
        ledger.Retract(id);
        seen.Add(Version());
        ledger.UndoRetraction(id);
        seen.Add(Version());
        Assert.That(seen, Is.Unique);
    }

    private string Version()
    {
        using var db = ledger.Open();
        return LedgerVersion.Of(db);
    }
}
