using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Web.Tests;

/// <summary>Where only households were counted, pages reckon persons with a sourced size, and say so.</summary>
[TestFixture]
public sealed class HouseholdPagesTests
{
    private SiteHost site = null!;

    [SetUp]
    public async Task Start()
    {
        site = new SiteHost();
        using var db = site.Ledger.Open();
        using MemoryStream content = new("P-code,date,IDP households\nSY0200,2018-09-01,100\nSY0204,2018-09-01,40\n"u8.ToArray());
        var staged = await new StageFile(db, site.Ledger.Documents, TimeProvider.System).RunAsync(content, "households.csv", new ImportOptions(Source: "Council"));
        new BatchMoves(db, TimeProvider.System).Commit(staged.BatchId);
    }

    [TearDown]
    public void Stop() => site.Dispose();

    [Test]
    public async Task Households_WithoutASize_LeavePersonsUnknown() =>
        Assert.That(await site.Page("/places/SY0200?on=2018-09-10"), Does.Contain("100 households").And.Contain("persons are unknown"));

    [Test]
    public async Task Households_WithASize_AreReckonedInPersons()
    {
        Keep("SY02", 5, 6, 7);
        Assert.That(await site.Page("/places/SY0200?on=2018-09-10"), Does.Contain("600 (500–700) persons"));
    }

    [Test]
    public async Task ReckonedPersons_OpenPlaceByPlace_WithTheSourceOfEachSize()
    {
        Keep("SY02", 5, 5, 5);
        Keep("SY0204", 6.5m, 6.5m, 6.5m);
        Assert.That(await site.Page("/figures?place=SY02&group=displaced&on=2018-09-10"), Does.Contain("Survey").And.Contain(">500<").And.Contain(">6.5<").And.Contain(">260<"));
    }

    private void Keep(string place, decimal low, decimal best, decimal high)
    {
        using var db = site.Ledger.Open();
        new KeepHouseholdSize(db, TimeProvider.System).Add(AskTotal.FindPlace(place, new LedgerReader(db).Places(TimeProvider.System.GetUtcNow())), (low, best, high), new DateOnly(2018, 1, 1), "Survey");
    }
}
