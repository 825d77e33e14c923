using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Codes that a spreadsheet took for numbers: repaired where one place alone fits, never where digits are lost.</summary>
internal sealed class RuinedCodeTests
{
    private static readonly ImportOptions Options = new(Source: "X", Within: "SYR");
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase("admin1Pcode,date,IDPs\n7,2018-06-30,10\n", "SY07")]
    [TestCase("admin2Pcode,date,IDPs\n703,2018-06-30,10\n", "SY0703")]
    [TestCase("admin2Pcode,admin2Name,date,IDPs\n703,Harim,2018-06-30,10\n", "SY0703")]
    public void Import_CodeWithoutZerosAndLetters_IsRepairedAndSaid(string file, string code)
    {
        var batch = ledger.Import(file, Options);

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeRepaired)), Is.EqualTo((code, 1L)));
    }

    [Test]
    public void Import_RuinedAndWholeCodeOfOnePlace_AreOnePlace()
    {
        var batch = ledger.Import("admin1Pcode,date,IDPs\n7,2018-06-30,10\nSY07,2018-07-31,10\n", Options);

        Assert.That((batch.Found(FindingCode.TwoCodesOnePlace), batch.Places.Matched), Is.EqualTo((0L, 1)));
    }

    [Test]
    public void Import_CodeInScientificForm_TheNameFindsThePlace()
    {
        var batch = ledger.Import("admin2Pcode,admin2Name,date,IDPs\n7.03E+02,Harim,2018-06-30,10\n", Options);

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeScientific)), Is.EqualTo(("SY0703", 1L)));
    }

    [Test]
    public void Import_CodeInScientificFormWithoutAName_IsAskedAbout()
    {
        var batch = ledger.Import("admin2Pcode,date,IDPs\n7.03E+02,2018-06-30,10\nSY0703,2018-06-30,10\n", Options);

        Assert.That((batch.Places.Questions, batch.Figures), Is.EqualTo((1, 1L)));
    }

    [Test]
    public void Import_CodeWithTheOtherLettersOfItsCountry_IsReadAndSaid()
    {
        var batch = ledger.Import("admin1Pcode,date,IDPs\nSYR07,2018-06-30,10\n", Options);

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeVariant)), Is.EqualTo(("SY07", 1L)));
    }

    [Test]
    public void Import_NumberThatIsACodeOfItsOwn_IsTakenAsItStands()
    {
        var list = "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\nLBN,1,LB6,Nabatiyeh,LBN,2020-01-01\nLBN,2,LB63,Hasbaya,LB6,2020-01-01\nLBN,3,62179,Chebaa,LB63,2020-01-01\n";
        using (var db = ledger.Open())
        {
            var places = ledger.Import(list, new ImportOptions(LearnPlaces: true, Profile: "pcodes"), "pcodes.csv");
            new BatchMoves(db, ledger.Clock).Commit(places.BatchId);
        }

        var batch = ledger.Import("admin3Pcode,date,IDPs\n62179,2018-06-30,10\n", new ImportOptions(Source: "X", Within: "LBN"));

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.CodeRepaired)), Is.EqualTo(("62179", 0L)));
    }
}
