using System.Text.RegularExpressions;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Reports;
using Displacement.Reports.Districts;
using Displacement.Sources;
using Displacement.Texts;

namespace Displacement.Tests.Texts;

internal sealed partial class WordsTests
{
    private static readonly IReadOnlyList<Language> All = Languages.All;
    private static readonly string[] Keys = [.. Words.Own(Languages.English).Keys.Where(key => !key.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    private static readonly string[] Counted = [.. Words.Own(Languages.English).Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(Stem).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static readonly Type[] Kinds =
    [
        typeof(EstimateStatus), typeof(ResidualKind), typeof(ExplanationKind), typeof(ReadingKind), typeof(AdminLevel), typeof(MeasureKind),
        typeof(Scope), typeof(CellState), typeof(Nature), typeof(Qualifier), typeof(CountUnit), typeof(SourceKind), typeof(Reliability),
        typeof(BatchState), typeof(BeliefSubject), typeof(Severity), typeof(RowKind), typeof(Subject), typeof(Sex), typeof(DateAccuracy), typeof(MatchMethod), typeof(CrosswalkKind),
        typeof(SiteType), typeof(SiteStatus),
    ];

    private static IEnumerable<TestCaseData> Members =>
        from kind in Kinds
        from name in Enum.GetNames(kind)
        from language in All
        select new TestCaseData($"{kind.Name}_{name}", language).SetArgDisplayNames(language.Tag, kind.Name, name);

    [TestCaseSource(nameof(Members))]
    public void Own_MemberOfAnEnumeration_HasAWord(string key, Language language) =>
        Assert.That(Words.Own(language).GetValueOrDefault(key), Is.Not.Null.And.Not.Empty);

    [Test]
    public void Own_EachLanguage_HasTheKeysOfEnglish([ValueSource(nameof(All))] Language language) =>
        Assert.That(Words.Own(language).Keys.Where(key => !key.Contains('.', StringComparison.Ordinal)), Is.EquivalentTo(Keys));

    [Test]
    public void Own_EachCountedText_HasTheFormsOfItsLanguage([ValueSource(nameof(All))] Language language, [ValueSource(nameof(Counted))] string stem) =>
        Assert.That(Words.Own(language).Keys.Where(key => Stem(key) == stem && key != stem), Is.EquivalentTo(Plurals.In(language).Select(form => $"{stem}.{form}")));

    [Test]
    public void Own_EachLanguage_LeavesNoTextEmpty([ValueSource(nameof(All))] Language language) =>
        Assert.That(Words.Own(language).Where(text => string.IsNullOrWhiteSpace(text.Value)), Is.Empty);

    [Test]
    public void Own_EachKey_ShowsTheSameValuesInEachLanguage()
    {
        var different = Keys.Concat(Counted.Select(stem => stem + ".other"))
            .Where(key => All.Select(language => Shown(Words.Own(language)[key])).Distinct(StringComparer.Ordinal).Count() > 1);

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void Group_EachKnownGroup_HasAWordOfItsOwn([ValueSource(nameof(All))] Language language)
    {
        string[] words = [.. PopulationGroup.Known.Select(group => Words.In(language).Group(group.Code))];

        Assert.That(words, Is.Unique.And.None.Contains("-displaced"));
    }

    [Test]
    public void Group_ThatOnlyAFileNamed_IsShownAsTheFileWordsIt() =>
        Assert.That(Words.In(Languages.Arabic).Group("seasonal-herders"), Is.EqualTo("seasonal herders"));

    [Test]
    public void Note_WithAValue_ShowsIt() =>
        Assert.That(Words.In(Languages.English).Note("counted-in:CD2011"), Is.EqualTo("counted in CD2011"));

    [Test]
    public void Note_OfAStep_SaysWhatDecided() =>
        Assert.That(Words.In(Languages.English).Note("step:reliability"), Is.EqualTo("the better reliability"));

    [Test]
    public void Heading_Words_BeginWithACapital() =>
        Assert.That(Words.In(Languages.French).Heading(EstimateStatus.Partial), Is.EqualTo("Partiellement connu"));

    [Test]
    public void Of_KeyThatIsNotThere_IsASlip() =>
        Assert.That(() => Words.In(Languages.English)["No_Such_Key"], Throws.ArgumentException);

    private static string Shown(string text) =>
        string.Join(' ', Placeholders().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Stem(string key) => key.Split('.')[0];

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholders();
}
