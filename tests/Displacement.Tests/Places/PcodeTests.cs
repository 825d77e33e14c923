using CsCheck;
using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class PcodeTests
{
    [TestCase("SY07", "SY07")]
    [TestCase(" sy0700\u00A0", "SY0700")]
    [TestCase("C1003", "C1003")]
    [TestCase("HT0811-07", "HT0811-07")]
    [TestCase("ECNO APLICA", "ECNO APLICA")]
    [TestCase("62179", "62179")]
    public void TryParse_RealCode_IsTakenInCapitals(string text, string expected)
    {
        bool taken = Pcode.TryParse(text, out Pcode? code);

        Assert.That(taken ? code?.Text : null, Is.EqualTo(expected));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("-")]
    [TestCase("#N/A")]
    [TestCase("EC  X")]
    [TestCase("SY\t07")]
    [TestCase("SY07\n08")]
    [TestCase("1.2E+05")]
    [TestCase("a code must never be as long as this one is")]
    public void TryParse_NoCode_IsRefused(string? text) => Assert.That(Pcode.TryParse(text, out _), Is.False);

    [Test]
    public void TryParse_LongestCode_IsTaken() => Assert.That(Pcode.TryParse(new string('A', Pcode.LongestText), out _), Is.True);

    [Test]
    public void Parse_NoCode_Throws() => Assert.That(() => Pcode.Parse("*"), Throws.InstanceOf<FormatException>());

    [Test]
    public void Equals_OtherCase_IsTheSameCode() => Assert.That(Pcode.Parse("sy07"), Is.EqualTo(Pcode.Parse("SY07")));

    [Test]
    public void Parse_OwnText_IsTheInverse() =>
        Gen.String[Gen.Char["abcZ09-_./ é"], 0, 45].Sample(text =>
            !Pcode.TryParse(text, out Pcode? code) || Pcode.Parse(code.Text) == code);
}
