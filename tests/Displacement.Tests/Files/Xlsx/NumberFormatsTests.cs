using Displacement.Files.Xlsx;

namespace Displacement.Tests.Files.Xlsx;

internal sealed class NumberFormatsTests
{
    [TestCase("General", nameof(CellFormat.Number))]
    [TestCase("", nameof(CellFormat.Number))]
    [TestCase("@", nameof(CellFormat.Number))]
    [TestCase("#,##0.00", nameof(CellFormat.Number))]
    [TestCase("0.0\"people per day\"", nameof(CellFormat.Number))]
    [TestCase("0\\d", nameof(CellFormat.Number))]
    [TestCase("[Red]0;[Magenta]-0", nameof(CellFormat.Number))]
    [TestCase("[$USD-409] #,##0", nameof(CellFormat.Number))]
    [TestCase("_(* #,##0_);_(* (#,##0);_(* \"-\"_)", nameof(CellFormat.Number))]
    [TestCase("General \"days\"", nameof(CellFormat.Number))]
    [TestCase("[h]:mm", nameof(CellFormat.Number))]
    [TestCase("[mm]:ss", nameof(CellFormat.Number))]
    [TestCase("0.00E+00", nameof(CellFormat.Number))]
    [TestCase("\"unfinished", nameof(CellFormat.Number))]
    [TestCase("[unfinished", nameof(CellFormat.Number))]
    [TestCase("\\", nameof(CellFormat.Number))]
    [TestCase("0;yyyy", nameof(CellFormat.Number))]
    [TestCase("0%", nameof(CellFormat.Percent))]
    [TestCase("0.0%;[Red]-0.0%", nameof(CellFormat.Percent))]
    [TestCase("0\"%\"", nameof(CellFormat.Number))]
    [TestCase("yyyy-mm-dd", nameof(CellFormat.Date))]
    [TestCase("DD/MM/YYYY", nameof(CellFormat.Date))]
    [TestCase("mmm-yy", nameof(CellFormat.Date))]
    [TestCase("mmmm", nameof(CellFormat.Date))]
    [TestCase("[$-409]d mmm yyyy;@", nameof(CellFormat.Date))]
    [TestCase("yyyy-mm-dd hh:mm:ss", nameof(CellFormat.Date))]
    [TestCase("\"on \"d", nameof(CellFormat.Date))]
    [TestCase("h:mm AM/PM", nameof(CellFormat.Time))]
    [TestCase("mm:ss.0", nameof(CellFormat.Time))]
    public void Of_Format_IsWhatItMakesOfANumber(string code, string expected) =>
        Assert.That(NumberFormats.Of(code).ToString(), Is.EqualTo(expected));

    [TestCase(0, nameof(CellFormat.Number))]
    [TestCase(4, nameof(CellFormat.Number))]
    [TestCase(9, nameof(CellFormat.Percent))]
    [TestCase(10, nameof(CellFormat.Percent))]
    [TestCase(14, nameof(CellFormat.Date))]
    [TestCase(17, nameof(CellFormat.Date))]
    [TestCase(18, nameof(CellFormat.Time))]
    [TestCase(22, nameof(CellFormat.Date))]
    [TestCase(27, nameof(CellFormat.Date))]
    [TestCase(45, nameof(CellFormat.Time))]
    [TestCase(46, nameof(CellFormat.Number))]
    [TestCase(49, nameof(CellFormat.Number))]
    [TestCase(58, nameof(CellFormat.Date))]
    public void BuiltIn_Number_IsWhatExcelKnows(int id, string expected) => Assert.That(NumberFormats.BuiltIn(id).ToString(), Is.EqualTo(expected));
}
