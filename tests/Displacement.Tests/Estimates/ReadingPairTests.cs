using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Sources;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>What two readings of one place are to each other: a disagreement, an echo, a residual, alike or not.</summary>
internal sealed class ReadingPairTests
{
    private static readonly Reading One = Readings.Of(1, 1000);
    private static readonly Reading Other = Readings.Of(2, 1200, "B");

    [Test]
    public void Disagreement_MoreThanATenthOfTheLarger_Opens() =>
        Assert.That((Disagreement.Between(One, Other), Disagreement.Between(One, Other with { Quantity = new Quantity(900, 1111, 1300, Qualifier.About) })), Is.EqualTo((true, false)));

    [TestCase(1000)]
    public void Disagreement_OfEqualNumbers_IsNone(decimal people) => Assert.That(Disagreement.Between(One, Other with { Quantity = new Quantity(people, people, people + 900, Qualifier.MoreThan) }), Is.False);

    /// <summary>Within a tenth, but their bounds do not meet, and more than 10 people and half a percent apart.</summary>
    [TestCase(1011, true)]
    [TestCase(1010, false)]
    public void Disagreement_WhereBoundsDoNotMeet_OpensBeyondTheTolerance(decimal people, bool opens) =>
        Assert.That(Disagreement.Between(One, Other with { Quantity = Quantity.Exact(people) }), Is.EqualTo(opens));

    [Test]
    public void Disagreement_WhereBoundsMeet_IsNoneWithinATenth() =>
        Assert.That(Disagreement.Between(One, Other with { Quantity = new Quantity(1000, 1100, 1200, Qualifier.About) }), Is.False);

    [Test]
    public void Disagreement_OfASeriesOwnFigureAndItsSum_IsNone_ForThereIsAResidual() =>
        Assert.That(Disagreement.Between(One, One with { Kind = ReadingKind.SumOfChildren, Quantity = Quantity.Exact(500) }), Is.False);

    [Test]
    public void Disagreement_OfOneSeriesByTwoCarriers_Opens() =>
        Assert.That(Disagreement.Between(One, One with { Quantity = Quantity.Exact(500) }), Is.True);

    [Test]
    public void Disagreement_WithASumOfSomePlaces_IsNone() =>
        Assert.That(Disagreement.Between(One, Other with { Kind = ReadingKind.SumOfChildren, Coverage = Readings.Part(3, 4) }), Is.False);

    [Test]
    public void Disagreement_WithASumOfAllPlaces_Opens() =>
        Assert.That(Disagreement.Between(One, Other with { Kind = ReadingKind.SumOfChildren }), Is.True);

    [Test]
    public void Disagreement_OfTwoPatchworks_IsMeasuredLikeAnyOther() =>
        Assert.That(Disagreement.Between(One with { Series = null, Kind = ReadingKind.Patchwork }, Other with { Series = null, Kind = ReadingKind.SumOfChildren }), Is.True);

    [Test]
    public void Disagreement_OfAnotherGroupScopeKindOrTime_IsNone() =>
        Assert.That(
            ((Reading[])[Other with { Group = "civilians" }, Other with { Scope = Scope.Part }, Other with { SourceKind = SourceKind.Exercise }, Other with { AsOf = Readings.Day(0) }])
                .Select(other => Disagreement.Between(One, other)),
            Is.All.False);

    [Test]
    public void Disagreement_ThirtyDaysApart_StillOpens() => Assert.That(Disagreement.Between(One, Other with { AsOf = Readings.Day(1) }), Is.True);

    [Test]
    public void DisputeKey_IsOfTheTwoSeries_WhicheverWins() =>
        Assert.That(
            (DisputeKey.Of(1, "displaced", new Disagreement(One, Other)), DisputeKey.Of(1, "displaced", new Disagreement(Other, One with { Series = null }))),
            Is.EqualTo((new DisputeKey(1, "displaced", 1, 2), new DisputeKey(1, "displaced", 0, 2))));

    [TestCase(199, 2)]
    [TestCase(200, 10)]
    [TestCase(2000, 10)]
    [TestCase(4000, 20)]
    public void Tolerance_IsTwoTenOrHalfAPercent(decimal total, decimal noted) =>
        Assert.That((Tolerance.Noted(total), Tolerance.IsNoted(total, total + noted), Tolerance.IsNoted(total, total - noted - 0.1m)), Is.EqualTo((noted, true, false)));

    [TestCase(1000, 900, false)]
    [TestCase(1000, 899, true)]
    [TestCase(100, 98, false)]
    [TestCase(10, 8, false)]
    [TestCase(10, 7, true)]
    public void Conflict_IsMoreThanATenthOfTheLarger_BeyondTheTolerance(decimal total, decimal other, bool isConflict) =>
        Assert.That((Tolerance.IsConflict(total, other), Tolerance.IsConflict(other, total)), Is.EqualTo((isConflict, isConflict)));

    [TestCase(1000, ResidualKind.None)]
    [TestCase(900, ResidualKind.NotLocated)]
    [TestCase(1100, ResidualKind.ChildrenExceed)]
    public void Residual_OfOneSeriesAndDay_IsNamedByItsSign(decimal sum, ResidualKind kind) =>
        Assert.That(Residual.Between(One, One with { Kind = ReadingKind.SumOfChildren, Quantity = Quantity.Exact(sum) }).Kind, Is.EqualTo(kind));

