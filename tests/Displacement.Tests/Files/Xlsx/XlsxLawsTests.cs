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

    [Test]
    public void Read_SomeColumns_IsReadingAllWithTheOthersEmpty() =>
        Gen.Select(Gen.Int[0, 3].Array[30], Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 3], Gen.Bool.Array[0, 5]).Sample(
            (cells, merges, wanted) =>
            {
                var book = Book(cells, merges);
                var masked = TableText.Rows(book).Select(row => row.Split(": ")).Select(row => $"{row[0]}: {string.Join('|', row[1].Split('|').Select((text, i) => i >= wanted.Length || wanted[i] ? text : string.Empty))}");
                return TableText.Rows(book, wanted: wanted).SequenceEqual(masked, StringComparer.Ordinal);
            },
            iter: 500);

    [Test]
    public void Read_MergedCells_LeavesWhatStandsThere() =>
        Gen.Select(Gen.Int[0, 3].Array[30], Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 3]).Sample(
            (cells, merges) => TableText.Rows(Book(cells, [])).Zip(TableText.Rows(Book(cells, merges)), (plain, filled) =>
                plain.Split('|').Zip(filled.Split('|')).All(pair => pair.First == pair.Second || pair.First.Split(": ")[^1].Length == 0)).All(same => same),
            iter: 500);

    /// <summary>A sheet of six rows and five columns: nothing, an empty cell, a number or a text in each.</summary>
    private static byte[] Book(int[] cells, (int Top, int Left, int Height, int Width)[] merges)
    {
        var rows = string.Concat(cells.Chunk(5).Select((row, line) => $"<row r=\"{line + 1}\">{string.Concat(row.Select((kind, column) => Cell(kind, CellReferences.Name(column, line + 1))))}</row>"));
        var ranges = string.Concat(merges.Select(merge => $"<mergeCell ref=\"{CellReferences.Name(merge.Left, merge.Top)}:{CellReferences.Name(merge.Left + merge.Width, merge.Top + merge.Height)}\"/>"));
        return new WorkbookKit().Sheet("a", rows, after: $"<mergeCells>{ranges}</mergeCells>").Bytes();
    }

    private static string Cell(int kind, string name) => kind switch
    {
        0 => string.Empty,
        1 => $"<c r=\"{name}\" s=\"1\"/>",
        2 => $"<c r=\"{name}\"><v>{name.Length}</v></c>",
        _ => $"<c r=\"{name}\" t=\"str\"><v>text {name}</v></c>",
    };

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
