using System.Text.Json;
using Displacement.Tests.Kit;

namespace Displacement.Tests.CommandLine;

/// <summary>What scripts rely on: exit codes, where words go, and the JSON shapes of docs/cli.md.</summary>
internal sealed class ContractTests
{
    private const string Rows = """
        location_code,admin1_code,admin1_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end
        SYR,SY07,Idleb,1,Crisis,BA,1000,1,2018-01-31,2018-01-31
        SYR,SY02,Aleppo,1,Crisis,BA,2000,1,2018-01-31,2018-01-31
        """;

    private TestLedger ledger = null!;
    private string file = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        file = ledger.File.Path + ".csv";
        File.WriteAllText(file, Rows);
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task Import_Committed_HasTheStableShape()
    {
        var json = (await Run("import", file, "--commit", "--format", "json")).Json;

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("batch").GetInt32(), Is.EqualTo(1));
            Assert.That(json.GetProperty("state").GetString(), Is.EqualTo("committed"));
            Assert.That(json.GetProperty("profile").GetString(), Is.EqualTo("hapi-idps"));
            Assert.That(json.GetProperty("rows").GetInt32(), Is.EqualTo(2));
            Assert.That(json.GetProperty("figures").GetInt32(), Is.EqualTo(2));
            Assert.That(json.GetProperty("skipped").GetInt32(), Is.Zero);
            Assert.That(json.GetProperty("places").GetProperty("matched").GetInt32(), Is.EqualTo(2));
            Assert.That(json.GetProperty("asOf").GetProperty("first").GetString(), Is.EqualTo("2018-01-31"));
            Assert.That(json.GetProperty("findings").ValueKind, Is.EqualTo(JsonValueKind.Array));
            Assert.That(json.GetProperty("findingCounts").ValueKind, Is.EqualTo(JsonValueKind.Object));
        });
    }

    [Test]
    public async Task Import_WithoutCommit_IsStaged()
    {
        Assert.That((await Run("import", file, "--format", "json")).Json.GetProperty("state").GetString(), Is.EqualTo("staged"));
    }

    [Test]
    public async Task Import_FileCalledLikeAResponseFile_IsAFile()
    {
        var outcome = await Run("import", "@nothing.csv");

        Assert.That((outcome.Code, outcome.Error.Contains("@nothing.csv", StringComparison.Ordinal)), Is.EqualTo((4, true)));
    }

    [Test]
    public async Task Import_Folder_SaysThatItIsOne() =>
        Assert.That((await Run("import", Path.GetDirectoryName(file)!)).Error, Does.Contain("is a folder"));

    [Test]
    public async Task Commit_WordForABatch_SaysWhereNumbersAre()
    {
        await Run("import", file);
        var outcome = await Run("commit", "first");

        Assert.That((outcome.Code, outcome.Error.Contains("displacement batches", StringComparison.Ordinal)), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task Total_StockWithAPeriod_IsRefused()
    {
        await Run("import", file, "--commit");

        Assert.That((await Run("total", "SY07", "--group", "displaced", "--from", "2018-01-01", "--to", "2018-02-01")).Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Import_SameBytesAgain_EndsWithThreeAndNamesTheBatch()
    {
        await Run("import", file, "--commit");
        var again = await Run("import", file, "--commit");

        Assert.Multiple(() =>
        {
            Assert.That(again.Code, Is.EqualTo(3));
            Assert.That(again.Error, Does.Contain("batch 1"));
        });
    }

    [Test]
    public async Task Import_CommitWithAnOpenError_EndsWithTwoAndStaysStaged()
    {
        await File.WriteAllTextAsync(file, "admin1Name_en,admin1Pcode,T_TL\nIdleb,SY07,100\n");
        var answer = await Run("import", file, "--commit", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(2));
            Assert.That(answer.Json.GetProperty("state").GetString(), Is.EqualTo("staged"));
        });
    }

    [Test]
    public async Task Import_NoSuchFile_EndsWithFour()
    {
        Assert.That((await Run("import", file + ".none")).Code, Is.EqualTo(4));
    }

    [Test]
    public async Task Total_Answered_HasTheStableShape()
    {
        await Run("import", file, "--commit");
        var json = (await Run("total", "SYR", "--group", "displaced", "--on", "2018-02-01", "--explain", "--format", "json")).Json;

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("place").GetString(), Is.EqualTo("SYR"));
            Assert.That(json.GetProperty("group").GetString(), Is.EqualTo("displaced"));
            Assert.That(json.GetProperty("on").GetString(), Is.EqualTo("2018-02-01"));
            Assert.That(json.GetProperty("status").GetString(), Is.EqualTo("partial"));
            Assert.That(json.GetProperty("scope").GetString(), Is.EqualTo("whole"));
            Assert.That(json.GetProperty("best").GetDecimal(), Is.EqualTo(3000));
            Assert.That(json.GetProperty("high").GetDecimal(), Is.EqualTo(3000));
            Assert.That(json.GetProperty("asOf").GetString(), Is.EqualTo("2018-01-31"));
            Assert.That(json.GetProperty("source").GetString(), Is.EqualTo("IOM DTM"));
            Assert.That(json.GetProperty("coverage").GetProperty("of").GetInt32(), Is.EqualTo(14));
            Assert.That(json.GetProperty("coverage").GetProperty("have").GetInt32(), Is.EqualTo(2));
            Assert.That(json.GetProperty("coverage").GetProperty("missing").GetArrayLength(), Is.EqualTo(12));
            Assert.That(json.GetProperty("explanation").GetProperty("kind").GetString(), Is.EqualTo("sum-of-children"));
        });
    }

    [Test]
    public async Task Explain_Leaf_NamesFileLineColumnAndItsText()
    {
        await Run("import", file, "--commit");
        var cell = (await Run("total", "SY07", "--group", "displaced", "--on", "2018-02-01", "--explain", "--format", "json")).Json
            .GetProperty("explanation").GetProperty("cell");

        Assert.Multiple(() =>
        {
            Assert.That(cell.GetProperty("file").GetString(), Is.EqualTo(Path.GetFileName(file)));
            Assert.That(cell.GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(cell.GetProperty("column").GetString(), Is.EqualTo("population"));
            Assert.That(cell.GetProperty("text").GetString(), Does.StartWith("SYR,SY07"));
        });
    }

    [Test]
    public async Task Total_Unknown_HasNoNumberAndIsNotZero()
    {
        var json = (await Run("total", "SY07", "--group", "displaced", "--on", "2018-02-01", "--format", "json")).Json;

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("status").GetString(), Is.EqualTo("unknown"));
            Assert.That(json.GetProperty("best").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task Total_MissingDatabase_EndsWithFour()
    {
        Assert.That((await Typed.RunAsync(["total", "SY07", "--db", ledger.File.Path + ".none"], ledger.Clock)).Code, Is.EqualTo(4));
    }

    [Test]
    public async Task Total_UnknownPlace_EndsWithOneAndSuggests()
    {
        var answer = await Run("total", "SY0710", "--group", "displaced");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(1));
            Assert.That(answer.Output, Is.Empty);
            Assert.That(answer.Error, Does.Contain("Did you mean SY07"));
        });
    }

    [Test]
    public async Task Total_AmbiguousName_EndsWithOneAndListsTheCandidates()
    {
        Assert.That((await Run("total", "Idleb")).Error, Does.Contain("SY07").And.Contain("SY0700"));
    }

    [Test]
    public async Task Options_BeforeTheCommand_CountAlike()
    {
        var answer = await Typed.RunAsync(["--db", ledger.File.Path, "--format", "json", "places", "list", "--level", "1", "--within", "SYR"], ledger.Clock);

        Assert.That(answer.Json.GetArrayLength(), Is.EqualTo(14));
    }

    [Test]
    public async Task Usage_WrongOption_EndsWithOneAndLeavesStdoutEmpty()
    {
        var answer = await Run("total", "SY07", "--on", "yesterday");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(1));
            Assert.That(answer.Output, Is.Empty);
        });
    }

    [TestCase("foo")]
    [TestCase("17-0")]
    public async Task Age_ThatIsNoBand_EndsWithOne(string band)
    {
        Assert.That((await Run("total", "SY07", "--group", "displaced", "--age", band)).Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Init_WholeSampleAfterTheRealOne_AddsTheExercise()
    {
        await Run("init", "--sample", "real");
        var answer = await Run("init", "--sample", "all", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.Zero);
            Assert.That(answer.Json.GetProperty("batches").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Known_BeforeARetraction_StillGivesTheEarlierAnswer()
    {
        await Run("import", file, "--commit");
        var before = ledger.Clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run("retract", "1", "--reason", "wrong file");

        Assert.Multiple(async () =>
        {
            Assert.That((await Total()).GetProperty("status").GetString(), Is.EqualTo("unknown"));
            Assert.That((await Total("--known", before)).GetProperty("best").GetDecimal(), Is.EqualTo(1000));
        });
    }

    [Test]
    public async Task Retract_Undone_IsBelievedAgain()
    {
        await Run("import", file, "--commit");
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run("retract", "1", "--reason", "wrong file");
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        await Run("retract", "1", "--undo");

        Assert.That((await Total()).GetProperty("best").GetDecimal(), Is.EqualTo(1000));
    }

    [Test]
    public async Task Batches_Listed_SayWhatIsBelievedSinceWhen()
    {
        await Run("import", file, "--commit");
        var batch = (await Run("batches", "--format", "json")).Json[0];

        Assert.Multiple(() =>
        {
            Assert.That(batch.GetProperty("state").GetString(), Is.EqualTo("committed"));
            Assert.That(batch.GetProperty("beliefs").GetArrayLength(), Is.EqualTo(1));
        });
    }

    private Task<Typed.Answer> Run(params string[] args) => Typed.RunAsync(ledger, args);

    private async Task<JsonElement> Total(params string[] more) =>
        (await Run(["total", "SY07", "--group", "displaced", "--on", "2018-02-01", "--format", "json", .. more])).Json;
}
