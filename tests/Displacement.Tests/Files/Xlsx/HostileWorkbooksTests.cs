using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>A workbook that is made to harm is refused, quickly and within little memory.</summary>
internal sealed class HostileWorkbooksTests
{
    private const long FewBytes = 16 << 20;
    private const string Laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string Outside = "<!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";

    [TestCase(Laughs)]
    [TestCase(Outside)]
    public void Read_Entities_AreRefused(string declared) =>
        Refuses(new WorkbookKit().Named("a", "a.xml").Part("xl/a.xml", $"{declared}<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>").Bytes(), "SheetDamaged");

    [Test]
    public void Read_BlanksOf300Megabytes_AreRefused() => Refuses(Sheet(stream => WorkbookKit.Blow(stream, 300)), "PartTooLarge");

    [TestCase(' ')]
    [TestCase('a')]
    public void Read_RunOf40Megabytes_IsRefused(char character) => Refuses(Sheet(stream => WorkbookKit.Blow(stream, 40, character)), "PartRunsOn");

    [Test]
    public void Read_SharedTextOf200Megabytes_IsRefused() => Refuses(SharedText(200), "PartTooLarge");

    [Test]
    public void Read_SharedTextOf40Megabytes_IsRefused() => Refuses(SharedText(40), "SharedTextTooLong");

    [TestCase(32_768, "SharedTextTooLong")]
    [TestCase(300_000, "SharedTextTooLong")]
    public void Read_SharedTextLongerThanACell_IsRefused(int length, string key) =>
        Refuses(WorkbookKit.OfCell("<c t=\"s\"><v>0</v></c>", $"<si><t>{new string('a', length)}</t></si>"), key);

    [Test]
    public void Read_LongestText_IsRead() =>
        Assert.That(TableText.FirstCell(WorkbookKit.OfCell("<c t=\"s\"><v>0</v></c>", $"<si><t>{new string('a', 32_767)}</t></si>")), Has.Length.EqualTo(32_767));

    [TestCase("str", "CellTooLong")]
    [TestCase("n", "CellUnreadable")]
    public void Read_CellLongerThanExcelAllows_IsRefused(string kind, string key) =>
        Refuses(WorkbookKit.OfCell($"<c t=\"{kind}\"><v>{new string('1', 40_000)}</v></c>"), key);

    [Test]
    public void Read_TextsOfMoreThan64Megabytes_AreRefused()
    {
        Refuses(
            WorkbookWith("xl/sharedStrings.xml", stream =>
            {
                stream.Write("<sst>"u8);
                var random = new Random(1);
                for (var i = 0; i < 1_100; i++)
                {
                    stream.Write(Encoding.ASCII.GetBytes($"<si><t>{Noise(random, 32_000)}</t></si>"));
                }

                stream.Write("</sst>"u8);
            }),
            "SharedTextsTooMany",
            100L << 20);
    }

