using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.UseCases.Deciding;

/// <summary>An area across places has figures of its own and enters no sum.</summary>
internal sealed class AreaTests
{
    private const string Name = "Idlib and surrounding areas";
    private TestLedger ledger = null!;
    private DateTimeOffset before;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        before = ledger.Clock.GetUtcNow();
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Add(Name, "SY07", "SY02");
        var batch = ledger.Import($"admin0Pcode,admin1Name,date,IDPs\nSYR,Idleb,2018-06-30,10\nSYR,{Name},2018-06-30,1000\n", new ImportOptions(Source: "X"));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Total_OfTheArea_IsItsOwnFigure() => Assert.That(ledger.Ask(Name + "@6", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(1000));

    [Test]
    public void Total_OfTheCountry_LeavesTheAreaOut() => Assert.That(ledger.Ask("SYR", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(10));

    [Test]
    public void Areas_BeforeItWasKept_AreNone()
    {
        using var db = ledger.Open();

        Assert.That((new KeepArea(db, ledger.Clock).All().Count, new KeepArea(db, ledger.Clock).All(before).Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Add_TheSameNameAgain_IsAConflict() => Assert.That(() => Add(Name, "SY07"), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));

    [Test]
    public void Add_PlacesOfTwoCountries_IsAUsageError() => Assert.That(() => Add("Border", "SY07", "TUR"), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));

    private void Add(string name, params string[] touches)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        new KeepArea(db, ledger.Clock).Add(name, [.. touches.Select(code => gazetteer.ByCode(code)[0])], isPart: true);
    }
}
