using Displacement.Storage;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Storage;

[TestFixture]
public sealed class ChangeWatchTests
{
    [Test]
    public void Watch_WhileNobodyWrites_SeesNoChange()
    {
        using TestLedger ledger = new();
        using ChangeWatch watch = new(ledger.File);
        watch.HasChanged();
        Assert.That(watch.HasChanged(), Is.False);
    }

    [Test]
    public void Watch_WhenSomebodyWrote_SeesItOnce()
    {
        using TestLedger ledger = new();
        using ChangeWatch watch = new(ledger.File);
        watch.HasChanged();
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1));
        Assert.That((watch.HasChanged(), watch.HasChanged()), Is.EqualTo((true, false)));
    }
}