    [Test]
    public void Read_ManyNamesOfElements_AreRefused() =>
        Refuses(Sheet(stream => stream.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<a{i}/>"))))), "SheetDamaged");

    [Test]
    public void Read_ElementsInOneAnother_AreRefused() =>
        Refuses(Sheet(stream => stream.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))))), "SheetDamaged");

    [Test]
    public void Read_TextMergedOverMoreCellsThanAnyTable_IsRefused()
    {
        var rows = string.Concat(Enumerable.Range(1, 41_000).Select(row => row == 1 ? "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>" : "<row><c r=\"IW" + row + "\"><v>1</v></c></row>"));
        Refuses(new WorkbookKit().Sheet("a", rows, after: "<mergeCells><mergeCell ref=\"A1:IV50000\"/></mergeCells>").Bytes(), "MergedTooMany");
    }

    [Test]
    public void Read_SizeThatIsLessThanThePartHas_IsRefused()
    {
        var bytes = WorkbookKit.Of(string.Concat(Enumerable.Range(1, 500).Select(row => $"<row r=\"{row}\"><c><v>{row}</v></c></row>")));
        var name = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(name - 46 + 24), 300);

        Refuses(bytes, "SheetDamaged");
    }

    [Test]
    public void Open_ManyPartsThatAreEachJustSmallEnough_IsRefused() =>
        Refuses(WorkbookKit.Zip([.. Enumerable.Range(0, 9).Select(i => ($"{i}.xml", (Action<Stream>)(stream => WorkbookKit.Blow(stream, 49))))]), "ZipTooLarge");

    [Test]
    public void Read_HonestSheetOf60Megabytes_IsReadWithinLittleMemory()
    {
        var bytes = Sheet(stream =>
        {
            var row = new StringBuilder();
            for (var line = 2; line < 500_000; line++)
            {
                row.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{line}\" spans=\"1:3\"><c r=\"A{line}\"><v>{line}</v></c><c r=\"B{line}\"><v>{line * 7 % 1_000}</v></c><c r=\"C{line}\"><v>0</v></c></row>");
                stream.Write(Encoding.ASCII.GetBytes(row.ToString()));
            }
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var book = TableText.Open(bytes);
        using var source = book.Open(0);
        var (row, rows, held) = (new SheetRow(), 0, 0L);
        while (source.Read(row))
        {
            if (++rows % 100_000 == 0)
            {
                held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(rows, Is.EqualTo(499_999));
            Assert.That(held, Is.LessThan(1 << 20));
        });
    }

    [Test]
    public void Open_TwoPartsOfOneName_IsRefused() =>
        Refuses(new WorkbookKit().Sheet("a", string.Empty).Part("xl/WORKSHEETS/sheet1.xml", "<worksheet/>").Bytes(), "ZipTwice");

    [Test]
    public void Open_MoreFilesThanAnyWorkbook_IsRefused() =>
        Refuses(WorkbookKit.ZipOf([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.csv", string.Empty))]), "ZipCount");

    [TestCase(10)]
    [TestCase(1_000)]
    [TestCase(-30)]
    public void Open_CutOff_IsRefused(int length)
    {
        var bytes = WorkbookKit.Of("<row><c><v>1</v></c></row>");
        Refuses(bytes[..(length > 0 ? length : bytes.Length + length)], "ZipDamaged");
    }

    private static byte[] Sheet(Action<Stream> inner) => new WorkbookKit().Named("a", "a.xml").Part("xl/a.xml", stream =>
    {
        stream.Write("<worksheet><sheetData><row><c><v>1</v></c></row>"u8);
        inner(stream);
        stream.Write("</sheetData></worksheet>"u8);
    }).Bytes();

    private static byte[] SharedText(int megabytes) => WorkbookWith("xl/sharedStrings.xml", stream =>
    {
        stream.Write("<sst><si><t>"u8);
        WorkbookKit.Blow(stream, megabytes, 'a');
        stream.Write("</t></si></sst>"u8);
    });

    private static byte[] WorkbookWith(string name, Action<Stream> write) =>
        new WorkbookKit().Sheet("a", "<row><c t=\"s\"><v>0</v></c></row>").Relation("sharedStrings").Part(name, write).Bytes();

    private static string Noise(Random random, int length) => string.Create(length, random, static (span, source) =>
    {
        foreach (ref var letter in span)
        {
            letter = (char)('a' + source.Next(26));
        }
    });

    private static void Refuses(byte[] bytes, string? key, long most = FewBytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<LedgerException>(() => Drain(bytes));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Multiple(() =>
        {
            Assert.That(refusal.Key, Is.EqualTo(key));
            Assert.That(allocated, Is.LessThan(most));
        });
    }

    private static int Drain(byte[] bytes)
    {
        using var book = TableText.Open(bytes);
        using var source = book.Open(0);
        var (row, rows) = (new SheetRow(), 0);
        while (source.Read(row))
        {
            rows++;
        }

        return rows;
    }
}