    [TestCase(950, ResidualKind.WithinRounding)]
    [TestCase(1050, ResidualKind.WithinRounding)]
    [TestCase(949, ResidualKind.NotLocated)]
    [TestCase(1051, ResidualKind.ChildrenExceed)]
    public void Residual_WithinTheRoundingOfTheLargerFigure_IsSaidToBe(decimal sum, ResidualKind kind) =>
        Assert.That(Residual.Between(One with { Quantity = new Quantity(950, 1000, 1050, Qualifier.About) }, One with { Kind = ReadingKind.SumOfChildren, Quantity = Quantity.Exact(sum) }).Kind, Is.EqualTo(kind));

    [Test]
    public void Residual_UnderAFigureThatIsOnlyRoundedUp_MayBeTheRounding() =>
        Assert.That(Residual.Between(One with { Quantity = new Quantity(1000, 1000, 1100, Qualifier.MoreThan) }, One with { Kind = ReadingKind.SumOfChildren, Quantity = Quantity.Exact(1100) }).Kind, Is.EqualTo(ResidualKind.WithinRounding));

    [Test]
    public void Residual_UnderAnOpenFigure_IsNotTheRounding() =>
        Assert.That(Residual.Between(One with { Quantity = new Quantity(1000, 1000, null, Qualifier.AtLeast) }, One with { Kind = ReadingKind.SumOfChildren, Quantity = Quantity.Exact(1100) }).Kind, Is.EqualTo(ResidualKind.ChildrenExceed));

    [Test]
    public void Residual_OfAnotherSourceOrDay_IsNamedSo() =>
        Assert.That(
            (Residual.Between(One, Other).Kind, Residual.Between(One, One with { Quantity = Quantity.Exact(1), AsOf = Readings.Day(30) }).Kind),
            Is.EqualTo((ResidualKind.OtherSourceOrDay, ResidualKind.OtherSourceOrDay)));

    [Test]
    public void Residual_WhereNobodyCountedBeneath_IsNotLocated() => Assert.That(Residual.Cause(One, [], 5), Is.EqualTo(ResidualKind.NotLocated));

    private static readonly Reading Fuller = Readings.Of(1, 1000, "IOM");

    private static IEnumerable<SeriesInfo> Barer() =>
    [
        Readings.Series(2, "Office", assumed: true),
        Readings.Series(2, SeriesKey.Unstated),
        Readings.Series(2, "IOM", operation: SeriesKey.Unstated),
        Readings.Series(2, "IOM", assessment: SeriesKey.Unstated),
        Readings.Series(2, "IOM", scope: Scope.Unstated),
    ];

    /// <summary>Whichever came first, the way that states more speaks for the fact.</summary>
    [TestCaseSource(nameof(Barer))]
    public void Echo_ThatLeavesAPartUnstated_IsHeardOnce(SeriesInfo barer)
    {
        var echo = Fuller with { Series = barer, Producers = [barer.Producer.Name] };
        Assert.That((Echoes.Merge([echo, Fuller]).Single().Series!.Id, Echoes.Merge([Fuller, echo]).Single().Series!.Id), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Echo_OpensBothCells()
    {
        var merged = Echoes.Merge([Fuller with { Series = Readings.Series(2, "Office", assumed: true) }, Fuller]).Single().Explanation;
        Assert.That((merged.Children.Count, merged.Notes.Single(), merged.Children[1].Notes.Single(), merged.Kind), Is.EqualTo((2, "echo", "echo", ExplanationKind.Chosen)));
    }

    private static IEnumerable<Reading> NoEchoes()
    {
        var echo = Fuller with { Series = Readings.Series(2, "Office", assumed: true) };
        return
        [
            echo with { Quantity = Quantity.Exact(1001) },
            echo with { AsOf = Readings.Day(30) },
            echo with { SourceKind = SourceKind.Exercise },
            echo with { Kind = ReadingKind.SumOfChildren },
            echo with { Series = Readings.Series(2, "UNHCR") },
            echo with { Series = Readings.Series(2, "Office", operation: "Other", assumed: true) },
            echo with { Series = Readings.Series(2, "Office", assessment: "SA", assumed: true) },
            echo with { Series = Readings.Series(2, "Office", scope: Scope.Part, assumed: true) },
            echo with { Series = null },
        ];
    }

    [TestCaseSource(nameof(NoEchoes))]
    public void Reading_ThatSaysAnything_ElseIsNoEcho(Reading other) => Assert.That(Echoes.Merge([Fuller, other]), Has.Count.EqualTo(2));

    [Test]
    public void Alike_WhateverTheOrderOfTheirProducers() =>
        Assert.That(Comparing.AreAlike(One with { Producers = ["A", "B"] }, One with { Producers = ["B", "A"] }), Is.True);

    [Test]
    public void NotAlike_OfAnotherSeriesGroupScopeKindProducerOrCoverage() =>
        Assert.That(
            ((Reading[])
            [
                One with { Series = Readings.Series(3) },
                One with { Group = "civilians" },
                One with { Scope = Scope.Part },
                One with { SourceKind = SourceKind.Exercise },
                One with { Producers = ["A", "B"] },
                One with { HasGaps = true },
                One with { Coverage = Readings.Part(1, 2, Readings.Idleb) },
                One with { Coverage = Coverage.Own with { MissingBelow = [Readings.Idleb] } },
            ]).Select(other => Comparing.AreAlike(One, other) || Comparing.AreAlike(other, One)),
            Is.All.False);

    [Test]
    public void Narrow_IsWithinATenthOnEitherSide() =>
        Assert.That(
            ((Quantity[])[new(90, 100, 110, Qualifier.About), new(89, 100, 110, Qualifier.About), new(90, 100, 111, Qualifier.About), new(100, 100, null, Qualifier.AtLeast)]).Select(quantity => (One with { Quantity = quantity }).IsNarrow),
            Is.EqualTo([true, false, false, false]));
}
