using Displacement.Figures;

namespace Displacement.Tests.Figures;

[TestFixture]
public sealed class QuantityWordsShareTests
{
    [TestCase("around half of them", 0.45, 0.50, 0.55)]
    [TestCase("around half of them displaced", 0.45, 0.50, 0.55)]
    [TestCase("half", 0.45, 0.50, 0.55)]
    [TestCase("half the population", 0.45, 0.50, 0.55)]
    [TestCase("a quarter", 0.20, 0.25, 0.30)]
    [TestCase("la moitié des déplacés", 0.45, 0.50, 0.55)]
    [TestCase("نصف السكان", 0.45, 0.50, 0.55)]
    [TestCase("30 %", 0.295, 0.30, 0.305)]
    [TestCase("30 per cent of the displaced", 0.295, 0.30, 0.305)]
    [TestCase("about 30%", 0.25, 0.30, 0.35)]
    [TestCase("12,5 %", 0.12, 0.125, 0.13)]
    [TestCase("80-90% of them", 0.80, 0.85, 0.90)]
    [TestCase("most of the population", 0.51, 0.65, 0.80)]
    [TestCase("more than half of them", 0.50, 0.50, 0.60)]
    [TestCase("nearly half", 0.40, 0.50, 0.50)]
    public void Read_Share_KeepsItsBounds(string text, double low, double best, double high)
        => Assert.That(ShareOf(text), Is.EqualTo(new Share((decimal)low, (decimal)best, (decimal)high)));

    [TestCase("two thirds", "0.67")]
    [TestCase("un tiers", "0.33")]
    public void Read_Thirds_AreShares(string text, string best)
        => Assert.That(ShareOf(text).Best.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(best));

    private static Share ShareOf(string text)
    {
        var reading = QuantityWords.Read(text, prose: true);
        Assert.That(reading, Is.InstanceOf<WordsReading.OfBase>(), reading.ToString());
        return ((WordsReading.OfBase)reading).Share;
    }
}
