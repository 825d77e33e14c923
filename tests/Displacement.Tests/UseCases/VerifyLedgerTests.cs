using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.UseCases;

/// <summary>A ledger is checked against itself and its kept files.</summary>
[TestFixture]
internal sealed class VerifyLedgerTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        ledger.Commit(ledger.Import("adm2_pcode,date,idps\nSY0702,2018-06-30,100\nSY0703,2018-06-30,50\n", new ImportOptions(Source: "Office")));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void WholeLedger_HasNoProblem() => Assert.That(Problems(), Is.Empty);

    [Test]
    public void LostFigure_IsTold()
    {
        Do("DELETE FROM \"Figures\" WHERE \"Best\" = 50000");
        Assert.That(Problems().Single(), Does.Contain("Batch 1 has 1 figures and should have 2"));
    }

    [Test]
    public void ChangedKeptFile_IsTold()
    {
        File.AppendAllText(Directory.GetFiles(ledger.File.Path + "-files").Single(), "x");
        Assert.That(Problems().Single(), Does.Contain("was changed"));
    }

    [Test]
    public void LostKeptFile_IsTold()
    {
        File.Delete(Directory.GetFiles(ledger.File.Path + "-files").Single());
        Assert.That(Problems().Single(), Does.Contain("is gone"));
    }

    [Test]
    public void BeliefThatDoesNotFit_IsTold()
    {
        Do("UPDATE \"Batches\" SET \"State\" = 3 WHERE \"Id\" = 1");
        Assert.That(Problems(), Has.Some.Contains("its belief says otherwise"));
    }

    [Test]
    public void LostSummary_IsToldAndDerivedAgain()
    {
        Do("DELETE FROM \"SeriesPlaces\"");
        var told = Problems();
        using var db = ledger.Open();
        var added = new VerifyLedger(db, ledger.File.Documents).Rebuild();
        Assert.Multiple(() =>
        {
            Assert.That(told.Single(), Does.Contain("2 places that a series speaks of"));
            Assert.That(added, Is.EqualTo(2));
            Assert.That(Problems(), Is.Empty);
            Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(150));
        });
    }

    [Test]
    public async Task VerifyCommand_OfADamagedLedger_EndsWithTwo()
    {
        Do("DELETE FROM \"Figures\" WHERE \"Best\" = 50000");
        Assert.That((await CommandLine.Typed.RunAsync(ledger, "verify")).Code, Is.EqualTo(2));
    }

    private void Do(string sql)
    {
        using var db = ledger.Open();
        db.Database.ExecuteSqlRaw(sql);
    }

    private IReadOnlyList<string> Problems()
    {
        using var db = ledger.Open();
        return new VerifyLedger(db, ledger.File.Documents).Run(withFiles: true);
    }
}
