using Displacement.Estimates;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class AskSituationTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Situation_OfIdlibInTheSample_HasPeopleChildrenAndDisplaced()
    {
        Sample();
        var idlib = Situation("SY07", "2018-09-10");
        Assert.Multiple(() =>
        {
            Assert.That(idlib.People.Total.Winner!.Quantity.Best, Is.EqualTo(2_900_000));
            Assert.That(idlib.People.Children.Winner!.Quantity.Best, Is.EqualTo(1_000_000));
            Assert.That(idlib.Displaced.Total.Winner!.Quantity.Best, Is.EqualTo(1_500_000));
        });
    }

    [Test]
    public void Situation_OfAPlaceWithoutDistrictFigures_LeavesAllItsPeopleUnlocated()
    {
        Sample();
        var remainder = Situation("SY07", "2018-09-10").People.Remainder!;
        Assert.That((remainder.Difference.Best, remainder.Kind), Is.EqualTo((2_900_000m, ResidualKind.NotLocated)));
    }

    [Test]
    public void Situation_BeforeAnybodyCounted_IsEmptyAndStillListsTheDistricts()
    {
        Sample();
        var idlib = Situation("SY07", "2010-01-01");
        Assert.That((idlib.IsEmpty, idlib.Beneath.Count), Is.EqualTo((true, 5)));
    }

    [Test]
    public void Situation_OfCountedDistricts_AddsUpWithItsRemainder()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000).Figure("SY0702", 300).Figure("SY0703", 500));
        var displaced = Situation("SY07", "2018-09-10").Displaced;
        var parts = displaced.Beneath.Sum(estimate => estimate.Winner?.Quantity.Best ?? 0);
        Assert.That((parts + displaced.Remainder!.Difference.Best, displaced.Remainder.Kind), Is.EqualTo((1_000m, ResidualKind.NotLocated)));
    }

    [Test]
    public void Remainder_OfDistrictsThatExceedTheirTotal_IsNegativeAndNamed()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 700).Figure("SY0702", 300).Figure("SY0703", 500));
        var remainder = Situation("SY07", "2018-09-10").Displaced.Remainder!;
        Assert.That((remainder.Difference.Best, remainder.Kind), Is.EqualTo((-100m, ResidualKind.ChildrenExceed)));
    }

    [Test]
    public void Remainder_OfDistrictsOfAnotherDay_SaysSo()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 900));
        ledger.Commit(batch => batch.Round("2018-08-01", producer: "OCHA").Figure("SY0702", 300));
        Assert.That(Situation("SY07", "2018-09-10").Displaced.Remainder!.Kind, Is.EqualTo(ResidualKind.OtherSourceOrDay));
    }

    [Test]
    public void Situation_OfAGroupNobodyCountedHere_LeavesItOut()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", group: "returnees").Figure("SY0702", 20));
        Assert.That(
            (Groups(Situation("SY07", "2018-09-10")), Groups(Situation("SY01", "2018-09-10"))),
            Is.EqualTo(("civilians displaced returnees", "civilians displaced")));
    }

    [Test]
    public void Situation_AsKnownBeforeACommit_DoesNotSeeIt()
    {
        var before = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000));
        using var db = ledger.Open();
        Assert.That(new AskSituation(db, ledger.Clock).Run("SY07", TestLedger.Day("2018-09-10"), before).Displaced.Total.Winner, Is.Null);
    }

    [Test]
    public void Situation_WithAnExerciseFigure_SaysSo()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", kind: Displacement.Sources.SourceKind.Exercise).Figure("SY0702", 20));
        Assert.That((Situation("SY07", "2018-09-10").HasExercise, Situation("SY01", "2018-09-10").HasExercise), Is.EqualTo((true, false)));
    }

    [Test]
    public void Situation_OfACountryWithADisputedDistrict_NamesTheDistrict()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 100).Figure("SY0703", 50));
        ledger.Commit(batch => batch.Round("2018-09-01", producer: "OCHA").Figure("SY0702", 180).Figure("SY0703", 51));
        Assert.That(Situation("SYR", "2018-09-10").Displaced.Disputed.Select(estimate => estimate.Place.Key), Does.Contain("SY0702").And.Not.Contain("SY0703"));
    }

    [Test]
    public void History_OfThreeRounds_GivesEachOfTheirDaysOldestFirst()
    {
        Sample(withExercise: true);
        Assert.That(
            string.Join("; ", History("SY07", "2018-09-03").Select(estimate => FormattableString.Invariant($"{estimate.Question.On:yyyy-MM-dd} {estimate.Winner!.Quantity.Best:0}"))),
            Is.EqualTo("2018-06-30 900000; 2018-07-31 955000; 2018-08-31 1020000"));
    }

    [Test]
    public void Changes_OfOneSourcesRounds_AreWhatEachDayAdded()
    {
        Sample(withExercise: true);
        Assert.That(
            string.Join("; ", Changes.Of(History("SY07", "2018-09-03")).Select(change => FormattableString.Invariant($"{change.Key:yyyy-MM-dd} {change.Value:0}"))),
            Is.EqualTo("2018-07-31 55000; 2018-08-31 65000"));
    }

    [Test]
    public void Changes_BetweenTwoSources_AreNone()
    {
        ledger.Commit(batch => batch.Round("2018-07-31").Figure("SY07", 900));
        ledger.Commit(batch => batch.Round("2018-09-01", producer: "OCHA").Figure("SY07", 300));
        Assert.That(Changes.Of(History("SY07", "2018-09-03")), Is.Empty);
    }

    [Test]
    public void Share_OfAPlaceWithoutPeople_IsUnknown()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000));
        var idlib = Situation("SY07", "2018-09-10");
        Assert.That(Comparing.Share(idlib.Displaced.Total, idlib.People.Total), Is.Null);
    }

    [Test]
    public void History_LimitedToTwoDays_GivesTheNewest()
    {
        Sample(withExercise: true);
        Assert.That(string.Join(' ', History("SY07", "2018-09-03", 2).Select(estimate => estimate.Question.On.Month)), Is.EqualTo("7 8"));
    }

    [Test]
    public void History_OfARoundOfAnotherCountry_HasNone()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", country: "TUR").Figure("TUR", 20));
        Assert.That(History("SY07", "2018-09-03"), Is.Empty);
    }

    private void Sample(bool withExercise = false)
    {
        using var db = ledger.Open();
        new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise).GetAwaiter().GetResult();
    }

    private Situation Situation(string place, string on)
    {
        using var db = ledger.Open();
        return new AskSituation(db, ledger.Clock).Run(place, TestLedger.Day(on));
    }

    private IReadOnlyList<Estimate> History(string place, string on, int atMost = 12)
    {
        using var db = ledger.Open();
        return new AskSituation(db, ledger.Clock).History(place, PopulationGroup.Displaced, TestLedger.Day(on), null, atMost);
    }

    private static string Groups(Situation situation) => string.Join(' ', situation.Groups.Select(group => group.Group.Code));
}
