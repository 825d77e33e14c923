using Displacement.Figures;
using Displacement.Imports;
using Displacement.Tests.Kit;

namespace Displacement.Tests.UseCases.Movements;

/// <summary>Running counts as files write them: since a day in the header, several a day, in three languages.</summary>
internal sealed class RunningCountImportTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase("Newly displaced since 1 December 2019")]
    [TestCase("IDPs since 1 December 2019")]
    [TestCase("Cumulative IDPs since 1 December 2019")]
    [TestCase("Personnes déplacées depuis le 1er décembre 2019")]
    [TestCase("النازحون منذ 1 ديسمبر 2019")]
    public void Header_SaysSinceWhen_IsARunningCountFromThatDay(string header)
    {
        var batch = ledger.Import($"admin2Pcode,Date,{header}\nSY0700,2020-02-10,689000\n");

        Assert.That(ledger.Facts(batch).Select(fact => (fact.Series.Measure, fact.Round.AsOf, fact.Round.Until)), Is.EqualTo([(MeasureKind.Cumulative, TestLedger.Day("2019-12-01"), TestLedger.Day("2020-02-10"))]));
    }

    [TestCase("Cumulative IDPs")]
    [TestCase("Cumulative number of displaced people")]
    [TestCase("Cumul des déplacés")]
    [TestCase("عدد النازحين التراكمي")]
    public void Header_SaysCumulative_IsARunningCount(string header)
    {
        var batch = ledger.Import($"admin2Pcode,Date,{header}\nSY0700,2020-02-10,689000\n");

        Assert.That(ledger.Facts(batch).Single().Series.Measure, Is.EqualTo(MeasureKind.Cumulative));
    }

    [Test]
    public void SeveralCountsOfADay_WithTheirTimes_AreRoundsOfTheirOwn()
    {
        var batch = ledger.Import("admin2Pcode,Date,Cumulative IDPs\nSY0700,2020-02-10 09:00,650000\nSY0700,2020-02-10 18:30,689000\n");

        Assert.That(ledger.Facts(batch).Select(fact => fact.Round.Number), Is.EqualTo(["2020-02-10 09:00", "2020-02-10 18:30"]));
    }

    [Test]
    public void Counts_OfOneRoundNumber_AreRoundsOfTheirDays()
    {
        var batch = ledger.Import("admin2Pcode,Date,Round,Cumulative IDPs\nSY0700,2020-02-10,7,650000\nSY0700,2020-02-12,7,689000\n");

        Assert.That(ledger.Facts(batch).Select(fact => (fact.Round.Number, fact.Round.Until)), Is.EqualTo([(string.Empty, TestLedger.Day("2020-02-10")), (string.Empty, TestLedger.Day("2020-02-12"))]));
    }

    [Test]
    public void TwoCountsOfADay_WithoutTimes_TheSecondIsAFinding()
    {
        var batch = ledger.Import("admin2Pcode,Date,Cumulative IDPs\nSY0700,2020-02-10,650000\nSY0700,2020-02-10,689000\n");

        Assert.That(batch.Found(FindingCode.RunningCountTwice), Is.EqualTo(1));
    }

    [Test]
    public void TwoCountsOfADay_WithoutTimes_AreNotAdded()
    {
        var batch = ledger.Import("admin2Pcode,Date,Cumulative IDPs\nSY0700,2020-02-10,650000\nSY0700,2020-02-10,689000\n");

        Assert.That(ledger.Facts(batch).People(), Is.EqualTo(650000));
    }

    [Test]
    public void Count_ThatFellWithinAFile_IsAFinding()
    {
        var batch = ledger.Import("admin2Pcode,Date,Cumulative IDPs\nSY0700,2020-02-10,650000\nSY0700,2020-02-11,640000\n");

        Assert.That(batch.Seen(FindingCode.RunningCountFell), Is.EqualTo(["SY0700 Idleb, displaced: 650,000 (2020-02-10) → 640,000 (2020-02-11)"]));
    }

    [Test]
    public void Count_ThatFellSinceTheLedgers_IsAFinding()
    {
        ledger.Believe("admin2Pcode,Date,Newly displaced since 1 December 2019\nSY0700,2020-02-10,650000\n");

        var batch = ledger.Import("admin2Pcode,Date,Newly displaced since 1 December 2019\nSY0700,2020-02-11,640000\n");

        Assert.That(batch.Found(FindingCode.RunningCountFell), Is.EqualTo(1));
    }

    [Test]
    public void Count_ThatRises_IsNoFinding()
    {
        var batch = ledger.Import("admin2Pcode,Date,Cumulative IDPs\nSY0700,2020-02-10,650000\nSY0700,2020-02-11,660000\n");

        Assert.That(batch.Found(FindingCode.RunningCountFell), Is.Zero);
    }

    [Test]
    public void Claims_MayBeRunningCountsSeveralADay()
    {
        var batch = ledger.Import("""
            id,place,group,measure,day,until,words,producer
            a,SY0700,displaced,cumulative,2019-12-01,2020-02-10T09:00,650000,OCHA
            b,SY0700,displaced,cumulative,2019-12-01,2020-02-10T18:00,some 689 thousand,OCHA
            """);

        Assert.That(ledger.Facts(batch).Select(fact => fact.Round.Number), Is.EqualTo(["2020-02-10 09:00", "2020-02-10 18:00"]));
    }
}
