using System.Globalization;
using Displacement.Texts;

namespace Displacement.Tests.Texts;

internal sealed class LanguagesTests
{
    [TestCase("en", "en")]
    [TestCase("AR", "ar")]
    [TestCase("ar-SY", "ar")]
    [TestCase("fr_CA", "fr")]
    [TestCase(" fr ", "fr")]
    public void TryParse_ATagOfTheThree_FindsItWhateverItsRegion(string tag, string expected) =>
        Assert.That(Languages.TryParse(tag)?.Tag, Is.EqualTo(expected));

    [TestCase("de")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("arc")]
    public void TryParse_AnyOther_IsNone(string? tag) => Assert.That(Languages.TryParse(tag), Is.Null);

    [Test]
    public void Of_AnotherCulture_IsEnglish() => Assert.That(Languages.Of(CultureInfo.InvariantCulture), Is.SameAs(Languages.English));

    [Test]
    public void Direction_OfArabicAlone_IsRightToLeft() =>
        Assert.That(Languages.All.Where(language => language.Direction == "rtl"), Is.EqualTo(new[] { Languages.Arabic }));

    [Test]
    public void Culture_OfArabic_CountsByTheGregorianCalendar() =>
        Assert.That(new DateTime(2026, 8, 31).ToString("d", Languages.Arabic.Culture), Is.EqualTo("31 أغسطس 2026"));

    [Test]
    public void Culture_OfEachLanguage_CannotBeChanged() => Assert.That(Languages.All.All(language => language.Culture.IsReadOnly));

    [Test]
    public void Culture_WithItsOwnMinus_StillReadsTheKeyboards() =>
        Assert.That(decimal.Parse("-1.5", Languages.English.Culture), Is.EqualTo(-1.5m));
}
