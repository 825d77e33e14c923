using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.UseCases;

/// <summary>What a person said of the columns of one file is offered for the next of the same columns, and never applied by itself.</summary>
internal sealed class RememberedReadingTests
{
    private const string Map = """{"columns":{"n":"value displaced"},"asOf":"2018-06"}""";
    private static readonly ImportOptions Mapped = new(Source: "Office", MapJson: Map, AsOf: "2018-06-30");

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Import_OfTheColumnsOfAMappedFile_NamesItsBatch()
    {
        var first = Committed("SY07,1000", Mapped);
        var second = ledger.Import("admin1Pcode,n\nSY07,1100\n", new ImportOptions(Source: "Office"));
        Assert.That(second.Findings.Single(finding => finding.Code.ToString() == "RememberedReading").Suggestion, Is.EqualTo($"--like {first}"));
    }

    [Test]
    public void Import_OfOtherColumns_NamesNone()
    {
        Committed("SY07,1000", Mapped);
        Assert.That(ledger.Import("admin1Pcode,idps\nSY07,1100\n", new ImportOptions(Source: "Office", AsOf: "2018-07-31")).FindingCounts, Does.Not.ContainKey("REMEMBERED_READING"));
    }

    [Test]
    public void Import_AfterAFileThatIsOnlyStaged_NamesNone()
    {
        ledger.Import("admin1Pcode,n\nSY07,1000\n", Mapped);
        Assert.That(ledger.Import("admin1Pcode,n\nSY07,1100\n", new ImportOptions(Source: "Office")).FindingCounts, Does.Not.ContainKey("REMEMBERED_READING"));
    }

    [Test]
    public void Like_ABatch_TakesItsMapButNotItsDay()
    {
        var first = Committed("SY07,1000", Mapped);
        using var db = ledger.Open();
        var options = new RememberedReading(db).Like(first, new ImportOptions());
        Assert.That((options.Source, options.AsOf, options.MapJson!.Contains("displaced", StringComparison.Ordinal), options.MapJson.Contains("asOf", StringComparison.Ordinal)), Is.EqualTo(("Office", (string?)null, true, false)));
    }

    [Test]
    public void Like_WithAnOptionSaidAnew_KeepsWhatIsSaid()
    {
        var first = Committed("SY07,1000", Mapped);
        using var db = ledger.Open();
        Assert.That(new RememberedReading(db).Like(first, new ImportOptions(Source: "IOM", AsOf: "2018-07-31")) is { Source: "IOM", AsOf: "2018-07-31" }, Is.True);
    }

    [Test]
    public void For_ABatchReadAlike_IsNone()
    {
        Committed("SY07,1000", Mapped);
        var second = ledger.Import("admin1Pcode,n\nSY07,1100\n", Mapped with { AsOf = "2018-07-31" });
        using var db = ledger.Open();
        Assert.That(new RememberedReading(db).For(db.Batches.AsNoTracking().Single(batch => batch.Id == second.BatchId)), Is.Null);
    }

    [Test]
    public void For_TwoEarlierFiles_IsTheNewest()
    {
        Committed("SY07,1000", Mapped);
        var newest = Committed("SY07,1050", Mapped with { AsOf = "2018-07-15", Source = "Other office" });
        var third = ledger.Import("admin1Pcode,n\nSY07,1100\n", new ImportOptions());
        using var db = ledger.Open();
        Assert.That(new RememberedReading(db).For(db.Batches.AsNoTracking().Single(batch => batch.Id == third.BatchId))!.BatchId, Is.EqualTo(newest));
    }

    [Test]
    public void Like_NoSuchBatch_IsRefused()
    {
        using var db = ledger.Open();
        Assert.That(() => new RememberedReading(db).Like(99, new ImportOptions()), Throws.TypeOf<LedgerException>());
    }

    private int Committed(string row, ImportOptions options)
    {
        var batch = ledger.Import($"admin1Pcode,n\n{row}\n", options);
        using var db = ledger.Open();
        return new BatchMoves(db, ledger.Clock).Commit(batch.BatchId).Id;
    }
}
