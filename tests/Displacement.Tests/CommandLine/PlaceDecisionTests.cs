using Displacement.Tests.Kit;

namespace Displacement.Tests.CommandLine;

/// <summary>The commands by which texts are decided, from question to the rows that were set aside.</summary>
[NonParallelizable]
internal sealed class PlaceDecisionTests
{
    private TestLedger ledger = null!;
    private string folder = null!;
    private string file = null!;

    [SetUp]
    public async Task Open()
    {
        ledger = new TestLedger();
        folder = Directory.CreateTempSubdirectory("displacement-").FullName;
        file = Path.Combine(folder, "idps.csv");
        await File.WriteAllTextAsync(file, "admin0Pcode,admin1Name,admin2Name,date,IDPs\nSYR,Idleb,Harimm,2018-06-30,10\nSYR,Idleb,Ariha,2018-06-30,5\n");
        await Run("import", file, "--source", "Office");
    }

    [TearDown]
    public void Close()
    {
        ledger.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Questions_AsJson_HaveTextRowsLineAndCandidates()
    {
        var question = (await Run("places", "questions", "1", "--format", "json")).Json[0];
        var candidate = question.GetProperty("candidates")[0];

        Assert.That(
            (question.GetProperty("text").GetString(), question.GetProperty("rows").GetInt64(), question.GetProperty("line").GetInt32(), candidate.GetProperty("place").GetString(), candidate.GetProperty("by").GetString()),
            Is.EqualTo(("Harimm", 1L, 2, "SY0703", "suggestion")));
    }

    [Test]
    public async Task Decide_AQuestion_ThenReadAgain_TakesItsRows()
    {
        await Run("places", "decide", "Harimm", "SY0703", "--batch", "1", "--by", "Ann");
        var again = await Run("import", "--again", "1", "--source", "Office", "--format", "json");

        Assert.That(again.Json.GetProperty("figures").GetInt64(), Is.EqualTo(2));
    }

    [Test]
    public async Task Decisions_Listed_SayWhoAndWhat()
    {
        await Run("places", "decide", "Harimm", "SY0703", "--batch", "1", "--by", "Ann", "--reason", "seen on the map");

        Assert.That((await Run("places", "decisions")).Output, Does.Contain("\"Harimm\" at level 2 under \"Idleb\" is SY0703 Harim").And.Contain("Ann").And.Contain("seen on the map"));
    }

    [Test]
    public async Task Decide_WithoutBatch_CountsForAnySource()
    {
        await Run("places", "decide", "Harimm", "--ignore", "--by", "Ann");

        Assert.That((await Run("places", "questions", "--format", "json")).Json.GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Decide_ANewPlace_IsBroughtWhenTheFileIsReadAgain()
    {
        await Run("places", "decide", "Harimm", "SY07", "--new", "--level", "2", "--batch", "1", "--by", "Ann");
        var again = await Run("import", "--again", "1", "--source", "Office", "--format", "json");

        Assert.That(again.Json.GetProperty("places").GetProperty("learned").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Questions_MoreThanAreListed_AreCountedOnStandardError() =>
        Assert.That((await Run("places", "questions", "1", "--most", "0")).Error, Does.Contain("0 of 1 questions"));

    [Test]
    public async Task Decide_IgnoreWithAPlace_EndsWithOne() => Assert.That((await Run("places", "decide", "Harimm", "SY0703", "--ignore")).Code, Is.EqualTo(1));

    [Test]
    public async Task Forget_ADecision_AsksAgain()
    {
        await Run("places", "decide", "Harimm", "SY0703", "--batch", "1", "--by", "Ann");
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run("places", "forget", "1", "--by", "Ben");

        Assert.That((await Run("places", "questions", "1", "--format", "json")).Json.GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Decisions_ExportedAndForgotten_ComeBackByImport()
    {
        var table = Path.Combine(folder, "decisions.csv");
        await Run("places", "decide", "Harimm", "SY0703", "--batch", "1", "--by", "Ann");
        await Run("places", "decisions", "export", table);
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run("places", "forget", "1");

        Assert.That((await Run("places", "decisions", "import", table, "--format", "json")).Json.GetProperty("taken").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Matches_AsJson_AreCountedByMethod() =>
        Assert.That((await Run("places", "matches", "1", "--format", "json")).Json.GetProperty("by")[0].GetProperty("method").GetString(), Is.EqualTo("name"));

    [Test]
    public async Task Crosswalk_ImportedAndListed_HasItsSteps()
    {
        var table = Path.Combine(folder, "steps.csv");
        await File.WriteAllTextAsync(table, "old code,new code,kind,since\nOLD7,SY07,same,2019-01-01\n");
        await Run("places", "crosswalk", "import", table);

        Assert.That((await Run("places", "crosswalk", "list")).Output, Does.Contain("OLD7").And.Contain("SY07"));
    }

    [Test]
    public async Task Show_APlaceThatAnAreaTouches_NamesTheArea()
    {
        await Run("places", "area", "add", "Idlib and surrounding areas", "--touches", "SY07,SY02", "--part");

        Assert.That((await Run("places", "show", "SY07")).Output, Does.Contain("Idlib and surrounding areas@6"));
    }

    [Test]
    public async Task Show_APlace_NamesWhatLiesAboveIt() => Assert.That((await Run("places", "show", "SY0703")).Output, Does.Contain("Idleb, Syria"));

    private Task<Typed.Answer> Run(params string[] args) => Typed.RunAsync(ledger, args);
}
