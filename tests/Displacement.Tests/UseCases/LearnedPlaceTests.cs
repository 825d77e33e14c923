using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>Places that a batch brings are believed as it is, and as long as another believed batch uses them.</summary>
internal sealed class LearnedPlaceTests
{
    private const string Header = "location_code,admin1_code,admin1_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task Retract_BatchThatBroughtAPlace_KeepsItForTheBatchThatUsesIt()
    {
        var first = await Import("YEM,YE11,Ibb,1,Crisis,BA,100,1,2018-01-31,2018-01-31\n");
        await Import("YEM,YE11,Ibb,1,Crisis,BA,200,2,2018-02-28,2018-02-28\n");
        ledger.Retract(first);

        Assert.That(ledger.Ask("YE11", "displaced", "2018-03-01").Winner!.Quantity.Best, Is.EqualTo(200));
    }

    [Test]
    public async Task Retract_OnlyBatchThatBroughtAPlace_ForgetsThePlace()
    {
        ledger.Retract(await Import("YEM,YE11,Ibb,1,Crisis,BA,100,1,2018-01-31,2018-01-31\n"));

        Assert.That(() => ledger.Ask("YE11", "displaced", "2018-03-01"), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    [Test]
    public async Task Places_OfOneNameAndLevel_AreToldApartByALargerPlace()
    {
        var batch = await ImportNames("Ninewa,Salam,2018-01-01,10\nErbil,Salam,2018-01-01,20\n");
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch);

        Assert.That(ledger.Ask("Erbil@1/Salam@2", "displaced", "2018-03-01").Winner!.Quantity.Best, Is.EqualTo(20));
    }

    [Test]
    public async Task Commit_TwoBatchesThatBothBringAPlace_RefusesTheSecond()
    {
        var first = await Import("YEM,YE11,Ibb,1,Crisis,BA,100,1,2018-01-31,2018-01-31\n", commit: false);
        var second = await Import("YEM,YE11,Ibb,1,Crisis,BA,200,2,2018-02-28,2018-02-28\n", commit: false);
        using var db = ledger.Open();
        var moves = new BatchMoves(db, ledger.Clock);
        moves.Commit(first);

        Assert.That(() => moves.Commit(second), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));
    }

    [Test]
    public async Task Commit_TwoBatchesThatBothBringAPlaceWithoutACode_RefusesTheSecond()
    {
        var first = await ImportNames("Ninewa,Salam,2018-01-01,10\n");
        var second = await ImportNames("Ninewa,Salam,2018-02-01,20\n");
        using var db = ledger.Open();
        var moves = new BatchMoves(db, ledger.Clock);
        moves.Commit(second);

        Assert.That(() => moves.Commit(first), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));
    }

    [Test]
    public async Task Gazetteer_PlaceThatOnlyAFileNames_IsProvisional()
    {
        await Import("YEM,YE11,Ibb,1,Crisis,BA,100,1,2018-01-31,2018-01-31\n");
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That(((PlaceMatch.Found)gazetteer.Resolve("YE11")).Place.IsProvisional, Is.True);
    }

    private async Task<int> Import(string rows, bool commit = true)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + rows));
        var staged = await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "idps.csv", new ImportOptions(LearnPlaces: true));
        if (commit)
        {
            new BatchMoves(db, ledger.Clock).Commit(staged.BatchId);
        }

        return staged.BatchId;
    }

    private async Task<int> ImportNames(string rows)
    {
        using var db = ledger.Open();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("admin1Name,admin2Name,date,IDPs\n" + rows));
        var options = new ImportOptions(LearnPlaces: true, Source: "X", Within: "IRQ");
        return (await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "names.csv", options)).BatchId;
    }
}
