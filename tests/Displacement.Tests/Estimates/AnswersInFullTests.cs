using Displacement.Figures;
using Displacement.People;
using Displacement.Periods;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.Estimates;

/// <summary>Whole answers with their trees, each kept as a text that somebody looked at: nothing in them changes unseen.</summary>
internal sealed class AnswersInFullTests
{
    private static readonly PartKey Women = new(Sex.Female), Men = new(Sex.Male);

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Sum_OfSeveralSeries_ClaimsNoMoreThanItsWeakestPart()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-01", producer: "A", reliability: Reliability.A, number: "3", published: "2018-08-20").Figure("SY0700", 1000)
            .Round("2018-08-30", producer: "B", reliability: Reliability.D, nature: Nature.Estimated, scope: Scope.Part, number: "4").Words("SY0702", "some 2,000")
            .Round("2018-08-15", producer: "C", group: "civilians").Figure("SY0703", 5));
        Check("sum-of-several-series", Ask("SY07"));
    }

    [Test]
    public void Sum_OfOneSeries_KeepsItsRound()
    {
        ledger.Commit(batch => batch.Round("2018-08-01", number: "3").Figure("SY0700", 1000).Figure("SY0702", 500).State("SY0703", CellState.NotAssessed).State("SY0704", CellState.Suppressed));
        Check("sum-of-one-series", Ask("SY07"), Ask("SY0703"), Ask("SY0705"));
    }

    [Test]
    public void Sum_WithPlacesOfAnOlderRound_SaysWhich()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-01").Figure("SY0700", 1000).Figure("SY0702", 500).Figure("SY0703", 4)
            .Round("2018-08-01").Figure("SY0700", 1100));
        Check("sum-carried-forward", Ask("SY07"));
    }

    [Test]
    public void Sum_WithATrifleOfAnOlderRound_LeavesItOut()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-01").Figure("SY0700", 10000).Figure("SY0703", 4)
            .Round("2018-08-01").Figure("SY0700", 11000).Figure("SY0702", 900));
        Check("sum-left-out", Ask("SY07"));
    }

    [Test]
    public void Rows_OfOneNumberedRound_AreOneRoundWhateverTheirDays()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-01", number: "7").Figure("SY0700", 1000)
            .Round("2018-06-20", number: "7").Figure("SY0702", 500));
        Check("one-numbered-round", Ask("SY07"));
    }

    [Test]
    public void Place_CountedInAnother_IsCoveredThere()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 1000).State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700"));
        Check("counted-elsewhere", Ask("SY07"), Ask("SY0702"));
    }

    [Test]
    public void Place_CountedInOneThatIsNotThere_IsMissing()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 1000).State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0703"));
        Check("counted-nowhere", Ask("SY07"));
    }

    [Test]
    public void Place_CountedInAnother_ThoughASecondSourceCountsIt()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-01").Figure("SY0700", 1000).State("SY0702", CellState.CountedElsewhere, elsewhere: "SY0700")
            .Round("2018-08-02", producer: "OCHA").Figure("SY0702", 300));
        Check("counted-twice", Ask("SY07"));
    }

    [Test]
    public void Country_WithAGovernorateThatLacksDistricts_NamesThem()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 1000).Figure("SY02", 7000));
        Check("missing-below", Ask("SYR"));
    }

    [Test]
    public void OwnFigure_WithPlacesBeneath_HasAResidual()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Words("SY07", "about 3,000").Figure("SY0700", 1000).Figure("SY0702", 500));
        ledger.Commit(batch => batch.Round("2018-08-05", producer: "OCHA", reliability: Reliability.D).Figure("SY07", 900), carrier: "Other");
        Check("residual", Ask("SY07"));
    }

    [Test]
    public void Round_WhoseLargerRowIsItsSum_IsARollUp()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY07", 1500).Figure("SY0700", 1000).Figure("SY0702", 500));
        Check("roll-up", Ask("SY07"));
    }

    [Test]
    public void OneFact_ByTwoCarriers_IsAnEcho_AndAnotherNumberAConflict()
    {
        ledger.Commit(batch => batch.Round("2018-08-01", number: "7").Figure("SY0700", 1000).Figure("SY0702", 500));
        ledger.Commit(batch => batch.Round("2018-08-01", number: "7").Figure("SY0700", 1000).Figure("SY0702", 700), carrier: "Other");
        Check("two-carriers", Ask("SY0700"), Ask("SY0702"));
    }

    [Test]
    public void Decision_IsToldWithWhoAndWhy()
    {
        ledger.Commit(batch => batch.Round("2018-08-01", producer: "A", reliability: Reliability.A).Figure("SY0700", 10).Round("2018-08-20", producer: "B").Figure("SY0700", 20));
        using (var db = ledger.Open())
        {
            new DecideReading(db, ledger.Clock).Run(new TotalRequest { Place = "SY0700", Group = "displaced", On = TestLedger.Day("2018-09-01") }, "B", "Leila", "counted door to door");
        }

        Check("decision", Ask("SY0700"));
    }

    [Test]
    public void Parts_ThatContradictTheirTotal_WidenItsBounds()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 1000).Figure("SY0700", 300, Women).Figure("SY0700", 400, Men));
        Check("parts-contradict", Ask("SY0700"), Ask("SY0700", sex: Sex.Female));
    }

    [Test]
    public void Parts_WithoutATotal_AreSummedAlongOneDimension()
    {
        ledger.Commit(batch => batch.Round("2018-08-01")
            .Figure("SY0700", 10, new PartKey(Sex.All, Reason: "Conflict")).Figure("SY0700", 20, new PartKey(Sex.All, Reason: "Drought"))
            .Figure("SY0700", 7, new PartKey(Sex.All, Origin: "SY02")).Figure("SY0700", 11, new PartKey(Sex.All, Origin: "SY03")).Figure("SY0700", 13, new PartKey(Sex.All, Origin: "SY04"))
            .Figure("SY0702", 3, new PartKey(Sex.All, Reason: "Conflict", Origin: "SY02")).Figure("SY0702", 4, new PartKey(Sex.All, Reason: "Drought", Origin: "SY02")).Figure("SY0702", 5, new PartKey(Sex.All, Reason: "Drought", Origin: "SY03"))
            .Figure("SY0702", 6, new PartKey(Sex.All, Category: "a")).Figure("SY0702", 7, new PartKey(Sex.All, Category: "b")));
        Check("parts-one-dimension", Ask("SY0700"), Ask("SY0702"));
    }

    [Test]
    public void Parts_SomeWithoutANumber_LeaveGaps()
    {
        ledger.Commit(batch => batch.Round("2018-08-01")
            .Figure("SY0700", 10, new PartKey(Sex.All, Reason: "Conflict")).State("SY0700", CellState.NotAssessed, new PartKey(Sex.All, Reason: "Drought"))
            .Figure("SY0702", 10, Women).State("SY0702", CellState.NotAssessed, Men)
            .State("SY0703", CellState.Suppressed, Women).State("SY0703", CellState.Suppressed, Men));
        Check("parts-gaps", Ask("SY0700"), Ask("SY0702"), Ask("SY0703"), Ask("SY07"));
    }

    [Test]
    public void Fact_ThatStandsTwice_IsAddedAndNoted()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 10).Figure("SY0700", 12));
        Check("same-key-twice", Ask("SY0700"));
    }

    [Test]
    public void Breakdown_ThatIsAllZero_IsUnknown()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 100).Figure("SY0700", 0, Women).Figure("SY0700", 0, Men).Figure("SY0702", 60).Figure("SY0702", 25, Women).Figure("SY0702", 35, Men));
        Check("all-zero", Ask("SY0700", sex: Sex.Female), Ask("SY07", sex: Sex.Female));
    }

    [Test]
    public void Breakdown_OfSomeRows_HasItsCoverageInPeople()
    {
        ledger.Commit(batch => batch.Round("2018-08-01")
            .Figure("SY0700", 100, new PartKey(Sex.All, Reason: "Conflict")).Figure("SY0700", 60, new PartKey(Sex.Female, Reason: "Conflict")).Figure("SY0700", 40, new PartKey(Sex.Male, Reason: "Conflict"))
            .Figure("SY0700", 50, new PartKey(Sex.All, Reason: "Drought")));
        Check("breakdown-of-some-rows", Ask("SY0700", sex: Sex.Female), Ask("SY0700"));
    }

    [Test]
    public void Origin_AndCause_OfSomeUnknown_LeaveGaps()
    {
        ledger.Commit(batch => batch.Round("2018-08-01")
            .Figure("SY0700", 100, Origin("SY02")).Figure("SY0700", 30, new PartKey(Sex.All, Origin: PartKey.NotStated))
            .Figure("SY0702", 5, Origin("SY02")).Figure("SY0702", 0, new PartKey(Sex.All, Origin: PartKey.NotStated))
            .Round("2018-08-01", producer: "OCHA")
            .Figure("SY0703", 10, new PartKey(Sex.All, Reason: "Conflict")).Figure("SY0703", 20, new PartKey(Sex.All, Reason: "Conflict and drought"))
            .Figure("SY0704", 10, new PartKey(Sex.All, Reason: "Conflict")).Figure("SY0704", 20, new PartKey(Sex.All, Reason: PartKey.NotStated))
            .Figure("SY0705", 10, new PartKey(Sex.All, Reason: "Conflict")).Figure("SY0705", 20, new PartKey(Sex.All, Reason: "Drought")));
        Check(
            "origin-and-cause",
            Ask("SY0700", more: ask => ask with { Origin = "SY02" }),
            Ask("SY0702", more: ask => ask with { Origin = "SY02" }),
            Ask("SY0703", more: ask => ask with { Cause = "conflict" }),
            Ask("SY0704", more: ask => ask with { Cause = "conflict" }),
            Ask("SY0705", more: ask => ask with { Cause = "conflict" }));
    }

    [Test]
    public void Children_OutOfOtherBands_SayHow()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-01")
            .Figure("SY0700", 50, Band(0, 4)).Figure("SY0700", 150, Band(5, 19)).Figure("SY0700", 200, Band(20, null))
            .Figure("SY0702", 50, Band(0, 4)).Figure("SY0702", 150, Band(5, 19)).Figure("SY0702", 200, Band(20, null))
            .Figure("SY0703", 40, Band(0, 17)).Figure("SY0703", 60, Band(18, null))
            .Round("2018-07-01", producer: "OCHA").Figure("SY0700", 120, Band(5, 17)).Figure("SY0700", 30, Band(18, 19)).Figure("SY0700", 50, Band(0, 4)).Figure("SY0700", 210, Band(20, null)), carrier: "Carrier");
        ledger.Commit(batch => batch.Round("2018-01-01", producer: "Census", group: "population").Figure("SY0702", 1200, Band(5, 17)).Figure("SY0702", 800, Band(18, 19)), carrier: "Census");
        Check("children-converted", Ask("SY0700", age: AgeBand.Children), Ask("SY0702", age: AgeBand.Children), Ask("SY0703", age: AgeBand.Children), Ask("SY07", age: AgeBand.Children));
    }

    [Test]
    public void Children_WhereNobodyCountsTheYears_AreSplitEvenly()
    {
        ledger.Commit(batch => batch.Round("2018-08-01").Figure("SY0700", 150, Band(5, 19)).Figure("SY0700", 50, Band(0, 4)).Figure("SY0702", 150, Band(0, null)));
        Check("children-evenly", Ask("SY0700", age: AgeBand.Children), Ask("SY0702", age: AgeBand.Children), Ask("SY0700", age: AgeBand.Children, more: ask => ask with { Converts = false }));
    }

    [Test]
    public void Bands_SomeInWords_AreAllAgesTogether()
    {
        ledger.Commit(batch => batch.Round("2018-08-01")
            .Figure("SY0700", 50, Band(0, 4)).Figure("SY0700", 60, Band(5, 17)).Figure("SY0700", 70, new PartKey(Sex.All, new AgeBand(null, null, "adults")))
            .Figure("SY0702", 50, Band(0, 4)).Figure("SY0702", 60, Band(6, 17)).Figure("SY0702", 70, new PartKey(Sex.All, new AgeBand(null, null, "adults"))));
        Check("bands-in-words", Ask("SY0700"), Ask("SY0702"));
    }

    [Test]
    public void Share_OfAnotherFigure_FollowsIt()
    {
        var first = ledger.Commit(batch => batch.Round("2018-08-01", group: "civilians").Words("SY0700", "some three million").Round("2018-08-02").ShareOfLast("SY0700", 450, 500, 550));
        Check("share", Ask("SY0700"));
        Assert.That(first, Is.Positive);
    }

    [Test]
    public void Row_WithADayOfItsOwn_AgesByIt()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", until: "2018-08-31").Figure("SY0700", 10, rowDay: TestLedger.Day("2018-08-03")).Figure("SY0702", 20));
        Check("row-days", Ask("SY0700"), Ask("SY07"));
    }

    [Test]
    public void Year_CountsFromItsFirstDay_AndAgesFromItsLast()
    {
        ledger.Commit(batch => batch.Round("2018-01-01", until: "2018-12-31").Figure("SY0700", 10));
        Check("year", Ask("SY0700", on: "2018-06-01"), Ask("SY0700", on: "2018-12-31"), Ask("SY0700", on: "2019-06-01"), Ask("SY0700", on: "2020-02-04"), Ask("SY0700", on: "2020-02-05"));
    }

    [Test]
    public void Stock_CountsUntilItsLimit()
    {
        ledger.Commit(batch => batch.Round("2018-01-01").Figure("SY0700", 10));
        Check("limit", Ask("SY0700", on: "2018-06-30"), Ask("SY0700", on: "2018-07-01"));
    }

    [Test]
    public void Stock_OfASeriesOfLongIntervals_CountsTwiceAsLong()
    {
        ledger.Commit(batch => batch.Round("2017-06-05").Figure("SY0700", 9).Round("2017-09-03").Figure("SY0700", 9).Round("2018-01-01").Figure("SY0700", 10));
        Check("limit-by-interval", Ask("SY0700", on: "2018-07-30"), Ask("SY0700", on: "2018-07-31"));
    }

    [Test]
    public void Flow_OfPeriodsWithGaps_NamesThem()
    {
        ledger.Commit(batch => Flow(Flow(Flow(batch, "2018-02-02", "2018-02-10", 100, "2018-03-09"), "2018-02-15", "2018-02-20", 50, "2018-03-01"), "2018-02-21", "2018-02-27", 7, "2018-03-05"));
        Check("flow-gaps", Moved("2018-02-01", "2018-02-28"), Moved("2018-02-15", "2018-02-27"));
    }

    [Test]
    public void Flow_OfOverlappingPeriods_TakesThoseThatLeaveFewestDaysOut()
    {
        ledger.Commit(batch => Flow(Flow(Flow(Flow(batch, "2018-02-01", "2018-02-14", 100), "2018-02-08", "2018-02-21", 50), "2018-02-15", "2018-02-28", 7), "2018-02-01", "2018-02-07", 3));
        Check("flow-overlaps", Moved("2018-02-01", "2018-02-28"), Moved("2018-02-01", "2018-02-21"));
    }

    [Test]
    public void Flow_SaidTwiceOfOnePeriod_IsTheLaterSaid()
    {
        ledger.Commit(batch => Flow(batch, "2018-02-01", "2018-02-14", 100, "2018-03-01"));
        ledger.Commit(batch => Flow(batch, "2018-02-01", "2018-02-14", 90, "2018-03-05"), carrier: "Other");
        Check("flow-said-twice", Moved("2018-02-01", "2018-02-14"));
    }

    [Test]
    public void Count_Rising_IsDifferenced()
    {
        ledger.Commit(batch => Count(Count(Count(batch, "2018-01-01", "2018-01-31", 1000), "2018-01-01", "2018-02-14", 1700), "2018-01-01", "2018-02-28", 2500));
        Check("count-rising", Moved("2018-02-01", "2018-02-28"), Moved("2018-01-01", "2018-02-28"), Moved("2018-02-10", "2018-03-05"), Moved("2017-12-20", "2018-02-28"), Moved("2018-02-14", "2018-02-28"), Moved("2018-02-15", "2018-02-28"));
    }

    [Test]
    public void Count_ThatFell_IsAConflictOfWiderBounds()
    {
        ledger.Commit(batch => Count(Count(Count(Count(batch, "2018-01-01", "2018-01-31", 1000), "2018-01-01", "2018-02-07", 1800), "2018-01-01", "2018-02-14", 1500), "2018-01-01", "2018-02-28", 2500));
        Check("count-fell", Moved("2018-02-01", "2018-02-28"), Moved("2018-01-01", "2018-02-28"), Moved("2018-02-08", "2018-02-14"));
    }

    [Test]
    public void Count_InWords_HasTheBoundsOfBoth()
    {
        ledger.Commit(batch => batch
            .Round("2018-01-01", until: "2018-01-31", measure: MeasureKind.Cumulative).Words("SY0700", "some 390,000")
            .Round("2018-01-01", until: "2018-02-28", measure: MeasureKind.Cumulative).Words("SY0700", "more than 950,000"));
        Check("count-in-words", Moved("2018-02-01", "2018-02-28"));
    }

    [Test]
    public void Count_ThatDoesNotSayWhenItBegan_IsDifferencedAllTheSame()
    {
        ledger.Commit(batch => Count(Count(batch, "2018-02-01", "2018-02-01", 100), "2018-02-01", "2018-02-11", 160));
        ledger.Commit(batch => Count(Count(batch, "2018-03-05", "2018-03-05", 10, "OCHA"), "2018-03-09", "2018-03-09", 40, "OCHA"), carrier: "Other");
        Check("count-without-a-beginning", Moved("2018-02-01", "2018-02-11"), Moved("2018-03-01", "2018-03-09"));
    }

    [Test]
    public void Counts_SinceSeveralDays_AreSeveralSequences()
    {
        ledger.Commit(batch => Count(Count(Count(Count(batch, "2018-01-01", "2018-01-31", 1000), "2018-01-01", "2018-02-20", 1600), "2018-02-01", "2018-02-20", 650), "2018-02-10", "2018-02-25", 200));
        Check("counts-of-several-sequences", Moved("2018-02-01", "2018-02-28"), Moved("2018-02-10", "2018-02-25"));
    }

    [Test]
    public void Level_ThatIsNamed_IsSummed()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-01").Figure("SY07", 3000).Figure("SY0700", 1000).Figure("SY0702", 500)
            .Round("2018-08-01", producer: "OCHA", group: "displaced").Figure("SY0703", 40));
        Check("level", Ask("SY07", more: ask => ask with { Level = Displacement.Places.AdminLevel.District }), Ask("SYR", more: ask => ask with { Level = Displacement.Places.AdminLevel.District }));
    }

    private static PartKey Band(int from, int? to) => new(Sex.All, new AgeBand(from, to));

    private static TestBatch Flow(TestBatch batch, string from, string until, int people, string? published = null) =>
        batch.Round(from, until: until, published: published, measure: MeasureKind.Displacements).Figure("SY0700", people);

    private static TestBatch Count(TestBatch batch, string since, string until, int people, string producer = "IOM DTM") =>
        batch.Round(since, until: until, producer: producer, measure: MeasureKind.Cumulative).Figure("SY0700", people);

    private static void Check(string name, params Displacement.Estimates.Estimate[] answers) => Golden.Check($"Answers/{name}", string.Join('\n', answers.Select(EstimateText.Of)));

    private PartKey Origin(string place)
    {
        using var db = ledger.Open();
        return new PartKey(Sex.All, OriginPlaceId: AskTotal.FindPlace(place, new Displacement.Storage.LedgerReader(db).Places(ledger.Clock.GetUtcNow())).Id, Origin: place);
    }

    private Displacement.Estimates.Estimate Ask(string place, Sex sex = Sex.All, AgeBand? age = null, string on = "2018-09-01", Func<TotalRequest, TotalRequest>? more = null) =>
        ledger.Ask(place, "displaced", on, ask => (more ?? (same => same))(ask with { Sex = sex, Age = age }));

    private Displacement.Estimates.Estimate Moved(string from, string until) =>
        ledger.Ask("SY0700", "displaced", until, ask => ask with { Measure = MeasureKind.Displacements, During = new DateRange(TestLedger.Day(from), TestLedger.Day(until)) });
}
