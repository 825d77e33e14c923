using ClosedXML.Excel;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.CommandLine;

/// <summary><c>report district-summary</c>, as it is typed.</summary>
internal sealed class ReportTests
{
    private TestLedger ledger = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        ledger = new TestLedger();
        await using var db = ledger.Open();
        await new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: false);
    }

    [OneTimeTearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task Report_EndingInXlsx_IsAWorkbook()
    {
        var file = FileOf("summary.xlsx");

        var answer = await Run("--on", "2018-09-10", "--lang", "ar", "--out", file);
        using var workbook = new XLWorkbook(file);

        Assert.That((answer.Code, workbook.Worksheets.Count, workbook.Worksheet(1).RightToLeft), Is.EqualTo((0, 6, true)));
    }

    [Test]
    public async Task Report_WithFormatJson_SaysWhatItWrote()
    {
        var file = FileOf("summary.csv");

        var json = (await Run("--on", "2018-09-10", "--hxl", "--out", file, "--format", "json")).Json;

        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("file").GetString(), Is.EqualTo(file));
            Assert.That(json.GetProperty("report").GetString(), Is.EqualTo("district-summary"));
            Assert.That(json.GetProperty("rows").GetInt32(), Is.EqualTo(7));
            Assert.That(File.ReadAllLines(file)[1], Does.StartWith("#meta+row,"));
        });
    }

    [TestCase("--out", "summary.pdf")]
    [TestCase("--out", "summary.xlsx", "--hxl")]
    [TestCase("--out", "summary.xlsx", "--lang", "de")]
    [TestCase("--out", "summary.xlsx", "--on", "yesterday")]
    public async Task Report_AskedWrongly_IsUsageAndWritesNothing(params string[] args)
    {
        args[1] = FileOf(args[1]);

        var answer = await Run(args);

        Assert.That((answer.Code, answer.Error.Length > 0, File.Exists(args[1])), Is.EqualTo((1, true, false)));
    }

    [Test]
    public async Task Report_OfNoPlace_IsUsageAndLeavesTheFileAsItWas()
    {
        var file = FileOf("before.csv");
        await File.WriteAllTextAsync(file, "as it was");

        var answer = await Typed.RunAsync(ledger, "report", "district-summary", "--place", "Nowhere", "--out", file);

        Assert.That((answer.Code, await File.ReadAllTextAsync(file)), Is.EqualTo((1, "as it was")));
    }

    [Test]
    public async Task Report_IntoAFolderThatIsNotThere_IsInputOrOutput() =>
        Assert.That((await Run("--out", Path.Combine(FileOf("nowhere"), "summary.csv"))).Code, Is.EqualTo(4));

    private string FileOf(string name) => Path.Combine(Path.GetDirectoryName(ledger.File.Path)!, TestContext.CurrentContext.Test.ID + name);

    private Task<Typed.Answer> Run(params string[] args) => Typed.RunAsync(ledger, ["report", "district-summary", "--place", "SY07", .. args]);
}
