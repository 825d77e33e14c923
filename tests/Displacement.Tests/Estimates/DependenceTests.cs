using Displacement.Estimates;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>What a total rests on, in shares of its people.</summary>
[TestFixture]
internal sealed class DependenceTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void OldFigures_CountByTheirPeople()
    {
        ledger.Commit(batch => batch
            .Round("2018-05-31").Figure("SY0702", 300).Figure("SY0703", 100)
            .Round("2018-08-31").Figure("SY0703", 100));
        Assert.That(Of("SY07", "2018-09-01").Older, Is.EqualTo(0.75m));
    }

    [Test]
    public void LargestSource_IsNamedWithItsShare()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", producer: "A").Figure("SY0702", 300).Round("2018-08-31", producer: "B").Figure("SY0703", 100));
        var rests = Of("SY07", "2018-09-01");
        Assert.That((rests.Source, rests.FromSource), Is.EqualTo(("A", 0.75m)));
    }

    [Test]
    public void Words_AreApproximate_AndTableCellsAreNot()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Words("SY0702", "some 3,000").Figure("SY0703", 1_000));
        Assert.That(Of("SY07", "2018-09-01").Approximate, Is.EqualTo(0.75m));
    }

    [Test]
    public void AShareOfAnotherFigure_IsDerived()
    {
        ledger.Commit(batch =>
        {
            batch.Round("2018-08-31", group: "population").Figure("SY0702", 1_000);
            batch.Round("2018-08-31").ShareOfLast("SY0702", 500, 500, 500);
        });
        Assert.That(Of("SY0702", "2018-09-01").Derived, Is.EqualTo(1m));
    }

    [Test]
    public void NothingKnown_RestsOnNothing() =>
        Assert.That(Dependence.Of(ledger.Ask("SY07", "displaced", "2018-09-01")), Is.Null);

    [Test]
    public void NobodyCounted_RestsOnNothing()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 0));
        Assert.That(Dependence.Of(ledger.Ask("SY0702", "displaced", "2018-09-01")), Is.Null);
    }

    private Dependence Of(string place, string on) => Dependence.Of(ledger.Ask(place, "displaced", on))!;
}
