using System.Diagnostics;
using System.Text;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files;

/// <summary>Whatever is done to a file, it is read or refused: in a moment, within bounds, and never with another error.</summary>
internal sealed class DamagedFilesTests
{
    private const int Files = 500;
    private const long MostBytes = 64 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    [Test]
    public void Read_DamagedText_IsReadOrRefused() => Judge(seed => Mutations.Text(seed, Text()));

    [Test]
    public void Read_DamagedWorkbook_IsReadOrRefused() => Judge(seed => Mutations.Zip(seed, Workbook()));

    [Test]
    public void Read_DamagedZip_IsReadOrRefused() => Judge(seed => Mutations.Zip(seed, WorkbookKit.Zip([("idps.csv", stream => stream.Write(Text())), ("readme.txt", stream => stream.Write("words"u8))])));

    private static void Judge(Func<int, byte[]> damaged)
    {
        ReadAll(damaged(0));
        List<string> wrong = [];
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = damaged(seed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            try
            {
                var isRead = ReadAll(bytes);
                (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
            }
            catch (Exception e)
            {
                wrong.Add($"{seed}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Displacement", StringComparison.Ordinal))}");
            }

            if (watch.Elapsed > Longest || GC.GetAllocatedBytesForCurrentThread() - before > MostBytes)
            {
                wrong.Add($"{seed}: {watch.Elapsed}, {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(read, Is.GreaterThan(Files / 20));
            Assert.That(refused, Is.GreaterThan(Files / 50));
        });
    }

    private static bool ReadAll(byte[] bytes)
    {
        try
        {
            using var book = TableText.Open(bytes);
            for (var sheet = 0; sheet < book.Sheets.Count; sheet++)
            {
                using var source = book.Open(sheet, (_, _) => { });
                var row = new SheetRow();
                while (source.Read(row))
                {
                    _ = row.Count;
                }
            }

            return true;
        }
        catch (LedgerException e)
        {
            Assert.That(e.Message, Does.EndWith(".").And.Contains("Nothing was imported."));
            return false;
        }
    }

    private static byte[] Text() => Encoding.UTF8.GetBytes(
        "Gouvernorat,P-Code,Date,PDI,\"PDI, femmes\"\n" + string.Concat(Enumerable.Range(1, 60).Select(row => $"\"Idleb, إدلب\",SY07{row:D2},2018-09-{(row % 28) + 1:D2},\"1,{row:D3}\",{row * 3}.5\n")));

    private static byte[] Workbook() => new WorkbookKit()
        .Sheet(
            "Figures",
            string.Concat(Enumerable.Range(1, 60).Select(row =>
                $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{row % 3}</v></c><c r=\"B{row}\" s=\"1\"><v>{43_350 + row}</v></c><c r=\"C{row}\"><v>{row}.5</v></c><c r=\"D{row}\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"E{row}\"><f>C{row}*2</f><v>3</v></c></row>")),
            "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
            "<mergeCells><mergeCell ref=\"F1:F9\"/><mergeCell ref=\"D3:D7\"/><mergeCell ref=\"A20:B20\"/></mergeCells>")
        .Sheet("Notes", "<row><c t=\"str\"><v>words</v></c></row>", state: "hidden")
        .Texts("<si><t>Idleb</t></si><si><r><t>Al</t></r><r><t>eppo</t></r></si><si><t xml:space=\"preserve\"> Hama_x0041_ </t></si>")
        .Styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>")
        .Bytes();
}
