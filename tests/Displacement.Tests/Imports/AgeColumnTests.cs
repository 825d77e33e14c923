using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Imports;

internal sealed class AgeColumnTests
{
    [Test]
    public void Import_BandsThatExcelTookForDates_AreMendedAndSaidSo()
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, "SY07,m,9-May,10\nSY07,f,2022-10-14,20\nSY07,f,0-4,5\n");

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Facts(batch).Select(fact => fact.Key.Age?.ToString()), Is.EqualTo("5-9 10-14 0-4".Split(' ')));
            Assert.That(batch.Found(FindingCode.AgeRepaired), Is.EqualTo(2));
        });
    }

    [TestCase("17-5")]
    [TestCase("under 200")]
    public void Import_ImpossibleAge_IsSetAside(string age)
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, $"SY07,m,{age},10\nSY07,m,0-4,10\n");

        Assert.That((batch.Figures, batch.Found(FindingCode.UnknownAge)), Is.EqualTo((1L, 1L)));
    }

    [Test]
    public void Import_GirlsWithTheirAge_AreFemale()
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, "SY07,girls,moins de 18 ans,10\n");

        Assert.That(ledger.Facts(batch).Single().Is(Displacement.People.Sex.Female, "0-17"));
    }

    [Test]
    public void Import_GirlsWithoutAnAge_AreSetAside()
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, "SY07,girls,,10\nSY07,women,,20\n");

        Assert.That((batch.Figures, batch.Found(FindingCode.UnknownSex)), Is.EqualTo((1L, 1L)));
    }

    private static StagedBatch Import(TestLedger ledger, string rows) =>
        ledger.Import("admin1Pcode,date,sex,age,IDPs\n" + rows.Replace("SY07,", "SY07,2018-02-01,", StringComparison.Ordinal), new ImportOptions(Source: "X"));
}
