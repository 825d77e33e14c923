using Displacement.Imports;

namespace Displacement.Tests.Imports;

internal sealed class RoleWordsTests
{
    [TestCase("ignore")]
    [TestCase("admin2-code")]
    [TestCase("admin0-name")]
    [TestCase("code")]
    [TestCase("name")]
    [TestCase("age")]
    [TestCase("age-min")]
    [TestCase("origin-name")]
    [TestCase("date-start")]
    [TestCase("published")]
    [TestCase("site-type")]
    [TestCase("caseload")]
    [TestCase("value")]
    [TestCase("value displaced")]
    [TestCase("households returnees")]
    [TestCase("value 0-17 f displaced")]
    [TestCase("value 60+ m")]
    [TestCase("value in-need")]
    [TestCase("value arrivals displaced")]
    public void Of_ARoleThatAMapWords_IsWordedAsTheMapDoes(string words) =>
        Assert.That(RoleWords.Of(RoleText.Parse(words)!), Is.EqualTo(words));

    [Test]
    public void Of_AFigureThatOnlyItsLayoutUnderstands_HasNoWords() =>
        Assert.That(RoleWords.Of(ColumnRole.Of(new ValueMeaning(Reason: "conflict"))), Is.Null);

    [Test]
    public void Of_EveryKindOfColumn_IsReadBackOrHasNoWords()
    {
        var lost = Enum.GetValues<RoleKind>().Where(kind => kind != RoleKind.Value && RoleWords.Of(new ColumnRole(kind)) is { } words && RoleText.Parse(words)?.Kind != kind);
        Assert.That(lost, Is.Empty);
    }
}
