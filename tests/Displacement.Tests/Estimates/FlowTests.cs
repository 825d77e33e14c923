using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Periods;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Estimates;

/// <summary>A flow counts movements of a period; it is no stock, and no period is split.</summary>
internal sealed class FlowTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Flow_PeriodsThatTile_AreSummed()
    {
        ledger.Commit(batch => Arrivals(Arrivals(batch, "2018-02-01", "2018-02-15", 109693), "2018-02-16", "2018-02-28", 55830));

        Assert.That(Ask("2018-02-01", "2018-02-28").Winner!.Quantity.Best, Is.EqualTo(165523));
    }

    [Test]
    public void Flow_OverlappingPeriods_AreChosenBetweenAndNotAdded()
    {
        ledger.Commit(batch => Arrivals(Arrivals(Arrivals(batch, "2018-02-01", "2018-02-15", 100), "2018-02-16", "2018-02-28", 50), "2018-02-10", "2018-02-20", 70));

        Assert.That(Ask("2018-02-01", "2018-02-28").Winner!.Quantity.Best, Is.EqualTo(150));
    }

    [Test]
    public void Flow_Gap_MakesItPartial()
    {
        ledger.Commit(batch => Arrivals(batch, "2018-02-01", "2018-02-15", 100));

        Assert.That(Ask("2018-02-01", "2018-02-28").Status, Is.EqualTo(EstimateStatus.Partial));
    }

    [Test]
    public void Flow_Gap_IsNamed()
    {
        ledger.Commit(batch => Arrivals(batch, "2018-02-01", "2018-02-15", 100));

        Assert.That(Ask("2018-02-01", "2018-02-28").Coverage.Uncovered, Is.EqualTo([new DateRange(new DateOnly(2018, 2, 16), new DateOnly(2018, 2, 28))]));
    }

    [Test]
    public void Flow_PeriodReachingOutside_IsNotSplit()
    {
        ledger.Commit(batch => Arrivals(batch, "2018-01-15", "2018-02-15", 100));

        Assert.That(Ask("2018-02-01", "2018-02-28").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Stock_Asked_NeverSeesAFlow()
    {
        ledger.Commit(batch => Arrivals(batch, "2018-02-01", "2018-02-15", 100));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-02-16").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    private static TestBatch Arrivals(TestBatch batch, string from, string until, int people) =>
        batch.Round(from, until: until, measure: MeasureKind.Arrivals).Figure("SY0700", people);

    private Estimate Ask(string from, string until)
    {
        TotalRequest Flow(TotalRequest ask) => ask with { Measure = MeasureKind.Arrivals, During = new DateRange(TestLedger.Day(from), TestLedger.Day(until)) };
        return ledger.Ask("SY0700", "displaced", until, Flow);
    }
}
