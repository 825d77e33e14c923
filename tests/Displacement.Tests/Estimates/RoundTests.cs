using Displacement.Estimates;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>Between rounds of one series the newest replaces the older ones in the places it covers.</summary>
internal sealed class RoundTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task FigurePastItsLimit_IsUnknown_AndItsDayIsTold()
    {
        ledger.Commit(batch => batch.Round("2017-03-31").Figure("SY0700", 100));
        var answer = await CommandLine.Typed.RunAsync(ledger, "total", "SY0700", "--group", "displaced", "--on", "2018-09-01");
        Assert.That(answer.Output, Does.Contain("unknown. The last figure, of 2017-03-31, is too old to count."), answer.Error);
    }

    [Test]
    public void Total_NewerRound_ReplacesOlder()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000).Round("2018-07-31").Figure("SY0700", 1500));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-08-01").Winner!.Quantity.Best, Is.EqualTo(1500));
    }

    [Test]
    public void Total_AskedBeforeNewerRound_IsTheOlder()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000).Round("2018-07-31").Figure("SY0700", 1500));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-30").Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Total_PartialRound_DoesNotEmptyPlacesItDidNotVisit()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").Figure("SY0700", 1000).Figure("SY0702", 2000).Figure("SY0703", 3000)
            .Round("2018-07-31").Figure("SY0700", 1500));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-08-01").Winner!.Quantity.Best, Is.EqualTo(6500));
    }

    [Test]
    public void Total_PartialRound_NamesThePlacesItDidNotCover()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").Figure("SY0700", 1000).Figure("SY0702", 2000)
            .Round("2018-07-31").Figure("SY0700", 1500));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-08-01").Coverage.NotCovered.Select(place => place.Key), Is.EqualTo(["SY0702"]));
    }

    [Test]
    public void Total_NotCoveredWithinTolerance_IsNotedAndLeftOut()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").Figure("SY0700", 10000).Figure("SY0702", 7)
            .Round("2018-07-31").Figure("SY0700", 12000));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-08-01").Winner!.Quantity.Best, Is.EqualTo(12000));
    }

    [Test]
    public void Total_RollUpOfAPartialRound_CarriesItsCoverageAndIsNoOwnFigure()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").Figure("SY07", 6000).Figure("SY0700", 1000).Figure("SY0702", 2000).Figure("SY0703", 3000)
            .Round("2018-07-31").Figure("SY07", 1500).Figure("SY0700", 1500));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-08-01").Winner!.Quantity.Best, Is.EqualTo(6500));
    }

    [Test]
    public void Total_PlaceOfACountryWithNoFigure_IsMissingAndNotZero()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000).Figure("SY0702", 2000));

        var estimate = ledger.Ask("SY07", "displaced", "2018-07-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Partial));
            Assert.That(estimate.Coverage.Have, Is.EqualTo(2));
            Assert.That(estimate.Coverage.Of, Is.EqualTo(5));
            Assert.That(estimate.Coverage.Missing.Select(place => place.Key), Does.Contain("SY0705"));
        });
    }

    [Test]
    public void Total_StockPastItsLimit_IsUnknown()
    {
        ledger.Commit(batch => batch.Round("2018-01-15").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-12-01").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_PopulationBaseline_DoesNotLapse()
    {
        ledger.Commit(batch => batch.Round("2004-01-01", producer: "Census", group: "population", until: "2004-12-31").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "population", "2018-12-01").Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Total_RoundThatSpeaksForAllPlaces_LeavesNoneBehind()
    {
        ledger.Commit(batch => batch
            .Round("2017-12-31", country: "WORLD", coversAll: true).Figure("LBN", 500).Figure("JOR", 300)
            .Round("2018-12-31", country: "WORLD", coversAll: true).Figure("LBN", 400));

        var estimate = ledger.Ask("WORLD", "displaced", "2018-12-31");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Winner!.Quantity.Best, Is.EqualTo(400));
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Known));
        });
    }

    [Test]
    public void Total_ExcerptOfAFileThatSpeaksForTheWorld_WithdrawsNoOtherCountry()
    {
        ledger.Commit(batch => batch.Round("2018-12-31", country: "WORLD", coversAll: true).Figure("LBN", 400).Figure("DEU", 900));
        ledger.Commit(batch => batch.Round("2018-12-31", country: "WORLD", coversAll: true).Figure("LBN", 410));

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Ask("WORLD", "displaced", "2018-12-31").Winner!.Quantity.Best, Is.EqualTo(1310));
            Assert.That(ledger.Ask("DEU", "displaced", "2018-12-31").Winner!.Quantity.Best, Is.EqualTo(900));
        });
    }

    [Test]
    public void Total_CountryThatTheFileNamesInAnotherYearOnly_HasNone()
    {
        ledger.Commit(batch => batch
            .Round("2017-12-31", country: "WORLD", coversAll: true).Figure("LBN", 400).Figure("DEU", 900)
            .Round("2018-12-31", country: "WORLD", coversAll: true).Figure("LBN", 410));

        Assert.That(ledger.Ask("DEU", "displaced", "2018-12-31").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_OwnRowDay_AgesTheRowAlone()
    {
        ledger.Commit(batch => batch.Round("2018-12-01").Figure("SY0700", 1000, rowDay: TestLedger.Day("2018-01-15")).Figure("SY0702", 10));

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Ask("SY0700", "displaced", "2018-12-02").Status, Is.EqualTo(EstimateStatus.Unknown));
            Assert.That(ledger.Ask("SY0702", "displaced", "2018-12-02").Status, Is.EqualTo(EstimateStatus.Known));
        });
    }
}
