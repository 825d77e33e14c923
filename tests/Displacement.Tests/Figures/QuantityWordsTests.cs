using Displacement.Figures;

namespace Displacement.Tests.Figures;

[TestFixture]
public sealed class QuantityWordsTests
{
    [TestCase("some 2.9 million", "2850000..2900000..2950000")]
    [TestCase("some 2.9 million civilians", "2850000..2900000..2950000")]
    [TestCase("3.0 million", "2950000..3000000..3050000")]
    [TestCase("about a million", "750000..1000000..1250000")]
    [TestCase("about a million children", "750000..1000000..1250000")]
    [TestCase("some three million", "2500000..3000000..3500000")]
    [TestCase("around 13,000", "12500..13000..13500")]
    [TestCase("about 12,300", "12250..12300..12350")]
    [TestCase("about 570", "565..570..575")]
    [TestCase("~3,000", "2500..3000..3500")]
    [TestCase("≈ 3 000 people", "2500..3000..3500")]
    [TestCase("an estimated two hundred thousand", "150000..200000..250000")]
    [TestCase("about 1.5m", "1450000..1500000..1550000")]
    [TestCase("13,000 or so", "12500..13000..13500")]
    [TestCase("about half a million", "450000..500000..550000")]
    [TestCase("about a quarter of a million", "200000..250000..300000")]
    [TestCase("about two and a half million", "2450000..2500000..2550000")]
    [TestCase("about two million five hundred thousand", "2450000..2500000..2550000")]
    [TestCase("about one hundred and thirteen thousand", "112500..113000..113500")]
    [TestCase("environ 13 000 personnes", "12500..13000..13500")]
    [TestCase("environ un million de personnes", "750000..1000000..1250000")]
    [TestCase("quelque 2,9 millions de déplacés", "2850000..2900000..2950000")]
    [TestCase("حوالي مليون شخص", "750000..1000000..1250000")]
    [TestCase("نحو 2.9 مليون", "2850000..2900000..2950000")]
    [TestCase("نحو ٢٫٩ مليون نازح", "2850000..2900000..2950000")]
    [TestCase("حوالي نصف مليون", "450000..500000..550000")]
    [TestCase("حوالي ثلاثة ملايين", "2500000..3000000..3500000")]
    [TestCase("حوالي مليون ونصف المليون", "1450000..1500000..1550000")]
    [TestCase("حوالي ١٣ ألف شخص", "12500..13000..13500")]
    [TestCase("حوالي ألفي شخص", "1500..2000..2500")]
    public void Read_About_IsHalfAUnitEitherSide(string text, string expected) => AssertPeople(text, expected, Qualifier.About);

    [TestCase("570", "570", Qualifier.Exact)]
    [TestCase("31,353", "31353", Qualifier.Exact)]
    [TestCase("13,000", "12500..13000..13500", Qualifier.About)]
    [TestCase("2.9 million", "2850000..2900000..2950000", Qualifier.About)]
    public void Read_BareInProse_IsExactOnlyBelowAThousandUnit(string text, string expected, Qualifier qualifier) => AssertPeople(text, expected, qualifier);

    [TestCase("13,000", "13000")]
    [TestCase("387.03", "387.03")]
    [TestCase("٢٩٠٠٠٠٠", "2900000")]
    public void Read_BareInCell_IsExact(string text, string expected)
        => Assert.That(QuantityText.Plain(People(text, prose: false)), Is.EqualTo(expected));

    [TestCase("more than 13,000", "13000..13000..14000")]
    [TestCase("over 2 million", "2000000..2000000..3000000")]
    [TestCase(">3 000", "3000..3000..4000")]
    [TestCase("plus d'un million", "1000000..1000000..1500000")]
    [TestCase("plus de 13 000 personnes", "13000..13000..14000")]
    [TestCase("أكثر من 13 ألف", "13000..13000..14000")]
    public void Read_MoreThan_ReachesOneUnitUp(string text, string expected) => AssertPeople(text, expected, Qualifier.MoreThan);

    [TestCase("at least 5,000")]
    [TestCase("upwards of 5,000")]
    [TestCase("verified 5,000")]
    [TestCase("5,000+")]
    [TestCase(">= 5,000")]
    [TestCase("au moins 5 000")]
    [TestCase("5000 على الأقل")]
    [TestCase("ما لا يقل عن 5000")]
    public void Read_AtLeast_IsOpen(string text) => AssertPeople(text, "5000..5000..", Qualifier.AtLeast);

