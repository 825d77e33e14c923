using Displacement.Figures;
using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Imports;

internal sealed class WordedCellTests
{
    [TestCase("350 HH", FindingCode.UnitInCell)]
    [TestCase("12 %", FindingCode.PercentNotPeople)]
    public void Import_CellThatCountsNoPeople_IsAnErrorWithoutANumber(string cell, FindingCode code)
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, cell);

        Assert.That((batch.Found(code), ledger.Facts(batch).Single(fact => fact.Place.Code == "SY07").Figure.State), Is.EqualTo((1L, CellState.Error)));
    }

    [TestCase("1.2E+05", FindingCode.NumberLostDigits, 120_000)]
    [TestCase("1 234*", FindingCode.FootnoteMark, 1234)]
    public void Import_CellWithSomethingOdd_IsReadWithItsWordsAndNamed(string cell, FindingCode code, int people)
    {
        using var ledger = new TestLedger();
        var batch = Import(ledger, cell);
        var fact = ledger.Facts(batch).Single(fact => fact.Place.Code == "SY07");

        Assert.That((batch.Found(code), fact.People, fact.Figure.Words), Is.EqualTo((1L, (decimal?)people, cell)));
    }

    private static StagedBatch Import(TestLedger ledger, string cell) =>
        ledger.Import($"admin1Pcode,date,IDPs\nSY07,2018-02-01,{cell}\nSY02,2018-02-01,20\n", new ImportOptions(Source: "X"));
}
