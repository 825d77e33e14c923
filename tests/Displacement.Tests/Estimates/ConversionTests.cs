using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;
using Displacement.Tests.CommandLine;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Differences;

namespace Displacement.Tests.Estimates;

/// <summary>An age band that no file has is split out of one that reaches beyond it: by the same group, else the population, else evenly; bounds widen by the smaller side.</summary>
internal sealed class ConversionTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Band_NobodyCountsItsYears_IsSplitEvenly()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));

        Assert.That(Best(), Is.EqualTo(1000 + (1500m * 13 / 15)));
    }

    [Test]
    public void Band_Split_BoundsWidenByTheSmallerSide()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        var quantity = Ask().Winner!.Quantity;

        Assert.That((quantity.Low, quantity.High), Is.EqualTo((2100m, (decimal?)2500m)));
    }

    [Test]
    public void Band_SmallerPartKept_BoundsWidenByWhatWasKept()
    {
        Round("displaced", "SY0700", ("0-14", 1000), ("15-29", 1500));
        var quantity = Ask().Winner!.Quantity;

        Assert.That((quantity.Low, quantity.Best, quantity.High), Is.EqualTo((1000m, 1300m, (decimal?)1600m)));
    }

    [Test]
    public void Band_ExactOneThere_IsNotSplit()
    {
        Round("displaced", "SY0700", ("0-17", 2222), ("0-4", 1000), ("5-19", 1500));

        Assert.That(Best(), Is.EqualTo(2222));
    }

    [Test]
    public void Band_TiledByWholeBands_IsNotSplit()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-17", 1100), ("5-19", 1500));

        Assert.That(Ask().Winner!.Quantity.IsExact, Is.True);
    }

    [Test]
    public void Band_SameGroupCountedByAnother_IsSplitAsThat()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        Round("displaced", "SY07", ("5-17", 800), ("5-19", 1000));

        Assert.That(Best(), Is.EqualTo(1000 + (1500m * 0.8m)));
    }

    [Test]
    public void Band_OlderRoundOfTheCountryHasItsYears_IsSplitAsThat()
    {
        Round("displaced", "SYR", "2018-01-01", ("5-17", 700), ("5-19", 1000));
        Round("displaced", "SYR", "2018-06-01", ("5-19", 1200));
        Round("displaced", "SY0700", "2018-06-30", ("0-4", 1000), ("5-19", 1500));

        Assert.That(Best(), Is.EqualTo(1000 + (1500m * 0.7m)));
    }

    [Test]
    public void Band_OnlyThePopulationIsCountedByYears_IsSplitAsThat()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        Round("population", "SY07", ("5-17", 900), ("5-19", 1000));

        Assert.That(Best(), Is.EqualTo(1000 + (1500m * 0.9m)));
    }

    [Test]
    public void Band_Split_SaysAsWho()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        Round("population", "SY07", ("5-17", 900), ("5-19", 1000));

        Assert.That(Ask().Explanation!.Children[1].Notes, Is.EqualTo(["years:5-17/5-19", "split-by-population"]));
    }

    [Test]
    public void Band_WithoutAnEnd_IsNotSplitEvenly()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5+", 1500));

        Assert.That(Ask().Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Band_OfEachSex_IsSplitForEach()
    {
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY0700", 500, new PartKey(Sex.Female, AgeBand.TryParse("0-4"))).Figure("SY0700", 750, new PartKey(Sex.Female, AgeBand.TryParse("5-19")))
            .Figure("SY0700", 500, new PartKey(Sex.Male, AgeBand.TryParse("0-4"))).Figure("SY0700", 750, new PartKey(Sex.Male, AgeBand.TryParse("5-19"))));

        Assert.That(Best(), Is.EqualTo(1000 + (1500m * 13 / 15)));
    }

    [Test]
    public void Band_ConversionNotWanted_IsUnknown()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));

        Assert.That(Ask(ask => ask with { Converts = false }).Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_NoBandsAtAll_IsNotSplit()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 5000));

        Assert.That(Ask().Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_OfDistricts_RestsOnWhatIsDerived()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        var rests = Dependence.Of(Ask())!;

        Assert.That((Math.Round(rests.Derived, 3), Math.Round(rests.Converted, 3)), Is.EqualTo((0.565m, 0.565m)));
    }

    [Test]
    public void Comparison_AnotherStructureLearned_IsConversion()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        var then = ledger.Clock.GetUtcNow();
        Round("population", "SY07", ("5-17", 900), ("5-19", 1000));
        using var db = ledger.Open();
        TotalRequest ask = new() { Place = "SY0700", Group = "displaced", Age = AgeBand.Children, On = TestLedger.Day("2018-07-01") };

        var parts = new CompareTotals(db, ledger.Clock).Run(ask with { Known = then }, ask).Parts;

        Assert.That(parts.Select(part => (part.Kind, part.Change)), Is.EqualTo([(ComparisonKind.Conversion, 50m)]));
    }

    [Test]
    public void Total_KnownBeforeTheStructure_IsStillSplitEvenly()
    {
        Round("displaced", "SY0700", ("0-4", 1000), ("5-19", 1500));
        var then = ledger.Clock.GetUtcNow();
        Round("population", "SY07", ("5-17", 900), ("5-19", 1000));

        Assert.That(Ask(ask => ask with { Known = then }).Winner!.Quantity.Best, Is.EqualTo(1000 + (1500m * 13 / 15)));
    }

    [Test]
    public async Task Congo_ChildrenOutOfBandsThatReachBeyond_AreBoundedAsTheMethodSays()
    {
        ledger.Commit(ledger.ImportShared("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", new ImportOptions(LearnPlaces: true)));

        var answer = await Typed.RunAsync(ledger, "total", "COD", "--group", "population", "--age", "0-17", "--on", "2020-12-31", "--format", "json");
        decimal Millions(string name) => Math.Round(answer.Json.GetProperty(name).GetDecimal() / 1_000_000, 1);

        Assert.That((Millions("low"), Millions("best"), Millions("high")), Is.EqualTo((49.3m, 54.7m, 60.0m)));
    }

    private void Round(string group, string place, params (string Band, int People)[] bands) => Round(group, place, "2018-06-30", bands);

    private void Round(string group, string place, string day, params (string Band, int People)[] bands) => ledger.Commit(batch =>
    {
        batch.Round(day, group: group, assessment: place);
        foreach (var (band, people) in bands)
        {
            batch.Figure(place, people, new PartKey(Sex.All, AgeBand.TryParse(band)));
        }
    });

    private decimal Best() => Ask().Winner!.Quantity.Best;

    private Estimate Ask(Func<TotalRequest, TotalRequest>? more = null) =>
        ledger.Ask("SY0700", "displaced", "2018-07-01", ask => (more ?? (same => same))(ask with { Age = AgeBand.Children }));
}
