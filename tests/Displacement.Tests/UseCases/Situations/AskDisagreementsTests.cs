using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

/// <summary>Where two sources cannot both be right, however far beneath.</summary>
[TestFixture]
internal sealed class AskDisagreementsTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void DistrictOfAGovernorate_IsFoundFromTheCountry()
    {
        ledger.Commit(batch => batch.Round("2018-08-30", producer: "A").Figure("SY0702", 100).Round("2018-08-31", producer: "B").Figure("SY0702", 150));
        Assert.That(Found("SYR"), Does.Contain("SY0702 displaced 50"));
    }

    [Test]
    public void NumbersThatAgree_AreNone()
    {
        ledger.Commit(batch => batch.Round("2018-08-30", producer: "A").Figure("SY0702", 100).Round("2018-08-31", producer: "B").Figure("SY0702", 101));
        Assert.That(Found("SYR"), Is.Empty);
    }

    [Test]
    public void PlaceBesideTheAskedOne_IsNotListed()
    {
        ledger.Commit(batch => batch.Round("2018-08-30", producer: "A").Figure("SY0702", 100).Round("2018-08-31", producer: "B").Figure("SY0702", 150));
        Assert.That(Found("SY02"), Is.Empty);
    }

    [Test]
    public async Task DisagreementsCommand_NamesBothSources()
    {
        ledger.Commit(batch => batch.Round("2018-08-30", producer: "A").Figure("SY0702", 100).Round("2018-08-31", producer: "B").Figure("SY0702", 150));
        var answer = await CommandLine.Typed.RunAsync(ledger, "disagreements", "SY0702", "--on", "2018-09-01");
        Assert.That(answer.Output, Does.Contain("50 apart; 150 (B, 2018-08-31) is taken, 100 (A, 2018-08-30) is not"), answer.Error);
    }

    private List<string> Found(string place)
    {
        using var db = ledger.Open();
        return [.. new AskDisagreements(db, ledger.Clock).Run(new TotalRequest { Place = place, On = TestLedger.Day("2018-09-01") }).Select(one => $"{one.Place.Key} {one.Group} {one.Between.Apart}")];
    }
}
