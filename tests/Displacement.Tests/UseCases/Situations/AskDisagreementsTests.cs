using Displacement.Reports.Districts;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
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

    [Test]
    public async Task Disagreement_NobodyLookedAfter_IsOpen()
    {
        var number = Disagree();
        Assert.That((await Listed()).Output, Does.Contain($"{number}  open; nobody looks after it"));
    }

    [Test]
    public async Task Disagreement_Assigned_HasAnOwner()
    {
        var number = Disagree();
        await Handle("assign", number, "--to", "Omar");
        Assert.That((await Listed()).Output, Does.Contain($"{number}  assigned; Omar looks after it"));
    }

    [Test]
    public async Task Disagreement_Settled_KeepsItsOwnerAndSaysHow()
    {
        var number = Disagree();
        await Handle("assign", number, "--to", "Omar");
        await Handle("settle", number, "--resolution", "B counts the camp too");
        Assert.That((await Listed()).Output, Does.Contain($"{number}  settled; Omar looks after it; Leila: B counts the camp too"));
    }

    [Test]
    public async Task Disagreement_Settled_ChangesNoNumber()
    {
        var number = Disagree();
        await Handle("settle", number, "--resolution", "B counts the camp too");
        Assert.That(ledger.Ask("SY0702", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(150));
    }

    [Test]
    public async Task Disagreement_NewerFigures_LapseTheSettlement()
    {
        var number = Disagree();
        await Handle("settle", number, "--resolution", "B counts the camp too");
        ledger.Commit(batch => batch.Round("2018-09-01", producer: "B").Figure("SY0702", 170));
        Assert.That((await Listed()).Output, Does.Contain($"{number}  lapsed"));
    }

    [Test]
    public async Task Disagreement_OpenedAgain_IsOpen()
    {
        var number = Disagree();
        await Handle("settle", number, "--resolution", "B counts the camp too");
        await Handle("reopen", number, "--reason", "the camp closed");
        Assert.That((await Listed()).Output, Does.Contain($"{number}  open; nobody looks after it; Leila: the camp closed"));
    }

    [Test]
    public async Task Disagreement_AsKnownBefore_IsAsItWasThen()
    {
        var number = Disagree();
        var then = ledger.Clock.GetUtcNow();
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        await Handle("assign", number, "--to", "Omar");
        var answer = await CommandLine.Typed.RunAsync(ledger, "disagreements", "SY0702", "--on", "2018-09-01", "--known", then.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(answer.Output, Does.Contain($"{number}  open"));
    }

    [Test]
    public async Task Disagreement_ThatIsNone_IsRefused()
    {
        Disagree();
        Assert.That((await Handle("assign", "SY0702/displaced/7-9", "--to", "Omar")).Code, Is.EqualTo(1));
    }

    [Test]
    public void Report_OfAPlaceWithADisagreement_SaysItsStateAndOwner()
    {
        var number = Disagree();
        using var db = ledger.Open();
        new HandleDisagreement(db, ledger.Clock).Assign(new TotalRequest { Place = "SY0702", Group = "displaced", On = TestLedger.Day("2018-09-01") }, number, "Omar", "Leila");
        var figures = new BuildReport(db, ledger.Clock).Figures(new ReportRequest { Place = "SY07", On = TestLedger.Day("2018-09-01") });
        var table = GapsTable.Of(new SummaryText(figures, FigureText.In(Languages.English)));
        Assert.That(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text ?? string.Empty), Has.Some.Contains("State: being looked into; looked after by Omar."));
    }

    private string Disagree()
    {
        ledger.Commit(batch => batch.Round("2018-08-30", producer: "A").Figure("SY0702", 100).Round("2018-08-31", producer: "B").Figure("SY0702", 150));
        using var db = ledger.Open();
        return HandleDisagreement.NumberOf(new AskDisagreements(db, ledger.Clock).Run(new TotalRequest { Place = "SY0702", On = TestLedger.Day("2018-09-01") })[0]);
    }

    private Task<CommandLine.Typed.Answer> Handle(string what, string number, string option, string text) =>
        CommandLine.Typed.RunAsync(ledger, "disagreements", what, number, option, text, "--by", "Leila", "--on", "2018-09-01");

    private Task<CommandLine.Typed.Answer> Listed() => CommandLine.Typed.RunAsync(ledger, "disagreements", "SY0702", "--on", "2018-09-01");

    private List<string> Found(string place)
    {
        using var db = ledger.Open();
        return [.. new AskDisagreements(db, ledger.Clock).Run(new TotalRequest { Place = place, On = TestLedger.Day("2018-09-01") }).Select(one => $"{one.Place.Key} {one.Group} {one.Between.Apart}")];
    }
}
