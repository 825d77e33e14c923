using CsCheck;
using Displacement.Figures;

namespace Displacement.Tests.Figures;

[TestFixture]
public sealed class QuantityTests
{
    private static readonly Gen<Quantity> AnyQuantity = Gen.Select(
        Gen.Long[0, 100_000_000], Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], Gen.Bool, Gen.Bool,
        (low, up, more, open, ceiling) => new Quantity(low / 100m, (low + up) / 100m, open ? null : (low + up + more) / 100m, Qualifier.About, "x", ceiling));

    [TestCase(-1, 0, 0)]
    [TestCase(2, 1, 3)]
    [TestCase(1, 3, 2)]
    public void New_NegativeOrOutOfOrder_Throws(int low, int best, int high)
        => Assert.That(() => new Quantity(low, best, high, Qualifier.Between), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Add_TwoExact_IsExact()
        => Assert.That(Quantity.Exact(15_716) + Quantity.Exact(823_365), Is.EqualTo(Quantity.Exact(839_081)));

    [Test]
    public void Add_ExactToAbout_IsDerivedWithoutWords()
    {
        var sum = Quantity.Exact(10) + new Quantity(5, 6, 7, Qualifier.About, "about 6");
        Assert.That(sum, Is.EqualTo(new Quantity(15, 16, 17, Qualifier.Derived)));
    }

    [Test]
    public void Add_OneOpen_StaysOpen()
        => Assert.That((new Quantity(5, 5, null, Qualifier.AtLeast) + Quantity.Exact(3)).IsOpen, Is.True);

    [Test]
    public void Add_OneCeiling_IsCeiling()
        => Assert.That((Quantity.Exact(3) + new Quantity(0, 5, 5, Qualifier.UpTo, isCeiling: true)).IsCeiling, Is.True);

    [Test]
    public void Sum_OfNone_IsZero() => Assert.That(Quantity.Sum([]), Is.EqualTo(Quantity.Zero));

    [Test]
    public void Sum_OfOne_KeepsItsWords()
    {
        var one = new Quantity(5, 6, 7, Qualifier.About, "about 6");
        Assert.That(Quantity.Sum([one]), Is.SameAs(one));
    }

    [Test]
    public void Sum_AnyOrder_IsTheSame() => Gen.Select(AnyQuantity.Array[2, 8], Gen.Int[0, 1000]).Sample((parts, seed) =>
    {
        var shuffled = parts.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Quantity.Sum(parts) == Quantity.Sum(shuffled);
    });

    [Test]
    public void Sum_AnyQuantities_KeepsBoundsInOrder() => AnyQuantity.Array[1, 8].Sample(parts =>
    {
        var sum = Quantity.Sum(parts);
        return sum.Low <= sum.Best && (sum.High is null || sum.Best <= sum.High);
    });

    [Test]
    public void TimesShare_HalfOfThreeMillion_MultipliesBoundByBound()
    {
        var people = new Quantity(2_500_000, 3_000_000, 3_500_000, Qualifier.About);
        Assert.That(people.TimesShare(Share.Rounded(0.5m)), Is.EqualTo(new Quantity(1_125_000, 1_500_000, 1_925_000, Qualifier.Share)));
    }

    [Test]
    public void TimesShare_OfOpen_StaysOpen()
        => Assert.That(new Quantity(5, 5, null, Qualifier.AtLeast).TimesShare(Share.Most).IsOpen, Is.True);

    [Test]
    public void Widen_ByAnother_SpansBothAndKeepsBest()
        => Assert.That(Quantity.Exact(100).Widen(Quantity.Exact(120)), Is.EqualTo(new Quantity(100, 100, 120, Qualifier.Derived)));

    [Test]
    public void Widen_ByOneInside_ChangesNothing()
    {
        var wide = new Quantity(1, 5, 9, Qualifier.Between, "1-9");
        Assert.That(wide.Widen(Quantity.Exact(3)), Is.SameAs(wide));
    }

    [Test]
    public void Widen_ByOpen_IsOpen()
        => Assert.That(Quantity.Exact(9).Widen(new Quantity(5, 5, null, Qualifier.AtLeast)).IsOpen, Is.True);

    [Test]
    public void Subtract_LargerFromSmaller_IsBelowZero()
        => Assert.That(Quantity.Exact(839_080) - Quantity.Exact(839_081), Is.EqualTo(new Difference(-1, -1, -1)));

    [Test]
    public void Subtract_Open_LeavesLowEndOpen()
        => Assert.That(Quantity.Exact(9) - new Quantity(5, 5, null, Qualifier.AtLeast), Is.EqualTo(new Difference(null, 4, 4)));

    [TestCase(1, 5, 5, 9, true)]
    [TestCase(1, 4, 5, 9, false)]
    public void Meets_SharedEnd_Decides(int low, int high, int otherLow, int otherHigh, bool expected)
        => Assert.That(new Quantity(low, low, high, Qualifier.Between).Meets(new Quantity(otherLow, otherLow, otherHigh, Qualifier.Between)), Is.EqualTo(expected));

    [Test]
    public void Meets_OpenBelow_ReachesAnyHigherNumber()
        => Assert.That(new Quantity(5, 5, null, Qualifier.AtLeast).Meets(Quantity.Exact(1_000_000)), Is.True);

    [Test]
    public void MayBeZero_BoundsAroundZero_IsTrue() => Assert.That(new Difference(-3, 1, 5).MayBeZero, Is.True);

    [Test]
    public void MayBeZero_BoundsAboveZero_IsFalse() => Assert.That(new Difference(1, 1, null).MayBeZero, Is.False);

    [Test]
    public void NewShare_AboveOne_Throws()
        => Assert.That(() => new Share(0.5m, 0.9m, 1.1m), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Written_NearAll_StopsAtAll() => Assert.That(Share.Written(0.998m).High, Is.EqualTo(1m));
}
