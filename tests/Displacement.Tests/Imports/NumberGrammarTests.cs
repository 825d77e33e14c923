using System.Globalization;
using CsCheck;
using Displacement.Imports;

namespace Displacement.Tests.Imports;

[TestFixture]
public sealed class NumberGrammarTests
{
    [TestCase("0", "0")]
    [TestCase("570", "570")]
    [TestCase(" 570 ", "570")]
    [TestCase("\u00A0570\u200F", "570")]
    [TestCase("1068882", "1068882")]
    [TestCase("448,465", "448465")]
    [TestCase("448 465", "448465")]
    [TestCase("448\u00A0465", "448465")]
    [TestCase("448\u202F465", "448465")]
    [TestCase("1\u00A0448 465", "1448465")]
    [TestCase("448'465", "448465")]
    [TestCase("448’465", "448465")]
    [TestCase("1,234,567", "1234567")]
    [TestCase("1.234.567", "1234567")]
    [TestCase("387.03", "387.03")]
    [TestCase("476.0", "476.0")]
    [TestCase("1234.03", "1234.03")]
    [TestCase("1234.567", "1234.567")]
    [TestCase("0.123", "0.123")]
    [TestCase("0,5", "0.5")]
    [TestCase("1,234.5", "1234.5")]
    [TestCase("1.234,5", "1234.5")]
    [TestCase("1 234,5", "1234.5")]
    [TestCase("1,234.567", "1234.567")]
    [TestCase("٢٩٠٠٠٠٠", "2900000")]
    [TestCase("۲۹۰۰۰۰۰", "2900000")]
    [TestCase("٢٬٩٠٠٬٠٠٠", "2900000")]
    [TestCase("١٫٢٣٤", "1.234")]
    [TestCase("1٬234٫5", "1234.5")]
    [TestCase("007", "7")]
    [TestCase("-0", "0")]
    [TestCase("1234567890123456789012345678", "1234567890123456789012345678")]
    public void Read_CertainNumber_IsRead(string text, string expected)
        => Assert.That(NumberGrammar.Read(text, NumberStyle.Undecided), Is.EqualTo(Number(expected)));

    [TestCase("")]
    [TestCase("1,2,3")]
    [TestCase("1 2")]
    [TestCase("12 34")]
    [TestCase("1,23,456")]
    [TestCase("1.2E+05")]
    [TestCase("1e5")]
    [TestCase("+5")]
    [TestCase("5-")]
    [TestCase("(5)")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("1,,234")]
    [TestCase("1,234 567")]
    [TestCase("1 234'567")]
    [TestCase("1 234,567")]
    [TestCase("1234 567")]
    [TestCase("0 123")]
    [TestCase("1.234.56")]
    [TestCase("1٫5٫2")]
    [TestCase("12345678901234567890123456789")]
    [TestCase("5-9")]
    [TestCase("2.9 million")]
    [TestCase("5%")]
    [TestCase("5²")]
    public void Read_OutsideTheGrammar_IsNotANumber(string text)
        => Assert.That(NumberGrammar.Read(text, NumberStyle.Undecided).Kind, Is.EqualTo(NumberKind.NotANumber));

    [TestCase("1.234", 1234, 1.234)]
    [TestCase("448.465", 448465, 448.465)]
    [TestCase("1,5", 15, 1.5)]
    [TestCase("12,50", 1250, 12.5)]
    [TestCase("1234,56", 123456, 1234.56)]
    public void Read_EitherGroupOrDecimal_IsAmbiguous(string text, double grouped, double decimals)
        => Assert.That(NumberGrammar.Read(text, NumberStyle.Undecided), Is.EqualTo(new NumberReading(NumberKind.Ambiguous, (decimal)grouped, (decimal)decimals)));

