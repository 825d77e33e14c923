using Displacement.Texts;

namespace Displacement.Tests.Texts;

/// <summary>The formats of people's numbers and days, written out.</summary>
internal sealed class FigureTextTests
{
    private const string Narrow = "\u202F";
    private const string Fixed = "\u00A0";

    [TestCase("en", "1,234,567")]
    [TestCase("fr", $"1{Narrow}234{Narrow}567")]
    [TestCase("ar", "1,234,567")]
    public void People_Exact_GroupsThousands(string language, string expected) => Assert.That(In(language).People(1_234_567), Is.EqualTo(expected));

    [TestCase("en", "unknown")]
    [TestCase("fr", "inconnu")]
    [TestCase("ar", "غير معروف")]
    public void People_Unknown_IsAWord(string language, string expected) => Assert.That(In(language).People(null), Is.EqualTo(expected));

    [TestCase(386.5, "387")]
    [TestCase(0, "0")]
    public void People_Fraction_RoundsAwayFromZero(double people, string expected) => Assert.That(In("en").People((decimal)people), Is.EqualTo(expected));

    [TestCase("en", 1_500_000, $"1.5M")]
    [TestCase("fr", 1_500_000, $"1,5{Fixed}M")]
    [TestCase("ar", 1_500_000, $"1.5{Fixed}مليون")]
    [TestCase("en", 950, "950")]
    [TestCase("en", 12_345, "12.3K")]
    [TestCase("fr", 12_345, $"12,3{Fixed}k")]
    [TestCase("ar", 12_345, $"12.3{Fixed}ألف")]
    [TestCase("en", 999_949, "999.9K")]
    [TestCase("en", 999_960, "1M")]
    [TestCase("fr", 2_000_000_000, $"2{Fixed}Md")]
    [TestCase("ar", 2_000_000_000, $"2{Fixed}بليون")]
    public void Compact_Large_HasAUnit(string language, int people, string expected) => Assert.That(In(language).Compact(people), Is.EqualTo(expected));

    [TestCase("en", $"about 2.9{Fixed}million")]
    [TestCase("fr", $"environ 2,9{Fixed}millions")]
    [TestCase("ar", $"نحو 2.9{Fixed}مليون")]
    public void About_SomeMillions_IsSaidInAFewWords(string language, string expected) =>
        Assert.That(In(language).About(2_850_000, 2_900_000, 2_950_000), Is.EqualTo(expected));

    [TestCase("fr", 1_600_000, $"environ 1,6{Fixed}million")]
    [TestCase("ar", 3_000_000, $"نحو 3{Fixed}ملايين")]
    public void About_Millions_TakeTheFormOfTheirNumber(string language, int best, string expected) =>
        Assert.That(In(language).About(best - 50_000, best, best + 50_000), Is.EqualTo(expected));

    [TestCase(1_182_989, 1_182_989, "1,182,989")]
    [TestCase(12_250, 12_350, "about 12,300")]
    public void About_BelowAMillionOrExact_IsTheNumber(int low, int high, string expected) =>
        Assert.That(In("en").About(low, (low + high) / 2, high), Is.EqualTo(expected));

    [TestCase("en", "at least 5,270")]
    [TestCase("fr", $"au moins 5{Narrow}270")]
    [TestCase("ar", "ما لا يقل عن 5,270")]
    public void About_Open_IsAtLeast(string language, string expected) => Assert.That(In(language).About(5_270, 5_270, null), Is.EqualTo(expected));

    [Test]
    public void About_Ceiling_IsUpTo() => Assert.That(In("en").About(0, 5_000, 5_000, isCeiling: true), Is.EqualTo("up to 5,000"));

    [TestCase("en", $"2.85–2.95{Fixed}million")]
    [TestCase("fr", $"2,85–2,95{Fixed}millions")]
    [TestCase("ar", $"من 2.85 إلى 2.95{Fixed}مليون")]
    public void Bounds_Millions_ShareTheirUnit(string language, string expected) =>
        Assert.That(In(language).Bounds(2_850_000, 2_900_000, 2_950_000), Is.EqualTo(expected));

    [Test]
    public void Bounds_Exact_AreNone() => Assert.That(In("en").Bounds(570, 570, 570), Is.Null);

    [Test]
    public void Bounds_Open_SayThatNoneIsKnown() => Assert.That(In("en").Bounds(570, 570, null), Is.EqualTo("no upper bound known"));

    [TestCase("en", "2,900,000 (2,850,000–2,950,000)")]
    [TestCase("ar", "2,900,000 (من 2,850,000 إلى 2,950,000)")]
    public void Full_Bounded_ShowsBoth(string language, string expected) =>
        Assert.That(In(language).Full(2_850_000, 2_900_000, 2_950_000), Is.EqualTo(expected));

    [TestCase("en", 0.517, "52%")]
    [TestCase("fr", 0.517, $"52{Narrow}%")]
    [TestCase("ar", 0.517, "52%")]
    [TestCase("en", 0.0425, "4.3%")]
    [TestCase("en", 0, "0%")]
    public void Share_AFraction_IsPerCent(string language, double share, string expected) => Assert.That(In(language).Share((decimal)share), Is.EqualTo(expected));

    [TestCase("en", -0.0425, "\u22124.3%")]
    [TestCase("fr", -0.0425, $"\u22124,3{Narrow}%")]
    [TestCase("ar", -0.0425, "\u2066\u22124.3%\u2069")]
    [TestCase("en", 0.1, "+10%")]
    public void ChangeShare_Signed_KeepsItsSignInFront(string language, double change, string expected) => Assert.That(In(language).ChangeShare((decimal)change), Is.EqualTo(expected));

    [TestCase("en", 12_000, "+12,000")]
    [TestCase("en", -3_400, "\u22123,400")]
    [TestCase("en", 0, "0")]
    [TestCase("ar", -3_400, "\u2066\u22123,400\u2069")]
    public void Change_OfPeople_HasASign(string language, int change, string expected) => Assert.That(In(language).Change(change), Is.EqualTo(expected));

    [Test]
    public void Change_WithNothingToCompare_IsUnknown() => Assert.That(In("en").Change(null), Is.EqualTo("unknown"));

    [TestCase("en", "4 of 5")]
    [TestCase("fr", "4 sur 5")]
    [TestCase("ar", "4 من 5")]
    public void Coverage_SomeOfAll_NamesBoth(string language, string expected) => Assert.That(In(language).Coverage(4, 5), Is.EqualTo(expected));

    [TestCase("en", "Jisr")]
    [TestCase("ar", "\u2068Jisr\u2069")]
    public void Isolate_AName_KeepsItsDirectionInArabic(string language, string expected) => Assert.That(In(language).Isolate("Jisr"), Is.EqualTo(expected));

    private static FigureText In(string language) => FigureText.In(Languages.TryParse(language)!);
}
