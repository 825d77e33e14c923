using CsCheck;
using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class NameShapeTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["aabcdeilmnorst حلبمد"], 1, 80];

    [Test]
    public void LikestTo_AnyTwoNames_IsNeverLessThanTheirLikeness() =>
        Gen.Select(Names, Names).Sample((a, b) => a == b || NameShape.Of(a).LikestTo(NameShape.Of(b)) >= Likeness.Of(a, b) - 1e-9, iter: 50_000);

    [Test]
    public void LikestTo_NameWithOneLetterMore_IsNeverLessThanTheirLikeness() =>
        Gen.Select(Names, Gen.Char['a', 'z'], Gen.Int[0, 80]).Sample(
            (name, letter, at) => name.Insert(Math.Min(at, name.Length), letter.ToString()) is var other
                && NameShape.Of(name).LikestTo(NameShape.Of(other)) >= Math.Min(Likeness.Of(name, other), 0.99), iter: 50_000);

    [Test]
    public void LikestTo_NamesWithoutACommonPair_IsLow() => Assert.That(NameShape.Of("homs").LikestTo(NameShape.Of("ariha")), Is.LessThan(0.6));
}
