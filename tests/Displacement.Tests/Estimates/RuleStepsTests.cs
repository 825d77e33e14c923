using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Sources;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>Each step of the rule alone: two readings that differ in one thing, and what decides between them.</summary>
internal sealed class RuleStepsTests
{
    private static readonly Reading One = Readings.Of(1, 10, "A");
    private static readonly Reading Other = Readings.Of(2, 20, "B");

    private static IEnumerable<TestCaseData> Steps()
    {
        yield return Case("real", One, Other with { SourceKind = SourceKind.Exercise });
        yield return Case("real", One, Other with { Reliability = Reliability.E });
        yield return Case("real", One with { Reliability = Reliability.D, AsOf = Readings.Day(1) }, Other with { Reliability = Reliability.E });
        yield return Case("exercise", One with { Reliability = Reliability.E }, Other with { SourceKind = SourceKind.Exercise, Reliability = Reliability.A });
        yield return Case("ceiling", One, Other with { Quantity = new Quantity(0, 20, 20, Qualifier.UpTo, null, isCeiling: true) });
        yield return Case("nature", One with { Nature = Nature.Estimated }, Other with { Nature = Nature.Projected });
        yield return Case("nature", One, Other with { Nature = Nature.Planned });
        yield return Case("scope", One with { Scope = Scope.Unstated }, Other with { Scope = Scope.Part });
        yield return Case("coverage", One with { Coverage = Readings.Part(9, 10) }, Other with { Coverage = Readings.Part(8, 10) });
        yield return Case("newest", One, Other with { AsOf = Readings.Day(0) });
        yield return Case("reliability", One with { AsOf = Readings.Day(1), Reliability = Reliability.B }, Other);
        yield return Case("bounds", One, Other with { Quantity = new Quantity(17, 20, 23, Qualifier.About) });
        yield return Case("bounds", One with { Quantity = new Quantity(9, 10, 11, Qualifier.About) }, Other with { Quantity = new Quantity(20, 20, null, Qualifier.AtLeast) });
        yield return Case("bounds", One with { Quantity = new Quantity(18, 20, 22, Qualifier.About) }, Other with { Quantity = new Quantity(17.9m, 20, 22, Qualifier.About) });
        yield return Case("bounds", One with { Quantity = new Quantity(18, 20, 22, Qualifier.About) }, Other with { Quantity = new Quantity(18, 20, 22.1m, Qualifier.About) });
        yield return Case("day", One, Other with { AsOf = Readings.Day(30) });
        yield return Case("places", One, Other with { Coverage = Readings.Part(19, 20) });
        yield return Case("own", One, Other with { Kind = ReadingKind.SumOfChildren });
        yield return Case("own", One with { Kind = ReadingKind.SumOfChildren }, Other with { Kind = ReadingKind.Patchwork, Series = null });
        yield return Case("identifier", One, Other);
        yield return Case("identifier", Other, Other with { Series = null });
    }

    [TestCaseSource(nameof(Steps))]
    public void Step_BetweenTwoReadingsThatDifferInOneThing_Decides(string step, Reading better, Reading worse) =>
        Assert.That(
            (SelectionRule.Shipped.Choose([worse, better]), SelectionRule.Shipped.Choose([better, worse])),
            Is.EqualTo(((better, step), (better, step))));

    /// <summary>What is no worse than the boundary is not worse at all.</summary>
    [Test]
    public void Readings_WithinThirtyDaysAndNineTenths_AreLeftToLaterSteps()
    {
        var covered = One with { Coverage = Readings.Part(9, 10), AsOf = Readings.Day(1), Reliability = Reliability.B };
        var whole = Other with { Coverage = Readings.Part(10, 10) };
        Assert.That(SelectionRule.Shipped.Choose([covered, whole]), Is.EqualTo((covered, "reliability")));
    }

    [Test]
    public void EarlierRule_KeepsNineTenthsOfAllPlaces_WhereOneHasThem() =>
        Assert.That(
            SelectionRule.Earlier.Choose([One with { Coverage = Readings.Part(8, 10) }, Other with { Coverage = Readings.Part(9, 10) }]).Step,
            Is.EqualTo("covered"));

    [Test]
    public void Freshness_TakesTheNewerDay_BeforeTheBetterSource() =>
        Assert.That(
            SelectionRule.Freshness.Choose([One with { AsOf = Readings.Day(30), Reliability = Reliability.A }, Other]),
            Is.EqualTo((Other, "day")));

    [Test]
    public void Decision_ForASeries_BeatsEveryStep()
    {
        var decided = Other with { SourceKind = SourceKind.Exercise, Reliability = Reliability.E, AsOf = Readings.Day(-300) };
        Assert.That(SelectionRule.Shipped.Choose([One, decided], decided: 2), Is.EqualTo((decided, "decision")));
    }

    [Test]
    public void Decision_ForASeriesOfTwoReadings_StaysWhatIsTold()
    {
        var sum = Other with { Kind = ReadingKind.SumOfChildren };
        Assert.That(SelectionRule.Shipped.Choose([One, sum, Other], decided: 2), Is.EqualTo((Other, "decision")));
    }

    [Test]
    public void Decision_ForASeriesThatIsNotThere_ChangesNothing() =>
        Assert.That(SelectionRule.Shipped.Choose([One, Other with { AsOf = Readings.Day(30) }], decided: 9), Is.EqualTo((One, "day")));

    [Test]
    public void OneReading_IsTaken_AsTheOnlyOne() => Assert.That(SelectionRule.Shipped.Choose([One]), Is.EqualTo((One, "only")));

    [Test]
    public void Rules_AreNamedWithTheirVersions() =>
        Assert.That(SelectionRule.AllShipped.Select(rule => rule.Identity), Is.EqualTo(["standard/2", "freshness/1", "standard/1"]));

    private static TestCaseData Case(string step, Reading better, Reading worse) => new TestCaseData(step, better, worse).SetArgDisplayNames(step, $"{better.Quantity} before {worse.Quantity}");
}
