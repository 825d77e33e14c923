using System.Globalization;
using CsCheck;
using Displacement.Files.Xlsx;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>Laws of the small grammars of a workbook.</summary>
internal sealed class XlsxLawsTests
{
    [Test]
    public void NumberText_OfAnyNumber_IsTheSameNumberAgain() =>
        Gen.Double.Where(double.IsFinite).Sample(number => double.Parse(Write(number, 0), CultureInfo.InvariantCulture).Equals(number == 0 ? 0 : number));

    [Test]
    public void NumberText_OfUsualNumbers_HasNoExponent() =>
        Gen.Double[-1e15, 1e15].Sample(number => !Write(number, 0).Contains('E', StringComparison.Ordinal) || Math.Abs(number) < 1e-30);

    [Test]
    public void NumberText_OfAShare_IsTheShareTimesHundred() =>
        Gen.Int[-100_000, 100_000].Sample(thousandths => decimal.Parse(Write(thousandths / 1000.0, 2), CultureInfo.InvariantCulture) == thousandths / 10m);

    [Test]
    public void CellReference_OfAnyCell_IsReadAgain() =>
        Gen.Select(Gen.Int[0, 16_383], Gen.Int[1, 1_048_576]).Sample((column, row) =>
            CellReferences.TryRead(CellReferences.Name(column, row), out var readColumn, out var readRow) && (readColumn, readRow) == (column, row));

    [TestCase("")]
    [TestCase("A")]
    [TestCase("1")]
    [TestCase("A0")]
    [TestCase("XFE1")]
    [TestCase("A1048577")]
    [TestCase("ZZZZZZZZZZZZZZ1")]
    [TestCase("A99999999999999999999")]
    [TestCase("A1B")]
    [TestCase("É1")]
    public void CellReference_ThatIsNone_IsNotRead(string text) => Assert.That(CellReferences.TryRead(text, out _, out _), Is.False);

    [Test]
    public void Day_OfAnySerial_IsWhatTheWorkbookWriterMeans() =>
        Gen.Int[61, 2_958_465].Sample(serial => Day(serial) == DateTime.FromOADate(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Test]
    public void Numbers_InAWorkbook_ComeAsTheyWentIn() =>
        Gen.Double[-1e9, 1e9].Array[1, 20].Sample(
            numbers =>
            {
                var cells = string.Concat(numbers.Select(number => $"<c><v>{number.ToString("G17", CultureInfo.InvariantCulture)}</v></c>"));
                return TableText.FirstCell(WorkbookKit.OfCell(cells)).Split('|').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).SequenceEqual(numbers.Select(number => number == 0 ? 0 : number));
            },
            iter: 200);

    private static string Write(double number, int shift)
    {
        var room = new char[NumberText.Longest];
        return new string(room, 0, NumberText.Write(number, shift, room));
    }

    private static string Day(int serial)
    {
        var room = new char[SerialDays.Longest];
        return new string(room, 0, SerialDays.Write(serial, isTime: false, from1904: false, room));
    }
}
