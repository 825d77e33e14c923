using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.Estimates;

/// <summary>Numbers are compared where they are alike: another source, group or coverage is no change of people.</summary>
internal sealed class ComparingTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Change_OfOneSeries_IsTheDifference()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Round("2018-07-31").Figure("SY0700", 130));

        Assert.That(Change("SY0700", "2018-07-01", "2018-08-01"), Is.EqualTo(30));
    }

    [Test]
    public void Change_ToAnotherSource_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Round("2018-09-30", producer: "Other").Figure("SY0700", 130));

        Assert.That(Change("SY0700", "2018-07-01", "2018-10-01"), Is.Null);
    }

    [Test]
    public void Change_ToOtherPlaces_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Round("2018-07-31").Figure("SY0700", 100).Figure("SY0702", 30));

        Assert.That(Change("SY07", "2018-07-01", "2018-08-01"), Is.Null);
    }

    [Test]
    public void Change_FromAnInventedFigure_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", producer: "Exercise", kind: SourceKind.Exercise).Figure("SY0700", 100).Round("2018-07-31").Figure("SY0700", 130));

        Assert.That(Change("SY0700", "2018-07-01", "2018-08-01"), Is.Null);
    }

    [Test]
    public void Share_OfAllPeopleThere_IsAFraction()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 50).Round("2018-06-30", group: "population").Figure("SY0700", 200));

        Assert.That(Share("SY0700"), Is.EqualTo(0.25m));
    }

    [Test]
    public void Share_WhereThePeopleAreKnownInSomePlacesOnly_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY07", 50).Round("2018-06-30", group: "population").Figure("SY0700", 200));

        Assert.That(Share("SY07"), Is.Null);
    }

    [Test]
    public void Share_OfAPlaceThatHoldsThePeopleOfAnother_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 50)
            .Round("2018-06-30", group: "population").Figure("SY0700", 200).State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700"));

        var (displaced, people) = Beneath("2018-07-01");
        Assert.That(Comparing.Share(displaced, people), Is.Null);
    }

    [Test]
    public void Change_SinceAnotherPlacesPeopleCameIn_IsNone()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").Figure("SY0700", 100).Figure("SY0702", 50)
            .Round("2018-07-31").Figure("SY0700", 160).State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700"));

        Assert.That(Comparing.Change(Beneath("2018-07-01").Displaced, Beneath("2018-08-01").Displaced), Is.Null);
    }

    [Test]
    public void Share_OfMoreThanAll_IsNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 250).Round("2018-06-30", group: "population").Figure("SY0700", 200));

        Assert.That(Share("SY0700"), Is.Null);
    }

    [Test]
    public void Residual_WhereTwoSourcesSpeakBeneath_IsOwnLessWhatWinsThere()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30", producer: "UN").Figure("SY07", 1500)
            .Round("2018-06-30", producer: "A").Figure("SY0700", 100)
            .Round("2018-06-30", producer: "B").Figure("SY0702", 250));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Residual!.Difference.Best, Is.EqualTo(1150));
    }

    /// <summary>SY0700 as the table of the districts of SY07 has it.</summary>
    private (Estimate Displaced, Estimate People) Beneath(string on)
    {
        using var db = ledger.Open();
        var situation = new AskSituation(db, ledger.Clock).Run("SY07", TestLedger.Day(on));
        var at = situation.Beneath.Select(place => place.Key).ToList().IndexOf("SY0700");
        return (situation.Displaced.Beneath[at], situation.People.Beneath[at]);
    }

    private decimal? Change(string place, string from, string to) => Comparing.Change(ledger.Ask(place, "displaced", from), ledger.Ask(place, "displaced", to));

    private decimal? Share(string place) => Comparing.Share(ledger.Ask(place, "displaced", "2018-07-01"), ledger.Ask(place, "population", "2018-07-01"));
}
