using System.Text.RegularExpressions;
using Displacement.Texts;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed partial class SiteWordsTests
{
    private static IEnumerable<Language> Others => Languages.All.Where(language => language != Languages.English);

    [TestCaseSource(nameof(Others))]
    public void Words_OfALanguage_AreThoseOfEnglish(Language language) =>
        Assert.That(Keys(language), Is.EquivalentTo(Keys(Languages.English)));

    [TestCaseSource(nameof(Others))]
    public void Words_OfALanguage_TakeTheSameValues(Language language)
    {
        var own = SiteWords.Own(language);
        var differing = SiteWords.Own(Languages.English).Where(word => own.TryGetValue(word.Key, out var text) && Places(text) != Places(word.Value)).Select(word => word.Key);
        Assert.That(differing, Is.Empty);
    }

    [TestCaseSource(nameof(Others))]
    public void Words_OfALanguage_AreTranslated(Language language)
    {
        var own = SiteWords.Own(language);
        var same = SiteWords.Own(Languages.English).Where(word => word.Value.Any(char.IsLetter) && own.GetValueOrDefault(word.Key) == word.Value).Select(word => word.Key);
        Assert.That(same, language == Languages.French ? Is.SubsetOf(AlikeInFrench) : Is.Empty);
    }

    [Test]
    public void Words_ThatPagesAskFor_AreThere()
    {
        var known = SiteWords.Own(Languages.English);
        var asked = Directory.EnumerateFiles(Path.Combine(SharedData.Repository(), "src", "Displacement.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value));
        Assert.That(asked.Distinct(StringComparer.Ordinal).Where(key => !known.ContainsKey(key)), Is.Empty);
    }

    [Test]
    public void Words_ThatAreThere_AreAskedFor()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(SharedData.Repository(), "src", "Displacement.Web"), "*.cs*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".css", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.That(Keys(Languages.English).Where(key => !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !Made().IsMatch(key)), Is.Empty);
    }

    private static readonly string[] AlikeInFrench = ["Product", "Nav_Label", "Nav_Sources", "Col_Source", "Option_Source", "Role_Latitude", "Role_Longitude", "CompareKind_Conversion", "CompareKind_Corrections"];

    private static HashSet<string> Keys(Language language) => [.. SiteWords.Own(language).Keys.Select(key => key.Split('.')[0])];

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("""\b(V|visit)(\[|\.With\(|\.Html\()"(?<key>[A-Za-z0-9_]+)"[\],)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    // Keys put together from a state, a role or a status.
    [GeneratedRegex("^(Error|Refused|Stage|Role|Done|Doubt|DiffKind|Phase|Template_By|CompareKind|CompareWhy|RuleName|CourseBy|Gap)_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Made();
}
