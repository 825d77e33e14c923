using Displacement.Figures;

namespace Displacement.Tests.Figures;

[TestFixture]
public sealed class QuantityWordsDoubtTests
{
    [TestCase("", UnreadableReason.Empty)]
    [TestCase("  ", UnreadableReason.Empty)]
    [TestCase("nobody", UnreadableReason.NoNumber)]
    [TestCase("1,2,3", UnreadableReason.NoNumber)]
    [TestCase("1.234", UnreadableReason.AmbiguousNumber)]
    [TestCase("1,5", UnreadableReason.AmbiguousNumber)]
    [TestCase("1,234 million", UnreadableReason.AmbiguousNumber)]
    [TestCase("-5", UnreadableReason.Negative)]
    [TestCase("900 billion", UnreadableReason.TooLarge)]
    [TestCase("9999999999999999999999999999 billion", UnreadableReason.TooLarge)]
    [TestCase("between 15,000 and 10,000", UnreadableReason.RangeBackwards)]
    [TestCase("9,000 (10,000–15,000)", UnreadableReason.RangeMissesFigure)]
    [TestCase("120 %", UnreadableReason.ShareAboveAll)]
    [TestCase("1,500 households", UnreadableReason.TrailingWords)]
    [TestCase("two three million", UnreadableReason.TrailingWords)]
    [TestCase("half a dozen", UnreadableReason.TrailingWords)]
    [TestCase("a third of a million", UnreadableReason.TrailingWords)]
    [TestCase("2½ million", UnreadableReason.TrailingWords)]
    [TestCase("13,000²", UnreadableReason.TrailingWords)]
    [TestCase(".5 million", UnreadableReason.NoNumber)]
    public void Read_Doubtful_SaysWhy(string text, string reason)
        => Assert.That(QuantityWords.Read(text, prose: true), Is.EqualTo(new WordsReading.Unreadable(reason)));

    [Test]
    public void Read_Null_IsEmpty() => Assert.That(QuantityWords.Read(null, prose: false), Is.EqualTo(new WordsReading.Unreadable(UnreadableReason.Empty)));
}
