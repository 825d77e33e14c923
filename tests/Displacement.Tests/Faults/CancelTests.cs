using System.Diagnostics;
using System.Globalization;
using System.Text;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Faults;

/// <summary>An import is cancelled, in whatever phase it is and however it is told so: nothing of it is left.</summary>
[TestFixture]
internal sealed class CancelTests
{
    private const int Rows = 200_000;
    private static readonly string[] Districts = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705"];
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase(ImportPhase.Reading)]
    [TestCase(ImportPhase.Checking)]
    [TestCase(ImportPhase.Finishing)]
    public void Import_CancelledInAnyPhase_LeavesNothing(ImportPhase phase)
    {
        using var db = ledger.Open();
        using CancellationTokenSource stop = new();
        using MemoryStream content = new(Encoding.UTF8.GetBytes(Written(20_000)));
        Assert.That(
            async () => await new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, "long.csv", new ImportOptions(Source: "Office"), new Stopping(stop, phase), stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Left(), Is.EqualTo((0, 0, 0, 0)));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [Platform(Exclude = "Win")]
    public void ImportCommand_ToldToEnd_LeavesNothingAndSaysSo(string signal)
    {
        var path = Path.Combine(Path.GetDirectoryName(ledger.File.Path)!, "long.csv");
        File.WriteAllText(path, Written(Rows));
        // A program that is started in the background may have been told to ignore interrupts.
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=" + signal, BuiltProgram.Path, "import", path, "--source", "Office", "--db", ledger.File.Path]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        Assert.That(SpinWait.SpinUntil(IsReading, TimeSpan.FromSeconds(60)), Is.True, "it began");
        using (var told = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            told.WaitForExit();
        }

        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That((process.ExitCode, said.Contains("Nothing was left behind", StringComparison.Ordinal), Left()), Is.EqualTo((130, true, (0, 0, 0, 0))));
    }

    private bool IsReading()
    {
        Thread.Sleep(20);
        using var db = ledger.Open();
        return db.Batches.Any();
    }

    /// <summary>Batches, rounds, documents and kept files.</summary>
    private (int Batches, int Rounds, int Documents, int Kept) Left()
    {
        using var db = ledger.Open();
        var kept = ledger.File.Path + "-files";
        return (db.Batches.Count(), db.Rounds.Count(), db.Documents.Count(), Directory.Exists(kept) ? Directory.GetFiles(kept).Length : 0);
    }

    private static string Written(int rows)
    {
        StringBuilder text = new("adm2_pcode,date,idps\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Districts[row % Districts.Length]},{new DateOnly(1900, 1, 1).AddDays(row / Districts.Length):yyyy-MM-dd},{row}\n");
        }

        return text.ToString();
    }

    /// <summary>Cancels as soon as it hears of a phase.</summary>
    private sealed class Stopping(CancellationTokenSource stop, ImportPhase phase) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == phase)
            {
                stop.Cancel();
            }
        }
    }
}
