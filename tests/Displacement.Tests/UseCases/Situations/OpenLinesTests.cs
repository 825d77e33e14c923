using System.Text;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class OpenLinesTests
{
    private const string File = "adm2_pcode,adm2_name,idps,date\nSY0702,Al Ma'ra,1,2018-08-31\nSY0703,\"Harim, town\",2,2018-08-31\nSY0704,Jisr,3,2018-08-31\nSY0705,Ariha,4,2018-08-31\n";

    private TestLedger ledger = null!;
    private int batch;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        batch = ledger.Import(File, new ImportOptions(Source: "IOM")).BatchId;
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Lines_AroundACell_AreItsNeighboursCellByCell() =>
        Assert.That(
            string.Join('\n', Run(3, 1).Rows.Select(row => FormattableString.Invariant($"{row.Line}: {string.Join('|', row.Cells)}"))),
            Is.EqualTo("2: SY0702|Al Ma'ra|1|2018-08-31\n3: SY0703|Harim, town|2|2018-08-31\n4: SY0704|Jisr|3|2018-08-31"));

    [Test]
    public void Lines_AtTheEndOfTheFile_StopThere() =>
        Assert.That(string.Join(' ', Run(5, 2).Rows.Select(row => row.Line)), Is.EqualTo("3 4 5"));

    [Test]
    public void Line_AskedFor_IsGivenCharacterForCharacter() =>
        Assert.That(Run(3, 0).Text, Is.EqualTo("SY0703,\"Harim, town\",2,2018-08-31"));

    [TestCase(1256, "adm1_name,adm1_pcode,idps,date\nحلب,SY02,1,2018-08-31\nإدلب,SY07,2,2018-08-31\nاللاذقية,SY06,3,2018-08-31\n", "إدلب,SY07,2,2018-08-31")]
    [TestCase(1200, "adm1_name,adm1_pcode,idps,date\nحلب,SY02,1,2018-08-31\nإدلب,SY07,2,2018-08-31\n", "إدلب | SY07 | 2 | 2018-08-31")]
    [TestCase(1252, "adm1_name,adm1_pcode,idps,date\nAlep,SY02,1,2018-08-31\nIdléb,SY07,2,2018-08-31\n", "Idléb,SY07,2,2018-08-31")]
    public void Line_OfAFileInAnotherEncoding_IsShownAsItWasRead(int codePage, string text, string line)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        batch = ledger.Import(encoding.GetBytes(text), new ImportOptions(Source: "IOM")).BatchId;

        Assert.That(Run(3, 0).Text, Is.EqualTo(line));
    }

    [TestCase("idps", 2)]
    [TestCase("4", 3)]
    [TestCase("nothing", -1)]
    public void Column_OfACell_IsFoundByItsHeaderOrNumber(string column, int position) =>
        Assert.That(Run(3, 0).ColumnOf(column), Is.EqualTo(position));

    [TestCase(9)]
    [TestCase(0)]
    public void Line_ThatTheFileHasNot_IsRefused(int line) =>
        Assert.That(() => Run(line, 1), Throws.TypeOf<LedgerException>());

    [Test]
    public void Lines_OfABatchThatIsNot_AreRefused()
    {
        batch = 77;
        Assert.That(() => Run(2, 1), Throws.TypeOf<LedgerException>().With.Message.Contains("77"));
    }

    private KeptExcerpt Run(int line, int around)
    {
        using var db = ledger.Open();
        return new OpenLines(db, ledger.File.Documents).Run(batch, line, around);
    }
}
