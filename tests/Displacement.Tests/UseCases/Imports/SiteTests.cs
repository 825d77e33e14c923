using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Sites: learned with their kind, their state and where they lie, right under a place of any level.</summary>
internal sealed class SiteTests
{
    private const string File = "admin0Pcode,admin2Pcode,Site name,Site type,Site status,Latitude,Longitude,date,IDPs\n"
        + "SYR,SY0703,Atma,Informal camp,Open,36.31,36.68,2018-06-30,100\nSYR,SY0703,Atma,Informal camp,Closed,36.31,36.68,2018-09-30,0\nSYR,SY0703,Old school,Collective centre,Open,,,2018-06-30,50\n";

    private TestLedger ledger = null!;
    private Gazetteer gazetteer = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        var batch = ledger.Import(File, new ImportOptions(LearnPlaces: true, Source: "X"));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);
        gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Learned_Site_KeepsItsKindAndItsLastState() =>
        Assert.That(Site("Atma").Site, Is.EqualTo(new SiteDetails(SiteType.InformalSettlement, "Informal camp", SiteStatus.Closed, new DateOnly(2018, 9, 30))));

    [Test]
    public void Learned_Site_LiesWhereTheFileSays() => Assert.That((Site("Atma").Latitude, Site("Atma").Longitude), Is.EqualTo((36.31m, 36.68m)));

    [Test]
    public void Learned_SiteWithoutCoordinates_HasNone() => Assert.That(Site("Old school").Latitude, Is.Null);

    [Test]
    public void Learned_SiteUnderADistrict_IsItsChild() => Assert.That(gazetteer.ParentOf(Site("Atma"))!.Key, Is.EqualTo("SY0703"));

    [Test]
    public void Total_OfTheDistrict_SumsItsSites() =>
        Assert.That(ledger.Ask("SY0703", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(150));

    [Test]
    public void Retract_TheBatch_ForgetsTheSite()
    {
        ledger.Retract(1);
        using var db = ledger.Open();

        Assert.That(new LedgerReader(db).Places(ledger.Clock.GetUtcNow()).All.Any(place => place.Level == AdminLevel.Site), Is.False);
    }

    private Place Site(string name) => gazetteer.All.Single(place => place.Level == AdminLevel.Site && place.Name == name);
}
