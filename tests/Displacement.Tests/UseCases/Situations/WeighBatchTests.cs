using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class WeighBatchTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        ledger.Commit(batch => batch.Round("2018-07-31").Figure("SY0702", 100).Figure("SY0703", 50));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Weighing_ANewRound_ShowsEachTotalBeforeAndAfterItsHighestPlaceFirst()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-08-31").Figure("SY0702", 130).Figure("SY0703", 50));
        Assert.That(Weigh(staged), Is.EqualTo("SYR 150 180; SY07 150 180; SY0702 100 130; SY0703 50 50"));
    }

    [Test]
    public void Weighing_APlaceNobodyCountedBefore_IsUnknownBefore()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-08-31", group: "returnees").Figure("SY0702", 7));
        Assert.That(Weigh(staged), Does.Contain("SY0702 ? 7"));
    }

    [Test]
    public void Weighing_ABatch_ChangesNothing()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-08-31").Figure("SY0702", 130));
        Weigh(staged);
        Assert.That(ledger.Ask("SY0702", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(100));
    }

    [Test]
    public void Weighing_ABatchOfPlacesTheFileBrings_HasNoBefore()
    {
        var staged = ledger.Import("adm1_pcode,adm2_pcode,adm2_name,idps,date\nSY07,SY0799,New,12,2018-08-31\n", new ImportOptions(LearnPlaces: true, Source: "IOM"));
        using var db = ledger.Open();
        var change = new WeighBatch(db, ledger.Clock).Run(staged.BatchId).Single(one => one.Place.Key == "SY0799");
        Assert.That((change.Before, change.After!.Winner!.Quantity.Best), Is.EqualTo(((object?)null, 12m)));
    }

    [Test]
    public void Weighing_AKeptFileReadAgain_DoesNotBeatItsCorrection()
    {
        const string header = "adm2_pcode,date,idps\n";
        var older = ledger.Import(header + "SY0700,2018-08-31,100\n", new ImportOptions(Source: "X"));
        var newer = ledger.Import(header + "SY0700,2018-08-31,200\n", new ImportOptions(Source: "X"));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(older.BatchId);
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        new BatchMoves(db, ledger.Clock).Commit(newer.BatchId);
        var again = new StageFile(db, ledger.File.Documents, ledger.Clock).Again(older.BatchId, new ImportOptions(Source: "X"));
        Assert.That(Weigh(again.BatchId), Does.Contain("SY0700 200 200"));
    }

    [Test]
    public void Change_OfAnEqualNumberOnANewerDay_IsAChangeWithoutDifference()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-08-31").Figure("SY0702", 100).Figure("SY0703", 50));
        using var db = ledger.Open();
        var change = new WeighBatch(db, ledger.Clock).Run(staged)[0];
        Assert.That((change.IsChange, change.Difference!.Best), Is.EqualTo((true, 0m)));
    }

    private string Weigh(int batch)
    {
        using var db = ledger.Open();
        return string.Join("; ", new WeighBatch(db, ledger.Clock).Run(batch).Select(change => FormattableString.Invariant($"{change.Place.Key} {Best(change.Before)} {Best(change.After)}")));
    }

    private static string Best(Displacement.Estimates.Estimate? estimate) => estimate?.Winner is { } winner ? FormattableString.Invariant($"{winner.Quantity.Best:0}") : "?";
}
