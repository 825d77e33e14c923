using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Periods;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>A running count is differenced: its rise between two days is a flow; nothing is split, and a fall is no negative number of people.</summary>
internal sealed class RunningCountTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Count_SinceTheFirstAskedDay_IsTheFlowItself()
    {
        Count("2019-12-01", "2020-02-10", 689000);

        Assert.That(Ask("2019-12-01", "2020-02-10").Winner!.Quantity.Best, Is.EqualTo(689000));
    }

    [Test]
    public void Count_SinceTheFirstAskedDay_IsComplete()
    {
        Count("2019-12-01", "2020-02-10", 689000);

        Assert.That(Ask("2019-12-01", "2020-02-10").Status, Is.EqualTo(EstimateStatus.Known));
    }

    [Test]
    public void Count_LastOfThePeriod_Counts()
    {
        Count("2019-12-01", "2020-02-10", 689000);
        Count("2019-12-01", "2020-02-20", 900000);

        Assert.That(Ask("2019-12-01", "2020-02-15").Winner!.Quantity.Best, Is.EqualTo(689000));
    }

    [Test]
    public void Count_DaysAfterTheLast_AreNamed()
    {
        Count("2019-12-01", "2020-02-10", 689000);

        Assert.That(Ask("2019-12-01", "2020-02-15").Coverage.Uncovered, Is.EqualTo([Days("2020-02-11", "2020-02-15")]));
    }

    [Test]
    public void TwoCounts_TheirDifferenceIsTheFlowBetween()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2019-12-01", "2020-02-29", 950000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Winner!.Quantity.Best, Is.EqualTo(560000));
    }

    [Test]
    public void TwoCounts_NoneOnTheDayBefore_DaysBeforeTheFirstAreNamed()
    {
        Count("2019-12-01", "2020-02-05", 500000);
        Count("2019-12-01", "2020-02-29", 950000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Coverage.Uncovered, Is.EqualTo([Days("2020-02-01", "2020-02-05")]));
    }

    [Test]
    public void TwoCounts_SinceDifferentDays_AreNotDifferenced()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2020-01-15", "2020-02-29", 700000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void SeveralCountsOfADay_TheLastOfThemCounts()
    {
        Count("2019-12-01", "2020-02-10", 650000, "2020-02-10 09:00");
        Count("2019-12-01", "2020-02-10", 689000, "2020-02-10 18:00");

        Assert.That(Ask("2019-12-01", "2020-02-10").Winner!.Quantity.Best, Is.EqualTo(689000));
    }

    [Test]
    public void SeveralCountsOfADay_AreNeverAdded()
    {
        Count("2019-12-01", "2020-02-10", 650000, "2020-02-10 09:00");
        Count("2019-12-01", "2020-02-10", 689000, "2020-02-10 18:00");

        Assert.That(Ask("2019-12-01", "2020-02-10").Alternatives, Is.Empty);
    }

    [Test]
    public void Count_ThatFell_IsAConflict()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2019-12-01", "2020-02-15", 950000);
        Count("2019-12-01", "2020-02-29", 900000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Status, Is.EqualTo(EstimateStatus.Conflict));
    }

    [Test]
    public void Count_ThatFell_BoundsSpanAllThatItRose()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2019-12-01", "2020-02-15", 950000);
        Count("2019-12-01", "2020-02-29", 900000);

        var quantity = Ask("2020-02-01", "2020-02-29").Winner!.Quantity;
        Assert.That((quantity.Low, quantity.Best, quantity.High), Is.EqualTo((510000m, 510000m, (decimal?)560000m)));
    }

    [Test]
    public void Count_ThatEndsLowerThanItBegan_IsUnknown()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2019-12-01", "2020-02-29", 380000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Count_OfReturns_IsNoDisplacement()
    {
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", group: "returned-displaced", measure: MeasureKind.Cumulative).Figure("SY0700", 40000));

        Assert.That(Ask("2019-12-01", "2020-02-10").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Count_IsNoStock()
    {
        Count("2019-12-01", "2020-02-10", 689000);

        Assert.That(ledger.Ask("SY0700", "displaced", "2020-02-10").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Count_OfDistricts_IsSummedForTheirGovernorate()
    {
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", measure: MeasureKind.Cumulative).Figure("SY0700", 300000).Figure("SY0703", 389000));

        Assert.That(Ask("2019-12-01", "2020-02-10", "SY07").Winner!.Quantity.Best, Is.EqualTo(689000));
    }

    [Test]
    public void Count_Corrected_IsThatOfTheLaterEdition()
    {
        Count("2019-12-01", "2020-02-10", 689000);
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", published: "2020-02-12", measure: MeasureKind.Cumulative).Figure("SY0700", 692000));

        Assert.That(Ask("2019-12-01", "2020-02-10").Winner!.Quantity.Best, Is.EqualTo(692000));
    }

    [Test]
    public void Rise_OpensIntoBothCounts()
    {
        Count("2019-12-01", "2020-01-31", 390000);
        Count("2019-12-01", "2020-02-29", 950000);

        Assert.That(Ask("2020-02-01", "2020-02-29").Explanation!.Children.Select(child => child.Quantity!.Best), Is.EqualTo([950000m, 390000m]));
    }

    private void Count(string since, string until, int people, string number = "") =>
        ledger.Commit(batch => batch.Round(since, until: until, number: number, measure: MeasureKind.Cumulative).Figure("SY0700", people));

    private Estimate Ask(string from, string until, string place = "SY0700") =>
        ledger.Ask(place, "displaced", until, ask => ask with { Measure = MeasureKind.Displacements, During = Days(from, until) });

    private static DateRange Days(string from, string until) => new(TestLedger.Day(from), TestLedger.Day(until));
}
