using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;
using Displacement.Places;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>Within a round rows partition a place; a stated total is the figure and its parts check it.</summary>
internal sealed class PartTests
{
    private static readonly PartKey Women = new(Sex.Female);
    private static readonly PartKey Men = new(Sex.Male);

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Total_RowsByReasonAndOrigin_AreSummed()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100, new PartKey(Reason: "Conflict", Origin: "SY02"))
            .Figure("SY0700", 40, new PartKey(Reason: "Conflict", Origin: PartKey.NotStated))
            .Figure("SY0700", 3, new PartKey(Reason: "Drought", Origin: "SY02")));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(143));
    }

    [Test]
    public void Total_StatedTotalBesideItsSexes_IsNotDoubled()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Figure("SY0700", 60, Women).Figure("SY0700", 40, Men));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(100));
    }

    [Test]
    public void Total_SexesWithoutTotal_AreSummed()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 60, Women).Figure("SY0700", 40, Men));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(100));
    }

    [Test]
    public void Total_OneSexWithoutTotal_IsUnknown()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 60, Women));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_SexesFarFromTheirTotal_IsAConflictThatSpansBoth()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 150).Figure("SY0700", 8, Women).Figure("SY0700", 7, Men));

        var estimate = ledger.Ask("SY0700", "displaced", "2018-07-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Conflict));
            Assert.That(estimate.Winner!.Quantity.Low, Is.EqualTo(15));
            Assert.That(estimate.Winner.Quantity.Best, Is.EqualTo(150));
        });
    }

    [Test]
    public void Total_SexesOfSomeRowsOnly_DoNotContradictTheTotal()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100, new PartKey(Reason: "Conflict"))
            .Figure("SY0700", 60, new PartKey(Sex.Female, Reason: "Conflict"))
            .Figure("SY0700", 40, new PartKey(Sex.Male, Reason: "Conflict"))
            .Figure("SY0700", 900, new PartKey(Reason: "Drought")));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Status, Is.EqualTo(EstimateStatus.Known));
    }

    [Test]
    public void Sex_KnownForSomeRowsOnly_CarriesItsCoverageInPeople()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100, new PartKey(Reason: "Conflict"))
            .Figure("SY0700", 60, new PartKey(Sex.Female, Reason: "Conflict"))
            .Figure("SY0700", 900, new PartKey(Reason: "Drought")));

        var estimate = ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Sex = Sex.Female });

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Winner!.People, Is.EqualTo(new PeopleCoverage(1000, 100)));
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Partial));
        });
    }

    [Test]
    public void Sex_AllZeroUnderATotal_IsUnknown()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Figure("SY0700", 0, Women).Figure("SY0700", 0, Men));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Sex = Sex.Female }).Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Age_BandsThatTile_AreSummed()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100)
            .Figure("SY0700", 10, new PartKey(Age: new AgeBand(0, 4)))
            .Figure("SY0700", 20, new PartKey(Age: new AgeBand(5, 11)))
            .Figure("SY0700", 15, new PartKey(Age: new AgeBand(12, 17)))
            .Figure("SY0700", 55, new PartKey(Age: new AgeBand(18, null))));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Age = AgeBand.Children }).Winner!.Quantity.Best, Is.EqualTo(45));
    }

    [Test]
    public void Age_BandsThatStraddle_AreUnknownWhereNothingIsToBeSplit()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100)
            .Figure("SY0700", 10, new PartKey(Age: new AgeBand(0, 4)))
            .Figure("SY0700", 40, new PartKey(Age: new AgeBand(5, 19))));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Age = AgeBand.Children, Converts = false }).Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_PartialAgeBands_DoNotContradictTheTotal()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100)
            .Figure("SY0700", 10, new PartKey(Age: new AgeBand(0, 4)))
            .Figure("SY0700", 40, new PartKey(Age: new AgeBand(5, 19))));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Status, Is.EqualTo(EstimateStatus.Known));
    }

    [Test]
    public void Total_SameKeyTwice_IsAdded()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 15716).Figure("SY0700", 823365));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(839081));
    }

    [Test]
    public void Total_CountedElsewhere_IsCoveredWithoutANumber()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100)
            .State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700")
            .Figure("SY0703", 1).Figure("SY0704", 1).Figure("SY0705", 1));

        var estimate = ledger.Ask("SY07", "displaced", "2018-07-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Known));
            Assert.That(estimate.Coverage.CountedElsewhere.Select(place => place.Key), Is.EqualTo(["SY0702"]));
            Assert.That(ledger.Ask("SY0702", "displaced", "2018-07-01").CountedIn?.Key, Is.EqualTo("SY0700"));
        });
    }

    [TestCase("SY0702", TestName = "{m}(in itself)")]
    [TestCase("SY0200", TestName = "{m}(in another governorate)")]
    [TestCase(null, TestName = "{m}(in a place that is not known)")]
    public void Total_CountedWhereTheSumDoesNotReach_IsMissing(string? elsewhere)
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100)
            .State("SY0702", CellState.CountedElsewhere, elsewhere: elsewhere)
            .Figure("SY0703", 1).Figure("SY0704", 1).Figure("SY0705", 1));

        var estimate = ledger.Ask("SY07", "displaced", "2018-07-01");

        Assert.That((estimate.Status, estimate.Coverage.Missing.Single().Key), Is.EqualTo((EstimateStatus.Partial, "SY0702")));
    }

    [Test]
    public void Total_CountedInAPlaceWhoseNumberIsAnothers_IsMissing()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30", producer: "One").State("SY0700", CellState.CountedElsewhere, elsewhere: "SY0200").Figure("SY0202", 10)
            .Round("2018-06-30", producer: "Other").Figure("SY0200", 5000));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-07-01", ask => ask with { Level = AdminLevel.District }).Coverage.Missing.Select(place => place.Key), Does.Contain("SY0700"));
    }

    [Test]
    public void Total_TwoPlacesThatSayTheOtherCountsThem_AreBothMissing()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100)
            .State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0703")
            .State("SY0703", CellState.CountedElsewhere, elsewhere: "SY0702"));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Coverage.Missing.Select(place => place.Key), Does.Contain("SY0702").And.Contain("SY0703"));
    }

    [Test]
    public void Total_PlaceWhosePeopleAnotherHolds_IsNotAddedFromASecondSource()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30", producer: "One").State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0703").Figure("SY0703", 300)
            .Round("2018-06-30", producer: "Other").Figure("SY0702", 222).Figure("SY0700", 100));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(400));
    }

    [Test]
    public void Part_WhereARowOfTheTotalHasNoNumber_IsPartial()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100, new PartKey(Reason: "conflict"))
            .Figure("SY0700", 40, new PartKey(Sex.Female, Reason: "conflict"))
            .Figure("SY0700", 60, new PartKey(Sex.Male, Reason: "conflict"))
            .State("SY0700", CellState.Unknown, new PartKey(Reason: "disaster")));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Sex = Sex.Female }).Status, Is.EqualTo(EstimateStatus.Partial));
    }

    [Test]
    public void Total_ZeroOfAnotherSource_DoesNotHideThatThePeopleAreCountedElsewhere()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-30").State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700")
            .Round("2018-07-15", producer: "Other").Figure("SY0702", 0));

        Assert.That(ledger.Ask("SY0702", "displaced", "2018-07-20").CountedIn?.Key, Is.EqualTo("SY0700"));
    }

    [Test]
    public void Total_RowsWithoutANumber_NameTheirPlaceAtEveryLevelAbove()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 100, new PartKey(Reason: "Conflict"))
            .State("SY0700", CellState.Error, new PartKey(Reason: "Drought")));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-07-01").Coverage.Gaps.Select(place => place.Key), Is.EqualTo(["SY0700"]));
    }

    [Test]
    public void Total_PlacesMissingFurtherBeneath_AreNamed()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-07-01").Coverage.MissingBelow.Select(place => place.Key), Does.Contain("SY0705"));
    }

    [Test]
    public void Origin_WhereSomeRowsDoNotStateTheirs_IsPartial()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 250, new PartKey(OriginPlaceId: PlaceId("SY02"), Origin: "SY02"))
            .Figure("SY0700", 150, new PartKey(Origin: PartKey.NotStated)));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Origin = "SY02" }).Status, Is.EqualTo(EstimateStatus.Partial));
    }

    private int PlaceId(string key)
    {
        using var db = ledger.Open();
        return db.Places.Single(place => place.Code == key).Id;
    }

    [Test]
    public void Total_UnknownCell_IsMissingFromTheSum()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).State("SY0702", CellState.Unknown));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Coverage.Missing.Select(place => place.Key), Does.Contain("SY0702"));
    }
}
