using System.IO.Compression;
using System.Text;
using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files;

/// <summary>A file is opened by what it holds; what holds no table says what to do.</summary>
internal sealed class TableFileTests
{
    private const string Table = "a,b\n1,2\n";

    [TestCase("idps.csv")]
    [TestCase("folder/IDPS.CSV")]
    [TestCase("idps.tsv")]
    [TestCase("idps.txt")]
    [TestCase("../../idps.csv")]
    [TestCase("C:\\idps.csv")]
    public void Open_ZipOfOneTable_IsTheTable(string name) =>
        Assert.That(TableText.Rows(WorkbookKit.ZipOf((name, Table))), Is.EqualTo(["1: a|b", "2: 1|2"]));

    [TestCase("__MACOSX/._idps.csv")]
    [TestCase(".DS_Store")]
    [TestCase("folder/._idps.csv")]
    [TestCase("Thumbs.db")]
    [TestCase("folder/")]
    [TestCase("README.txt")]
    [TestCase("metadata_2018.txt")]
    [TestCase("map.pdf")]
    public void Open_ZipWithWhatIsNoTable_PassesItOver(string beside) =>
        Assert.That(TableText.Rows(WorkbookKit.ZipOf(("idps.csv", Table), (beside, string.Empty))), Has.Length.EqualTo(2));

    [Test]
    public void Open_ZipOfAWorkbook_HasItsSheets()
    {
        using var book = TableText.Open(WorkbookKit.Zip([("a.xlsx", stream => stream.Write(new WorkbookKit().Sheet("First", string.Empty).Sheet("Second", string.Empty).Bytes()))]));

        Assert.That(book.Sheets.Select(sheet => sheet.Name), Is.EqualTo(["First", "Second"]));
    }

    [Test]
    public void Open_ZipOfALargeTable_IsReadFromAFileThatGoes()
    {
        var line = string.Join(',', Enumerable.Range(0, 2_000).Select(i => i * 7919 % 10_007)) + "\n";
        var bytes = WorkbookKit.Zip([("../../large.csv", stream => Repeat(stream, Encoding.ASCII.GetBytes(line), 2_000))]);
        var before = Kept();
        int rows;
        string[] during;
        using (var book = TableText.Open(bytes))
        {
            during = [.. Kept().Except(before, StringComparer.Ordinal)];
            using var source = book.Open(0);
            using var again = book.Open(0);
            rows = TableText.Rows(again).Length;
        }

        Assert.Multiple(() =>
        {
            Assert.That(rows, Is.EqualTo(2_000));
            Assert.That(during, Is.Not.Empty);
            Assert.That(during.Where(File.Exists), Is.Empty);
        });
    }

    [Test]
    public void Open_ZipOfSeveralTables_IsRefusedNamingThem() =>
        Assert.That(() => TableText.Open(WorkbookKit.ZipOf(("a.csv", Table), ("b.xlsx", "x"))), Refused("ZipSeveral").And.Message.Contains("a.csv, b.xlsx"));

    [TestCase("notes.pdf", "ZipEmpty", "no table")]
    [TestCase("idps.xls", "ZipOther", "idps.xls")]
    [TestCase("idps.ods", "ZipOther", "idps.ods")]
    [TestCase("idps.zip", "ZipOther", "idps.zip")]
    public void Open_ZipWithoutATable_IsRefused(string name, string key, string says) =>
        Assert.That(() => TableText.Open(WorkbookKit.ZipOf((name, "x"))), Refused(key).And.Message.Contains(says));

    [Test]
    public void Open_ZipInAZip_IsRefusedWhateverItIsCalled() =>
        Assert.That(
            () => TableText.Open(WorkbookKit.Zip([("a.csv", stream => stream.Write(WorkbookKit.ZipOf(("b.csv", Table))))])),
            Refused("ZipInZip"));

    [Test]
    public void Open_ZipThatUnpacksToFarTooMuch_IsRefused() =>
        Assert.That(() => TableText.Open(WorkbookKit.Zip([("a.csv", stream => WorkbookKit.Blow(stream, 100))])), Refused("PartTooLarge"));

    [Test]
    public void Open_EmptyZip_IsRefused() => Assert.That(() => TableText.Open(WorkbookKit.ZipOf()), Refused("ZipEmpty"));

    [TestCase("xl/workbook.bin", "BinaryExcel")]
    [TestCase("content.xml", "OpenDocument")]
    public void Open_WorkbookOfAnotherKind_IsRefused(string part, string key) =>
        Assert.That(() => TableText.Open(WorkbookKit.ZipOf(("mimetype", "x"), (part, "x"))), Refused(key));

    [TestCase("word/document.xml")]
    [TestCase("ppt/presentation.xml")]
    public void Open_Document_IsRefused(string part) =>
        Assert.That(
            () => TableText.Open(WorkbookKit.ZipOf(
                (part, "<x/>"),
                ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"{part}\"/></Relationships>"))),
            Refused("OtherOffice"));

    [TestCase("Workbook", "OldExcel")]
    [TestCase("EncryptedPackage", "WorkbookLocked")]
    public void Open_OldOrLockedWorkbook_IsRefused(string stream, string key) =>
        Assert.That(() => TableText.Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000], .. Encoding.Unicode.GetBytes(stream), 0]), Refused(key));

    [TestCase("<html><table><tr><td>1</td></tr></table></html>")]
    [TestCase("\uFEFF\r\n<!DOCTYPE html>")]
    [TestCase("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>")]
    public void Open_WebPageThatIsCalledAWorkbook_IsRefused(string text) => Assert.That(() => TableText.Open(Encoding.UTF8.GetBytes(text)), Refused("Markup"));

    [Test]
    public void Open_TextThatBeginsWithLessThan_IsText() => Assert.That(TableText.Open("<5,10\n"u8.ToArray()).Format, Is.Not.Null);

    [Test]
    public void Open_LockedZip_IsRefused()
    {
        var bytes = WorkbookKit.ZipOf(("a.csv", Table));
        bytes[bytes.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        bytes[6] |= 1;

        Assert.That(() => TableText.Open(bytes), Refused("ZipLocked"));
    }

    [Test]
    public void Open_ZipWithAComment_IsStillAZip()
    {
        using var stream = new MemoryStream();
        stream.Write(WorkbookKit.ZipOf(("a.csv", Table)));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.Comment = "This is a comment that is longer than the end itself";
        }

        Assert.That(() => TableText.Rows(stream.ToArray()), Has.Length.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PK,1\n")]
    public void Open_TextThatIsShortOrBeginsLikeAZip_IsText(string text) =>
        Assert.That(TableText.Open(Encoding.UTF8.GetBytes(text)).Format, Is.Not.Null);

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string key) =>
        Throws.InstanceOf<LedgerException>().With.Property(nameof(LedgerException.Key)).EqualTo(key);

    private static string[] Kept() => Directory.GetFiles(Path.GetTempPath(), "displacement-*.tmp");

    private static void Repeat(Stream stream, byte[] bytes, int times)
    {
        for (var i = 0; i < times; i++)
        {
            stream.Write(bytes);
        }
    }
}
