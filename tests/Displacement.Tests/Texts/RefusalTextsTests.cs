using System.Text.RegularExpressions;
using Displacement.Tests.Kit;
using Displacement.Texts;

namespace Displacement.Tests.Texts;

/// <summary>A refusal speaks the reader's language on pages.</summary>
internal sealed partial class RefusalTextsTests
{
    private static IEnumerable<string> Used() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal);

    [Test]
    public void Text_OfEveryRefusalThatNamesOne_IsThereInEachLanguage()
    {
        var missing = Used().SelectMany(key => Languages.All
            .Where(language => RefusalTexts.Of(key, ["{0}", "{1}", "{2}"], language.Culture) is not { Length: > 0 } text || (language.Tag != "en" && text == RefusalTexts.Of(key, ["{0}", "{1}", "{2}"], Languages.All[0].Culture)))
            .Select(language => $"{key}.{language.Tag}"));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Text_InEachLanguage_SpeaksOfTheSame()
    {
        var unlike = Used().Where(key => Languages.All
            .Select(language => string.Concat(Placeholder().Matches(RefusalTexts.Of(key, ["{0}", "{1}", "{2}"], language.Culture)!).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal).Count() > 1);

        Assert.That(unlike, Is.Empty);
    }

    [GeneratedRegex("""(\)\.As|FileRefusal\.Of)\("(?<key>[A-Za-z]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("""\{\d\}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
