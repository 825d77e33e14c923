using System.Globalization;
using Displacement.Figures;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Figures;

/// <summary>The list of words that people are shown is what is read: each word, in its pattern, with its bounds.</summary>
internal sealed class WordsOfTheDocsTests
{
    private static IEnumerable<TestCaseData> Words() =>
        from line in File.ReadLines(Repository.Path("docs/methods/quantity-words.md"))
        where line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('…', StringComparison.Ordinal)
        let cells = line.Trim('|', ' ').Split(" | ")
        from word in cells[3].Split(" · ", StringSplitOptions.TrimEntries)
        select new TestCaseData(cells[1].Trim('`').Replace("…", word, StringComparison.Ordinal), cells[2], !int.TryParse(cells[0], CultureInfo.InvariantCulture, out _) && cells[0] != "a hundred")
            .SetArgDisplayNames(cells[0], word);

    [TestCaseSource(nameof(Words))]
    public void Word_InItsPattern_IsReadAsThePageSays(string text, string expected, bool prose) =>
        Assert.That(Said(QuantityWords.Read(text, prose)), Is.EqualTo(expected), text);

    [Test]
    public void Page_HasWordsOfEveryKind() => Assert.That(Words().Count(), Is.GreaterThan(400));

    private static string Said(WordsReading reading) => reading switch
    {
        WordsReading.People { Quantity: var quantity } => QuantityText.Plain(quantity),
        WordsReading.OfBase { Share: var share } => string.Create(CultureInfo.InvariantCulture, $"{100 * share.Low:0.#}..{100 * share.Best:0.#}..{100 * share.High:0.#} %"),
        _ => "not read",
    };
}
