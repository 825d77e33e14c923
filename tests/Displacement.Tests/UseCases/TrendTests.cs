using Displacement.Figures;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Trends;

namespace Displacement.Tests.UseCases;

/// <summary>How a total went: gaps are gaps, another source is no change, and what was known then stands beside what is known now.</summary>
[TestFixture]
internal sealed class TrendTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Points_StandAtTheEndOfEachMonth_AndAtTheLastDay() =>
        Assert.That(Ask("2018-01-10", "2018-04-10").Select(point => point.Now.Question.On), Is.EqualTo(TestDays("2018-01-31", "2018-02-28", "2018-03-31", "2018-04-10")));

    [Test]
    public void Points_ByQuarter_StandAtTheEndOfEachQuarter() =>
        Assert.That(Ask("2018-01-10", "2018-09-30", TrendStep.Quarter).Select(point => point.Now.Question.On), Is.EqualTo(TestDays("2018-03-31", "2018-06-30", "2018-09-30")));

    [Test]
    public void Points_ByWeek_StandOnSundays() =>
        Assert.That(Ask("2018-09-03", "2018-09-23", TrendStep.Week).Select(point => point.Now.Question.On), Is.EqualTo(TestDays("2018-09-09", "2018-09-16", "2018-09-23")));

    [Test]
    public void MonthBeforeAnythingWasCounted_IsAGap()
    {
        ledger.Commit(batch => batch.Round("2018-02-15").Figure("SY0700", 100));
        Assert.That(Ask("2018-01-01", "2018-02-28").Select(point => point.Now.Winner?.Quantity.Best), Is.EqualTo(new decimal?[] { null, 100 }));
    }

    [Test]
    public void Change_OfOneSource_IsTold()
    {
        ledger.Commit(batch => batch.Round("2018-01-15").Figure("SY0700", 100).Round("2018-02-15").Figure("SY0700", 130));
        Assert.That(Ask("2018-01-01", "2018-02-28").Select(point => point.Change), Is.EqualTo(new decimal?[] { null, 30 }));
    }

    [Test]
    public void Movement_IsThatWithinEachPeriod()
    {
        ledger.Commit(batch => batch.Round("2018-01-01", until: "2018-01-31", measure: MeasureKind.Arrivals).Figure("SY0700", 100).Round("2018-02-01", until: "2018-02-28", measure: MeasureKind.Arrivals).Figure("SY0700", 60));
        using var db = ledger.Open();
        var points = new AskTrend(db, ledger.Clock).Run(new TrendRequest(
            new TotalRequest { Place = "SY0700", Group = "displaced", Measure = MeasureKind.Arrivals }, TestLedger.Day("2018-01-01"), TestLedger.Day("2018-03-31"), TrendStep.Month));
        Assert.That(points.Select(point => point.Now.Winner?.Quantity.Best), Is.EqualTo(new decimal?[] { 100, 60, null }));
    }

    [Test]
    public void AnotherSource_IsNoChangeOfPeople()
    {
        ledger.Commit(batch => batch.Round("2018-01-15", producer: "A").Figure("SY0700", 100).Round("2018-06-15", producer: "B").Figure("SY0700", 130));
        Assert.That(Ask("2018-05-01", "2018-06-30")[^1].Change, Is.Null);
    }

    [Test]
    public void RevisedHistory_IsShownAsThenAndNow()
    {
        ledger.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        ledger.Commit(batch => batch.Round("2026-01-31").Figure("SY0700", 100));
        ledger.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        ledger.Commit(batch => batch.Round("2026-01-31", published: "2026-03-15").Figure("SY0700", 70));
        var february = Ask("2026-02-01", "2026-02-28", then: true).Single();
        Assert.That((february.Then!.Winner!.Quantity.Best, february.Now.Winner!.Quantity.Best, february.Revision), Is.EqualTo((100m, 70m, -30m)));
    }

    [Test]
    public async Task TrendCommand_PrintsAPointALine()
    {
        ledger.Commit(batch => batch.Round("2018-02-15").Figure("SY0700", 100));
        var answer = await CommandLine.Typed.RunAsync(ledger, "trend", "SY0700", "--group", "displaced", "--from", "2018-01-01", "--to", "2018-02-28");
        Assert.That((answer.Code, answer.Output.ReplaceLineEndings("\n")), Is.EqualTo((0, "2018-01-31  unknown\n2018-02-28  100  (IOM DTM, 13 days old, 1 of 1 places)\n")), answer.Error);
    }

    [Test]
    public async Task TrendCommand_WithoutAPeriod_IsRefused() =>
        Assert.That((await CommandLine.Typed.RunAsync(ledger, "trend", "SY0700", "--group", "displaced")).Code, Is.EqualTo(1));

    private IReadOnlyList<TrendPoint> Ask(string from, string to, TrendStep step = TrendStep.Month, bool then = false)
    {
        using var db = ledger.Open();
        return new AskTrend(db, ledger.Clock).Run(new TrendRequest(new TotalRequest { Place = "SY0700", Group = "displaced" }, TestLedger.Day(from), TestLedger.Day(to), step, then));
    }

    private static IEnumerable<DateOnly> TestDays(params string[] days) => days.Select(TestLedger.Day);
}
