using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Imports;

internal sealed class SerialDateTests
{
    [Test]
    public void Import_NumbersOfDaysInAColumnOfDates_AreReadAndNamedOnce()
    {
        using var ledger = new TestLedger();
        var batch = ledger.Import("admin1Pcode,date,IDPs\nSY07,43350,110\nSY02,43350.5,20\n", new ImportOptions(Source: "X"));

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Facts(batch).Select(fact => fact.Round.AsOf), Is.All.EqualTo(new DateOnly(2018, 9, 7)));
            Assert.That(batch.Found(FindingCode.DateFromSerial), Is.EqualTo(1));
        });
    }

    [Test]
    public void Import_NumberOfADayInAColumnOfYears_IsNone()
    {
        using var ledger = new TestLedger();
        var batch = ledger.Import("admin1Pcode,year,IDPs\nSY07,43350,110\nSY02,2018,20\n", new ImportOptions(Source: "X"));

        Assert.That((batch.Figures, batch.Found(FindingCode.NotADate)), Is.EqualTo((1L, 1L)));
    }
}
