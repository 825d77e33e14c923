using Displacement.Texts;

namespace Displacement.Tests.Texts;

internal sealed class FigureTextDaysTests
{
    [TestCase("en", "31 Aug 2026")]
    [TestCase("fr", "31 août 2026")]
    [TestCase("ar", "31 أغسطس 2026")]
    public void Day_EachLanguage_NamesItsMonth(string language, string expected) => Assert.That(In(language).Day(new DateOnly(2026, 8, 31)), Is.EqualTo(expected));

    [Test]
    public void Day_FirstOfAMonthInFrench_IsOrdinal() => Assert.That(In("fr").Day(new DateOnly(2018, 9, 1)), Is.EqualTo("1er septembre 2018"));

    [Test]
    public void Day_Unknown_IsAWord() => Assert.That(In("en").Day(null), Is.EqualTo("unknown"));

    [Test]
    public void LongDay_English_HasItsMonthInFull() => Assert.That(In("en").LongDay(new DateOnly(2018, 9, 7)), Is.EqualTo("7 September 2018"));

    [TestCase("en", "2018-09-04", "2018-09-07", "4–7 Sep 2018")]
    [TestCase("fr", "2018-09-01", "2018-09-07", "1er–7 septembre 2018")]
    [TestCase("ar", "2018-09-04", "2018-09-07", "من 4 إلى 7 سبتمبر 2018")]
    [TestCase("en", "2018-08-20", "2018-09-07", "20 Aug – 7 Sep 2018")]
    [TestCase("en", "2017-12-20", "2018-09-07", "20 Dec 2017 – 7 Sep 2018")]
    [TestCase("en", "2018-09-01", "2018-09-30", "September 2018")]
    [TestCase("en", "2018-07-01", "2018-09-30", "July – September 2018")]
    [TestCase("en", "2018-01-01", "2018-12-31", "2018")]
    [TestCase("en", "2017-01-01", "2018-12-31", "2017–2018")]
    [TestCase("en", "2018-09-07", "2018-09-07", "7 Sep 2018")]
    public void Days_ARange_SaysEachPartOnce(string language, string first, string last, string expected) =>
        Assert.That(In(language).Days(Day(first), Day(last)), Is.EqualTo(expected));

    [TestCase("en", "10 Sep 2018, 14:30 UTC")]
    [TestCase("ar", "10 سبتمبر 2018، \u206614:30 UTC\u2069")]
    public void Moment_OfTheLedger_IsInUtc(string language, string expected) =>
        Assert.That(In(language).Moment(new DateTimeOffset(2018, 9, 10, 16, 30, 0, TimeSpan.FromHours(2))), Is.EqualTo(expected));

    [TestCase(0, "same day")]
    [TestCase(1, "1 day")]
    [TestCase(1000, "1,000 days")]
    public void Age_English_CountsDays(int days, string expected) => Assert.That(In("en").Age(days), Is.EqualTo(expected));

    [Test]
    public void Age_Unknown_IsAWord() => Assert.That(In("fr").Age(null), Is.EqualTo("inconnu"));

    private static FigureText In(string language) => FigureText.In(Languages.TryParse(language)!);

    private static DateOnly Day(string text) => Kit.TestLedger.Day(text);
}
