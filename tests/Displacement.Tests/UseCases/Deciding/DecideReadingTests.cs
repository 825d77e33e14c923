using Displacement.Ledger;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.UseCases.Deciding;

/// <summary>A person decides which source's reading counts, with a reason; the rule does until then, and again afterwards.</summary>
[TestFixture]
internal sealed class DecideReadingTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        ledger.Commit(batch => batch
            .Round("2018-08-31", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 20));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Decision_OverridesTheRule()
    {
        Decide("B");
        Assert.That((Best("2018-09-01"), ledger.Ask("SY0700", "displaced", "2018-09-01").Step), Is.EqualTo((20m, "decision")));
    }

    [Test]
    public void Decision_SaysInTheTreeWhoAndWhy()
    {
        Decide("B");
        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Explanation!.Notes, Does.Contain("decided:Leila: counted door to door"));
    }

    [Test]
    public void Decision_ForASourceWithAnOwnFigureAndASum_IsToldAllTheSame()
    {
        ledger.Commit(
            batch => batch
                .Round("2018-08-31", producer: "A", reliability: Reliability.A).Figure("SY02", 900)
                .Round("2018-08-31", producer: "B").Figure("SY02", 1_000).Figure("SY0200", 300).Figure("SY0204", 200),
            carrier: "Other");
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        var estimate = new DecideReading(db, ledger.Clock).Run(new TotalRequest { Place = "SY02", Group = "displaced", On = TestLedger.Day("2018-09-01") }, "B", "Leila", "counted door to door");
        Assert.That((estimate.Step, estimate.Explanation!.Notes.Contains("decided:Leila: counted door to door", StringComparer.Ordinal)), Is.EqualTo(("decision", true)));
    }

    [Test]
    public void Known_BeforeTheDecision_IsUnaffected()
    {
        var then = ledger.Clock.GetUtcNow();
        Decide("B");
        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01", request => request with { Known = then }).Winner!.Quantity.Best, Is.EqualTo(10));
    }

    [Test]
    public void NewerRound_OfAReadingThatWasJudged_EndsIt()
    {
        Decide("B");
        ledger.Commit(batch => batch.Round("2018-09-10", producer: "A", reliability: Reliability.A).Figure("SY0700", 12), carrier: "Later");
        Assert.That(Best("2018-09-15"), Is.EqualTo(12));
    }

    [Test]
    public void RoundOfASourceThatWasNotJudged_DoesNotEndIt()
    {
        Decide("B");
        ledger.Commit(batch => batch.Round("2018-09-10", producer: "C", reliability: Reliability.A).Figure("SY0700", 12), carrier: "Later");
        Assert.That(Best("2018-09-15"), Is.EqualTo(20));
    }

    [Test]
    public void Decision_IsNotForDaysBeforeWhatItJudged()
    {
        ledger.Commit(
            batch => batch
                .Round("2018-06-30", producer: "A", reliability: Reliability.A).Figure("SY0700", 8)
                .Round("2018-06-30", producer: "B").Figure("SY0700", 9),
            carrier: "Earlier");
        Decide("B");
        Assert.That(Best("2018-07-15"), Is.EqualTo(8));
    }

    [Test]
    public void DecisionForAnotherTime_StaysBesideTheFirst()
    {
        Decide("B");
        ledger.Commit(batch => batch.Round("2019-08-31", producer: "A", reliability: Reliability.A).Figure("SY0700", 11).Round("2019-08-31", producer: "B").Figure("SY0700", 21), carrier: "Later");
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        new DecideReading(db, ledger.Clock).Run(new TotalRequest { Place = "SY0700", Group = "displaced", On = TestLedger.Day("2019-09-01") }, "B", "Leila", "again");
        Assert.That((Best("2018-09-01"), Best("2019-09-01")), Is.EqualTo((20m, 21m)));
    }

    [Test]
    public void Decision_ForOnePlaceAndGroup_IsForNoOther()
    {
        ledger.Commit(
            batch => batch
                .Round("2018-08-31", producer: "A", reliability: Reliability.A).Figure("SY0702", 30).Round("2018-08-31", producer: "B").Figure("SY0702", 40)
                .Round("2018-08-31", group: "civilians", producer: "A", reliability: Reliability.A).Figure("SY0700", 50).Round("2018-08-31", group: "civilians", producer: "B").Figure("SY0700", 60),
            carrier: "More");
        Decide("B");
        Assert.That((ledger.Ask("SY0702", "displaced", "2018-09-01").Winner!.Quantity.Best, ledger.Ask("SY0700", "civilians", "2018-09-01").Winner!.Quantity.Best), Is.EqualTo((30m, 50m)));
    }

    [Test]
    public void Decision_PastItsLastDay_IsOver()
    {
        Decide("B", TestLedger.Day("2018-09-05"));
        Assert.That((Best("2018-09-05"), Best("2018-09-06")), Is.EqualTo((20m, 10m)));
    }

    [Test]
    public void Decision_TakenBack_LeavesItToTheRule()
    {
        Decide("B");
        using var db = ledger.Open();
        DecideReading decide = new(db, ledger.Clock);
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        decide.Forget(decide.All().Single().Id, "B was withdrawn");
        Assert.That((Best("2018-09-01"), decide.All().Count), Is.EqualTo((10m, 0)));
    }

    [Test]
    public void SecondDecision_TakesThePlaceOfTheFirst()
    {
        Decide("B");
        Decide("A");
        using var db = ledger.Open();
        Assert.That(new DecideReading(db, ledger.Clock).All().Select(one => one.Source), Is.EqualTo(["A"]));
    }

    [Test]
    public void SourceWithoutAReading_IsRefusedWithThoseThatHaveOne() =>
        Assert.That(() => Decide("C"), Throws.InstanceOf<LedgerException>().With.Message.Contains("readings of A, B"));

    [Test]
    public async Task DecisionsCommand_DecidesAndLists()
    {
        var added = await CommandLine.Typed.RunAsync(ledger, "decisions", "add", "SY0700", "--group", "displaced", "--on", "2018-09-01", "--source", "B", "--by", "Leila", "--reason", "counted door to door");
        var listed = await CommandLine.Typed.RunAsync(ledger, "decisions", "list");
        Assert.That((added.Code, added.Output.Contains("2018-09-01: 20", StringComparison.Ordinal), listed.Output.Contains("SY0700, displaced: B (Leila: counted door to door)", StringComparison.Ordinal)), Is.EqualTo((0, true, true)), added.Error);
    }

    private void Decide(string source, DateOnly? expires = null)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        new DecideReading(db, ledger.Clock).Run(new TotalRequest { Place = "SY0700", Group = "displaced", On = TestLedger.Day("2018-09-01") }, source, "Leila", "counted door to door", expires);
    }

    private decimal? Best(string on) => ledger.Ask("SY0700", "displaced", on).Winner?.Quantity.Best;
}
