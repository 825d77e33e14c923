using Displacement.Estimates;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.SharedData;

/// <summary>What real public files give beyond the facts that <see cref="FidelityTests"/> asks.</summary>
internal sealed class TotalsOfRealFilesTests
{
    private static readonly ImportOptions Learn = new(LearnPlaces: true);

    [Test]
    public async Task CodPopulationWide_PlaceCountedElsewhere_NamesThePlaceThatCountsIt()
    {
        using var ledger = await Import("cod-pop-adm2/download-cod-admpop-adm2-2020.csv", Learn);
        var estimate = ledger.Ask("CD2012", "population", "2020-12-31");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Unknown));
            Assert.That(estimate.CountedIn?.Key, Is.EqualTo("CD2011"));
        });
    }

    [TestCase(AdminLevel.Governorate)]
    [TestCase(AdminLevel.District)]
    public async Task GlobalPcodes_CodeOfTwoLevels_IsTwoPlaces(AdminLevel level)
    {
        using var ledger = await Import("global-pcodes/download-global-pcodes-adm-1-2.csv", Learn);
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());

        Assert.That(gazetteer.ByCode("ECISLA", level), Has.Count.EqualTo(1));
    }

    private static async Task<TestLedger> Import(string file, ImportOptions options)
    {
        var path = Kit.SharedData.Path(file);
        var ledger = new TestLedger();
        await using var db = ledger.Open();
        await using var content = File.OpenRead(path);
        var staged = await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, Path.GetFileName(path), options);
        new BatchMoves(db, ledger.Clock).Commit(staged.BatchId);
        return ledger;
    }
}