    [TestCase("nearly 13,000", "12000..13000..13000")]
    [TestCase("almost a million", "500000..1000000..1000000")]
    [TestCase("près de 13 000", "12000..13000..13000")]
    [TestCase("près d’un million", "500000..1000000..1000000")]
    [TestCase("ما يقرب من مليون", "500000..1000000..1000000")]
    public void Read_Nearly_ReachesOneUnitDown(string text, string expected) => AssertPeople(text, expected, Qualifier.Nearly);

    [TestCase("up to 5,000")]
    [TestCase("as many as 5,000")]
    [TestCase("jusqu'à 5 000")]
    [TestCase("حتى 5000")]
    public void Read_UpTo_IsACeilingFromZero(string text)
    {
        AssertPeople(text, "0..5000..5000", Qualifier.UpTo);
        Assert.That(People(text).IsCeiling, Is.True);
    }

    [TestCase("fewer than 13,000", "12000..12500..12999")]
    [TestCase("< 13,000", "12000..12500..12999")]
    [TestCase("moins de 13 000", "12000..12500..12999")]
    [TestCase("أقل من 13000", "12000..12500..12999")]
    [TestCase("fewer than 5", "4")]
    [TestCase("fewer than 1", "0")]
    public void Read_FewerThan_EndsOneBelow(string text, string expected) => AssertPeople(text, expected, Qualifier.FewerThan);

    [TestCase("between 10,000 and 15,000", "10000..12500..15000")]
    [TestCase("between two and three million", "2000000..2500000..3000000")]
    [TestCase("between one hundred and two hundred thousand", "100000..150000..200000")]
    [TestCase("10–15", "10..12.5..15")]
    [TestCase("10-20k", "10000..15000..20000")]
    [TestCase("3-4,000", "3000..3500..4000")]
    [TestCase("500-1,000", "500..750..1000")]
    [TestCase("900,000 to 1.2 million", "900000..1050000..1200000")]
    [TestCase("some 10,000-15,000 people", "10000..12500..15000")]
    [TestCase("entre 10 000 et 15 000 personnes", "10000..12500..15000")]
    [TestCase("de 10 000 à 15 000", "10000..12500..15000")]
    [TestCase("بين 10 و20 ألف", "10000..15000..20000")]
    [TestCase("بين مليون ومليونين", "1000000..1500000..2000000")]
    public void Read_Between_IsMidpointWithinEnds(string text, string expected) => AssertPeople(text, expected, Qualifier.Between);

    [TestCase("8,600,000 (7,900,000–8,900,000)", "7900000..8600000..8900000")]
    [TestCase("8.6 million (between 7.9 and 8.9 million)", "7900000..8600000..8900000")]
    [TestCase("about 8.6 million [7.9-8.9 million]", "7900000..8600000..8900000")]
    public void Read_FigureWithItsRange_IsAsStated(string text, string expected) => AssertPeople(text, expected, Qualifier.StatedRange);

    [TestCase("dozens", "24..50..99")]
    [TestCase("hundreds of people", "200..400..999")]
    [TestCase("thousands", "2000..4000..9999")]
    [TestCase("tens of thousands", "20000..40000..99999")]
    [TestCase("hundreds of thousands of children", "200000..400000..999999")]
    [TestCase("millions", "2000000..4000000..9900000")]
    [TestCase("des milliers de personnes", "2000..4000..9999")]
    [TestCase("عشرات الآلاف", "20000..40000..99999")]
    public void Read_Magnitude_HasGeometricMiddle(string text, string expected) => AssertPeople(text, expected, Qualifier.Magnitude);

    [Test]
    public void Read_Padded_KeepsWordsWithoutPadding() => Assert.That(People(" about 570 ").Words, Is.EqualTo("about 570"));

    private static void AssertPeople(string text, string expected, Qualifier qualifier)
    {
        var quantity = People(text);
        Assert.That((QuantityText.Plain(quantity), quantity.Qualifier), Is.EqualTo((expected, qualifier)));
    }

    private static Quantity People(string text, bool prose = true)
    {
        var reading = QuantityWords.Read(text, prose);
        Assert.That(reading, Is.InstanceOf<WordsReading.People>(), reading.ToString());
        return ((WordsReading.People)reading).Quantity;
    }
}
