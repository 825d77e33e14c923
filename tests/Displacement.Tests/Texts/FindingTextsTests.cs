using System.Globalization;
using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.Texts;

namespace Displacement.Tests.Texts;

internal sealed class FindingTextsTests
{
    private static readonly string[] Languages = ["en", "fr", "ar"];
    private static readonly FindingCode[] Codes = Enum.GetValues<FindingCode>();

    [Test]
    public void Of_EachCodeInEachLanguage_HasASentenceOfItsOwn([ValueSource(nameof(Codes))] FindingCode code)
    {
        string[] texts = [.. Languages.Select(language => FindingTexts.Of(code.Text(), "S", "T", CultureInfo.GetCultureInfo(language)))];

        Assert.That(texts, Is.Unique.And.None.EqualTo(code.Text()));
    }

    [Test]
    public void Of_EachCodeInEachLanguage_ShowsTheSame([ValueSource(nameof(Codes))] FindingCode code)
    {
        var shown = Languages
            .Select(language => FindingTexts.Of(code.Text(), "\u0001", "\u0002", CultureInfo.GetCultureInfo(language)))
            .Select(text => (text.Contains('\u0001', StringComparison.Ordinal), text.Contains('\u0002', StringComparison.Ordinal)));

        Assert.That(shown.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Document_EachCode_IsListed([ValueSource(nameof(Codes))] FindingCode code)
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"));

        Assert.That(document, Does.Contain($"| `{code.Text()}` |"));
    }
}
