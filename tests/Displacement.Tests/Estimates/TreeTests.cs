using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>What is read off a tree: what a total rests on, what moved between two of them.</summary>
internal sealed class TreeTests
{
    private static readonly Place[] Places = [Readings.Place(2, "SY0700", "Idleb"), Readings.Place(3, "SY0702", "Al Ma'ra"), Readings.Place(4, "SY0703", "Harim")];

    [Test]
    public void Moves_OfTwoSums_AreThoseOfPlacesThatDiffer_TheLargestFirst() =>
        Assert.That(
            PlaceMoves.Between(Readings.Idleb, Sum(100, 50, 7), Sum(90, 80, 7)).Select(move => (move.Place.Key, move.Change)),
            Is.EqualTo([("SY0702", 30m), ("SY0700", -10m)]));

    [Test]
    public void Moves_OfOneSize_AreInTheOrderOfTheirCodes() =>
        Assert.That(PlaceMoves.Between(Readings.Idleb, Sum(100, 50, 7), Sum(110, 40, 17)).Select(move => move.Place.Key), Is.EqualTo(["SY0700", "SY0702", "SY0703"]));

    [Test]
    public void Move_OfAPlaceThatIsInOneSumOnly_IsAllItsPeople() =>
        Assert.That(PlaceMoves.Between(Readings.Idleb, Sum(100, 50), Sum(100, 50, 7)).Concat(PlaceMoves.Between(Readings.Idleb, Sum(100, 50, 7), Sum(100, 50))).Select(move => move.Change), Is.EqualTo([7m, -7m]));

    [Test]
    public void Move_OfAPlaceThatIsLeftOut_IsNone() =>
        Assert.That(PlaceMoves.Between(Readings.Idleb, Sum(100), Sum(100) with { Children = [.. Sum(100).Children, Readings.Leaf(5, place: Places[1]) with { Notes = ["left-out"] }] }), Is.Empty);

    [Test]
    public void Move_BetweenAnOwnFigureAndASum_IsOfThePlaceItself() =>
        Assert.That(PlaceMoves.Between(Readings.Idleb, Readings.Leaf(160), Sum(100, 50)).Select(move => (move.Place.Key, move.Change)), Is.EqualTo([("SY07", -10m)]));

    [Test]
    public void Move_FromNothing_IsAllOfIt() => Assert.That(PlaceMoves.Between(Readings.Idleb, null, Readings.Leaf(160)).Single().Change, Is.EqualTo(160));

    [Test]
    public void Dependence_TakesEachShareInPeople()
    {
        var rests = Dependence.Of(Estimate(new Explanation
        {
            Kind = ExplanationKind.SumOfChildren,
            Quantity = Quantity.Exact(1000),
            Children =
            [
                Readings.Leaf(400, "A", Places[0]) with { AgeDays = 61 },
                Readings.Leaf(300, "B", Places[1]) with { AgeDays = 60, Quantity = new Quantity(250, 300, 350, Qualifier.About) },
                Readings.Leaf(200, "B", Places[2]) with { AgeDays = 0, Kind = ExplanationKind.Converted },
                Readings.Leaf(100, "A", Places[2]) with { AgeDays = 0, Kind = ExplanationKind.ShareOf },
            ],
        }))!;
        Assert.That((rests.Older, rests.Source, rests.FromSource, rests.Approximate, rests.Derived, rests.Converted), Is.EqualTo((0.4m, "A", 0.5m, 0.3m, 0.3m, 0.2m)));
    }

    [Test]
    public void Dependence_OnTheLargestSource_IsOnTheOneWithMostPeople() =>
        Assert.That(Dependence.Of(Estimate(Sum(10, 20) with { Children = [Readings.Leaf(10, "A"), Readings.Leaf(20, "B")] }))!.Source, Is.EqualTo("B"));

    [Test]
    public void Dependence_OfNobody_IsNone() => Assert.That(Dependence.Of(Estimate(Readings.Leaf(0))), Is.Null);

    [Test]
    public void Converted_IsAnAgeBandThatWasSplit_AndNotASplitBeneathAnotherQuestion()
    {
        var split = Readings.Leaf(200) with { Kind = ExplanationKind.Converted };
        Assert.That((Dependence.IsConverted(Estimate(split, AgeBand.Children)), Dependence.IsConverted(Estimate(split)), Dependence.IsConverted(Estimate(Readings.Leaf(1), AgeBand.Children))), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void Share_OfAll_IsAll_AndMoreThanAllIsNone() =>
        Assert.That((Comparing.Share(Estimate(Readings.Leaf(10)), Estimate(Readings.Leaf(10))), Comparing.Share(Estimate(Readings.Leaf(11)), Estimate(Readings.Leaf(10)))), Is.EqualTo(((decimal?)1m, (decimal?)null)));

    [Test]
    public void Difference_OutOfOrder_IsRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => new Difference(2, 1, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Difference(0, 1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Share(0.5m, 0.4m, 0.6m), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Share(0.5m, 0.6m, 0.5m), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });

    [Test]
    public void Differences_AddBoundToBound()
    {
        var sum = new Difference(-3, 1, 5) + new Difference(-1, 2, null);
        Assert.That((sum.Low, sum.Best, sum.High, new Difference(2, 2, 2).IsExact, new Difference(null, 2, null).IsExact), Is.EqualTo(((decimal?)-4m, 3m, (decimal?)null, true, false)));
    }

    [Test]
    public void Address_OfACell_NamesTheSheetOfAWorkbook() =>
        Assert.That((new CellAddress("a.xlsx", "Round 3", 4, "IDPs").Table, new CellAddress("a.csv", null, 4, "IDPs").Table), Is.EqualTo(("a.xlsx [Round 3]", "a.csv")));

    [Test]
    public void Difference_WithOpenEnds_IsWhatItIs() =>
        Assert.That((new Difference(null, -5, null).MayBeZero, new Difference(-6, -5, null).Low, new Difference(null, -5, -1).MayBeZero), Is.EqualTo((true, (decimal?)-6m, false)));

    private static Explanation Sum(params decimal[] people) => new()
    {
        Kind = ExplanationKind.SumOfChildren,
        Quantity = Quantity.Exact(people.Sum()),
        Place = Readings.Idleb,
        Children = [.. people.Select((number, i) => Readings.Leaf(number, place: Places[i]))],
    };

    private static Estimate Estimate(Explanation tree, AgeBand? age = null) => new()
    {
        Question = new Question { Place = Readings.Idleb, Group = PopulationGroup.Displaced, On = Readings.Day(31), Known = DateTimeOffset.UnixEpoch, Age = age },
        Place = Readings.Idleb,
        Status = EstimateStatus.Known,
        Rule = SelectionRule.Shipped,
        Winner = Readings.Of(1, tree.Quantity!.Best) with { Explanation = tree },
        People = new PeopleCoverage(1, 1),
        Explanation = tree,
    };
}
