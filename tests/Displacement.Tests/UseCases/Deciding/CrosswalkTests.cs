using System.Text;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.UseCases.Deciding;

/// <summary>Old codes are found by the steps that a list states, believed until revoked.</summary>
internal sealed class CrosswalkTests
{
    private const string Header = "old code,new code,kind,since\n";
    private const string File = "admin0Pcode,admin1Pcode,date,IDPs\nSYR,OLD7,2018-06-30,10\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Import_OldCodeOfTheSamePlace_IsTheNewPlace()
    {
        Keep("OLD7,SY07,same,2019-01-01\n");
        var batch = ledger.Import(File, new ImportOptions(Source: "X"));

        Assert.That((ledger.Facts(batch).Single().Place.Code, batch.Found(FindingCode.OldCode)), Is.EqualTo(("SY07", 1L)));
    }

    [Test]
    public void Import_OldCodeAfterTheStepIsRevoked_IsUnknown()
    {
        Keep("OLD7,SY07,same,2019-01-01\n");
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        using (var db = ledger.Open())
        {
            new CrosswalkTable(db, ledger.Clock).Forget(1);
        }

        Assert.That(ledger.Import(File, new ImportOptions(Source: "X")).Found(FindingCode.UnknownPlace), Is.EqualTo(1));
    }

    [Test]
    public void Import_CodeOfAPlaceThatHasAnotherNow_IsTheNewPlace()
    {
        Keep("SY06,SY10,renamed,2019-01-01\n");
        var batch = ledger.Import(File.Replace("OLD7", "SY06", StringComparison.Ordinal), new ImportOptions(Source: "X"));

        Assert.That(ledger.Facts(batch).Single().Place.Code, Is.EqualTo("SY10"));
    }

    [Test]
    public void Import_MergedPlace_KeepsItsOwnFigures()
    {
        Keep("SY06,SY10,merge,2019-01-01\n");
        var batch = ledger.Import(File.Replace("OLD7", "SY06", StringComparison.Ordinal), new ImportOptions(Source: "X"));

        Assert.That(ledger.Facts(batch).Single().Place.Code, Is.EqualTo("SY06"));
    }

    [TestCase("merge", "2018-12-31", null)]
    [TestCase("split", null, null)]
    public void Places_OldOne_EndsUnlessItWasSplit(string kind, string? oldUntil, string? newUntil)
    {
        Keep($"SY06,SY10,{kind},2019-01-01\n");

        Assert.That((Until("SY06"), Until("SY10")), Is.EqualTo((oldUntil, newUntil)));
    }

    [Test]
    public void Places_BeforeTheStepWasKept_AreAsTheyWere()
    {
        var before = ledger.Clock.GetUtcNow();
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Keep("SY06,SY10,merge,2019-01-01\n");
        using var db = ledger.Open();

        Assert.That(new LedgerReader(db).Places(before).ByCode("SY06")[0].ValidUntil, Is.Null);
    }

    [TestCase("OLD7,SY0X,same,2019-01-01\n")]
    [TestCase("OLD7,SY07,swap,2019-01-01\n")]
    [TestCase("OLD7,SY07,same,1/1/2019\n")]
    [TestCase("OLD7,SY07,merge,2019-01-01\n")]
    public void Keep_RowThatCannotBeUnderstood_KeepsNothing(string row) =>
        Assert.That(() => Keep("OLD8,SY08,same,2019-01-01\n" + row), Throws.TypeOf<LedgerException>().With.Message.Contains("line 3"));

    private string? Until(string code)
    {
        using var db = ledger.Open();
        return new LedgerReader(db).Places(ledger.Clock.GetUtcNow()).ByCode(code)[0].ValidUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Keep(string rows)
    {
        using var db = ledger.Open();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));
        new CrosswalkTable(db, ledger.Clock).Import(stream);
    }
}