    [TestCase("1.234", NumberStyle.CommaGroups, "1.234")]
    [TestCase("1.234", NumberStyle.DotGroups, "1234")]
    [TestCase("448,465", NumberStyle.CommaGroups, "448465")]
    [TestCase("448,465", NumberStyle.DotGroups, "448.465")]
    [TestCase("1,5", NumberStyle.DotGroups, "1.5")]
    [TestCase("1 234,567", NumberStyle.DotGroups, "1234.567")]
    [TestCase("1 234.567", NumberStyle.CommaGroups, "1234.567")]
    [TestCase("387.03", NumberStyle.DotGroups, "387.03")]
    [TestCase("1,234.5", NumberStyle.DotGroups, "1234.5")]
    public void Read_InADecidedColumn_FollowsIt(string text, NumberStyle style, string expected)
        => Assert.That(NumberGrammar.Read(text, style), Is.EqualTo(Number(expected)));

    [Test]
    public void Read_BrokenGroupAmongCommaGroups_IsStillAskedAbout()
        => Assert.That(NumberGrammar.Read("1,5", NumberStyle.CommaGroups).Kind, Is.EqualTo(NumberKind.Ambiguous));

    [TestCase("-5", -5)]
    [TestCase("\u22121,234", -1234)]
    [TestCase("- 5", -5)]
    public void Read_BelowZero_IsNegative(string text, int expected)
        => Assert.That(NumberGrammar.Read(text, NumberStyle.Undecided), Is.EqualTo(new NumberReading(NumberKind.Negative, expected, 0)));

    [TestCase("1,234.5", NumberStyle.CommaGroups)]
    [TestCase("1,234,567", NumberStyle.CommaGroups)]
    [TestCase("448,465", NumberStyle.CommaGroups)]
    [TestCase("387.03", NumberStyle.CommaGroups)]
    [TestCase("1.234,5", NumberStyle.DotGroups)]
    [TestCase("1.234.567", NumberStyle.DotGroups)]
    [TestCase("1 234,5", NumberStyle.DotGroups)]
    [TestCase("1.234", null)]
    [TestCase("1,5", null)]
    [TestCase("570", null)]
    [TestCase("448 465", null)]
    [TestCase("١٫٥", null)]
    [TestCase("n/a", null)]
    public void Decides_OneValue_ProvesItsStyleOrNone(string text, NumberStyle? expected)
        => Assert.That(NumberGrammar.Decides(text), Is.EqualTo(expected));

    [TestCase(",")]
    [TestCase(" ")]
    [TestCase("\u00A0")]
    [TestCase("\u202F")]
    [TestCase("'")]
    [TestCase("٬")]
    [TestCase("")]
    public void Read_AnyIntegerGrouped_GivesItBack(string mark)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = mark };
        Gen.Long[0, long.MaxValue].Sample(n => NumberGrammar.Read(n.ToString("#,##0", format), NumberStyle.Undecided) == NumberReading.Of(n));
    }

    [TestCase(".", ",", NumberStyle.DotGroups)]
    [TestCase(",", ".", NumberStyle.CommaGroups)]
    [TestCase(" ", ",", NumberStyle.DotGroups)]
    [TestCase("٬", "٫", NumberStyle.Undecided)]
    public void Read_AnyHundredthsInTheirStyle_GivesThemBack(string group, string point, NumberStyle style)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point };
        Gen.Long[0, 1_000_000_000_000].Sample(n => NumberGrammar.Read((n / 100m).ToString("#,##0.00", format), style) == NumberReading.Of(n / 100m));
    }

    [Test]
    public void Read_AnyText_NeverThrows()
        => Gen.String[Gen.Char["0123456789.,' -٫٬٠e"], 0, 40].Sample(text => { _ = NumberGrammar.Read(text, NumberStyle.Undecided); });

    [Test]
    public void Read_Digits_AllocatesNothing()
    {
        string[] cells = ["0", "179956", "1,234,567", "387.03", " 45416 "];
        foreach (var cell in cells)
        {
            NumberGrammar.Read(cell, NumberStyle.Undecided);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var cell in cells)
        {
            NumberGrammar.Read(cell, NumberStyle.Undecided);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static NumberReading Number(string value) => NumberReading.Of(decimal.Parse(value, CultureInfo.InvariantCulture));
}
