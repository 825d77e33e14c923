using CsCheck;
using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class LikenessTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abcde "], 0, 80];

    [TestCase("harim", "harem")]
    [TestCase("deir zor", "dayr zawr")]
    [TestCase("lattakia", "latakia")]
    public void Of_SpellingsOfOneName_IsAtLeastAHalf(string a, string b) => Assert.That(Likeness.Of(a, b), Is.GreaterThanOrEqualTo(0.5));

    [TestCase("aleppo", "idleb")]
    [TestCase("harim", "kobane")]
    [TestCase("homs", "tartous")]
    public void Of_DifferentNames_IsBelowAHalf(string a, string b) => Assert.That(Likeness.Of(a, b), Is.LessThan(0.5));

    [Test]
    public void Of_AnyNames_IsFromZeroToWhatTheirLengthsAllow() =>
        Gen.Select(Names, Names).Sample((a, b) => Likeness.Of(a, b) is >= 0 and var likeness
            && (a.Length == 0 || b.Length == 0 || likeness <= Likeness.AtMost(a.Length, b.Length) + 1e-9));

    [Test]
    public void Of_EqualNames_IsOne() => Names.Where(n => n.Length > 0).Sample(name => Likeness.Of(name, name) == 1);

    [TestCase("SO240", "SO2401", true)]
    [TestCase("CF11", "CAF11", true)]
    [TestCase("SO2401", "SO2402", true)]
    [TestCase("SO2401", "SO2401", false)]
    [TestCase("SO24", "SO2401", false)]
    [TestCase("", "S", true)]
    public void IsOneStepApart_Codes_CountsOneCharacter(string a, string b, bool expected) =>
        Assert.That(Likeness.IsOneStepApart(a, b), Is.EqualTo(expected));

    [Test]
    public void IsOneStepApart_EitherOrder_IsTheSame() =>
        Gen.Select(Gen.String[Gen.Char["ab"], 0, 5], Gen.String[Gen.Char["ab"], 0, 5])
            .Sample((a, b) => Likeness.IsOneStepApart(a, b) == Likeness.IsOneStepApart(b, a));
}
