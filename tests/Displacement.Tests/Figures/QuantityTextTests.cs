using System.Globalization;
using CsCheck;
using Displacement.Figures;

namespace Displacement.Tests.Figures;

[TestFixture]
public sealed class QuantityTextTests
{
    private static readonly CultureInfo En = CultureInfo.InvariantCulture;

    [TestCase("some 2.9 million", "2,900,000 (2,850,000–2,950,000)")]
    [TestCase("about a million", "1,000,000 (750,000–1,250,000)")]
    [TestCase("about 12,300", "12,300 (12,250–12,350)")]
    [TestCase("thousands", "4,000 (2,000–10,000)")]
    [TestCase("fewer than 13,000", "12,500 (12,000–13,000)")]
    [TestCase("at least 5,270", "at least 5,270")]
    [TestCase("up to 5,000", "up to 5,000")]
    [TestCase("31,353", "31,353")]
    public void Print_Worded_ShowsWhatTheBoundsBear(string words, string expected)
        => Assert.That(QuantityText.Print(Read(words), En), Is.EqualTo(expected));

    [TestCase("387.03", "387.03")]
    [TestCase("476.0", "476")]
    [TestCase("1234567", "1,234,567")]
    public void Print_Exact_IsInFullWithoutTrailingZeros(string words, string expected)
        => Assert.That(QuantityText.Print(Quantity.Exact(decimal.Parse(words, En)), En), Is.EqualTo(expected));

    [Test]
    public void Print_BoundsThatNeedIt_RoundOutward()
        => Assert.That(QuantityText.Print(new Quantity(12_345, 13_333, 14_321, Qualifier.Derived), En), Is.EqualTo("13,300 (12,340–14,330)"));

    [Test]
    public void Print_BestAtItsBound_StaysInside()
        => Assert.That(QuantityText.Print(new Quantity(12_345, 12_345, 14_345, Qualifier.MoreThan), En), Is.EqualTo("12,300 (12,300–14,400)"));

    [Test]
    public void Print_OpenSum_StatesItsLowBound()
        => Assert.That(QuantityText.Print(Read("at least 5,000") + Read("about 13,000"), En), Is.EqualTo("at least 17,500"));

    [Test]
    public void Print_CeilingWithALowBound_ShowsBoth()
        => Assert.That(QuantityText.Print(Read("up to 5,000") + Quantity.Exact(10_000), En), Is.EqualTo("up to 15,000 (10,000–15,000)"));

    [Test]
    public void Print_French_UsesItsMarksAndWords()
    {
        var french = new CultureInfo("fr") { NumberFormat = { NumberGroupSeparator = "\u202F" } };
        Assert.That(QuantityText.Print(Read("at least 5,000"), french), Is.EqualTo("au moins 5\u202F000"));
    }

    [Test]
    public void Plain_Bounded_HasThreeNumbers() => Assert.That(QuantityText.Plain(Read("10–15")), Is.EqualTo("10..12.5..15"));

    [Test]
    public void Plain_Exact_HasOne() => Assert.That(QuantityText.Plain(Quantity.Exact(476.0m)), Is.EqualTo("476"));

    [Test]
    public void Print_AnyBounds_ReadsBackAsWideOrWider() => Gen.Select(Gen.Long[0, 50_000_000], Gen.Long[0, 500_000], Gen.Long[1, 500_000]).Sample((low, up, more) =>
    {
        var quantity = new Quantity(low, low + up, low + up + more, Qualifier.Derived);
        var back = Read(QuantityText.Print(quantity, En));
        return back.Qualifier == Qualifier.StatedRange && back.Low <= quantity.Low && back.High >= quantity.High;
    });

    private static Quantity Read(string words) => ((WordsReading.People)QuantityWords.Read(words, prose: true)).Quantity;
}
