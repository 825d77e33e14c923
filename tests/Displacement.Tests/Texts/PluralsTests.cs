using Displacement.Texts;

namespace Displacement.Tests.Texts;

internal sealed class PluralsTests
{
    [TestCase(0, "zero")]
    [TestCase(1, "one")]
    [TestCase(2, "two")]
    [TestCase(3, "few")]
    [TestCase(10, "few")]
    [TestCase(11, "many")]
    [TestCase(99, "many")]
    [TestCase(100, "other")]
    [TestCase(102, "other")]
    [TestCase(103, "few")]
    [TestCase(111, "many")]
    [TestCase(1003, "few")]
    [TestCase(2.9, "other")]
    public void Of_Arabic_HasSixForms(double number, string expected) =>
        Assert.That(Plurals.Of((decimal)number, Languages.Arabic), Is.EqualTo(expected));

    [TestCase(0, "one")]
    [TestCase(1.9, "one")]
    [TestCase(2, "other")]
    [TestCase(1_000_000, "many")]
    public void Of_French_CountsBelowTwoAsOne(double number, string expected) =>
        Assert.That(Plurals.Of((decimal)number, Languages.French), Is.EqualTo(expected));

    [TestCase(0, "other")]
    [TestCase(1, "one")]
    [TestCase(1.5, "other")]
    public void Of_English_CountsOneAlone(double number, string expected) =>
        Assert.That(Plurals.Of((decimal)number, Languages.English), Is.EqualTo(expected));

    [TestCase(0, "في اليوم نفسه")]
    [TestCase(1, "يوم واحد")]
    [TestCase(2, "يومان")]
    [TestCase(7, "7 أيام")]
    [TestCase(42, "42 يومًا")]
    [TestCase(100, "100 يوم")]
    public void Age_Arabic_TakesTheFormOfItsNumber(int days, string expected) =>
        Assert.That(FigureText.In(Languages.Arabic).Age(days), Is.EqualTo(expected));
}
