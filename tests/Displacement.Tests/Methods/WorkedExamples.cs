using Displacement.Tests.CommandLine;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Methods;

/// <summary>The worked examples of docs/methods, answered by the program: each page shows a part of what is kept here.</summary>
[TestFixture]
internal sealed class WorkedExamples
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    /// <summary>docs/methods/choosing.md: what was said of Idlib in early September 2018, from the shipped sample.</summary>
    [Test]
    public async Task Idlib2018()
    {
        await using var db = ledger.Open();
        await new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: false);

        Golden.Check("idlib-2018", await Answers(
            ["total", "SY07", "--group", "civilians", "--on", "2018-09-07", "--explain"],
            ["total", "SY07", "--group", "civilians", "--age", "0-17", "--on", "2018-09-07"],
            ["total", "SY07", "--group", "population", "--on", "2018-09-07"],
            ["total", "SY07", "--group", "displaced", "--on", "2018-09-07", "--explain"],
            ["total", "SY07", "--group", "civilians", "--on", "2018-09-07", "--published-by", "2018-09-05"],
            ["disagreements", "SY07", "--on", "2018-09-07"]));
    }

    /// <summary>docs/methods/levels.md: a tracking matrix with rows of three levels, reasons and origins, a round that covers less, and people in sites. Invented.</summary>
    [Test]
    public async Task TrackingMatrixOfACountry()
    {
        const string header = "operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,roundNumber,displacementReason,idpOriginAdmin1Name,idpOriginAdmin1Pcode,assessmentType\n";
        Believe("round-4.csv", header + """
            North-west,Syria,SYR,,,,,0,720000,2018-06-30,4,Conflict; Disaster,,,BA
            North-west,Syria,SYR,Idleb,SY07,,,1,620000,2018-06-30,4,Conflict; Disaster,,,BA
            North-west,Syria,SYR,Aleppo,SY02,,,1,100000,2018-06-30,4,Conflict,,,BA
            North-west,Syria,SYR,Idleb,SY07,Harim,SY0703,2,300000,2018-06-30,4,Conflict,Aleppo,SY02,BA
            North-west,Syria,SYR,Idleb,SY07,Harim,SY0703,2,80000,2018-06-30,4,Disaster,Idleb,SY07,BA
            North-west,Syria,SYR,Idleb,SY07,Idleb,SY0700,2,180000,2018-06-30,4,Conflict,Hama,SY05,BA
            North-west,Syria,SYR,Idleb,SY07,Ariha,SY0705,2,60000,2018-06-30,4,Conflict,Hama,SY05,BA
            """);
        Believe("round-5.csv", header + """
            North-west,Syria,SYR,Idleb,SY07,Harim,SY0703,2,340000,2018-08-31,5,Conflict,Aleppo,SY02,BA
            North-west,Syria,SYR,Idleb,SY07,Harim,SY0703,2,70000,2018-08-31,5,Disaster,Idleb,SY07,BA
            North-west,Syria,SYR,Idleb,SY07,Idleb,SY0700,2,210000,2018-08-31,5,Conflict,Hama,SY05,BA
            North-west,Syria,SYR,Aleppo,SY02,,,1,115000,2018-08-31,5,Conflict,,,BA
            """);
        Believe("sites.csv", header + """
            North-west,Syria,SYR,Idleb,SY07,Harim,SY0703,2,95000,2018-08-31,5,Conflict,,,SA
            North-west,Syria,SYR,Idleb,SY07,Ariha,SY0705,2,4000,2018-08-31,5,Conflict,,,SA
            """);

        Golden.Check("tracking-matrix", await Answers(
            ["total", "SYR", "--group", "displaced", "--on", "2018-07-01"],
            ["total", "SYR", "--group", "displaced", "--on", "2018-09-15", "--explain"],
            ["total", "SY07", "--group", "displaced", "--on", "2018-09-15", "--cause", "Conflict"],
            ["origins", "SY07", "--group", "displaced", "--on", "2018-09-15"],
            ["total", "SY0705", "--group", "displaced", "--on", "2018-09-15"]));
    }

    private void Believe(string file, string text) => ledger.Commit(ledger.Import(text, new ImportOptions(), file));

    private async Task<string> Answers(params string[][] questions)
    {
        List<string> answers = [];
        foreach (var question in questions)
        {
            var answer = await Typed.RunAsync(ledger, question);
            answers.Add($"$ displacement {string.Join(' ', question)}\n{answer.Output}{answer.Error}");
        }

        return string.Join("\n", answers);
    }
}
