using System.Diagnostics;
using System.Globalization;
using System.Text;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.Faults;

/// <summary>The program is killed at random moments of an import, a commit and a retraction: all of it happened, or nothing.</summary>
/// <remarks>DISPLACEMENT_KILLS says how often; 20 without it.</remarks>
[TestFixture]
internal sealed class KillTests
{
    private const int Rows = 10_000;
    private const int Usual = 20;
    private const string Place = "SY07";
    private static readonly string[] Districts = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705"];

    private TestLedger ledger = null!;
    private string first = null!;
    private string second = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        (first, second) = (Written("first.csv", 1), Written("second.csv", 2));
        Assert.That(BuiltProgram.Run("import", first, "--commit", "--source", "Office", "--db", ledger.File.Path).Code, Is.Zero);
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Killed_AtAnyMoment_NothingIsHalfDone()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("DISPLACEMENT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        Random random = new(20180910);
        var before = Total();
        var whole = Duration("import", second, "--source", "Office");
        var after = After();
        Restore();
        List<string> wrong = [];
        for (var i = 0; i < kills; i++)
        {
            var (what, arguments) = Next(i);
            var moment = TimeSpan.FromMilliseconds(random.Next(20, (int)whole.TotalMilliseconds));
            Kill(moment, [.. arguments, "--db", ledger.File.Path]);
            if (Check(before, after) is { } fault)
            {
                wrong.Add($"{what} killed after {moment.TotalMilliseconds:0} ms: {fault}");
            }

            Restore();
        }

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Imports, commits and retractions in turn, each from the state it needs.</summary>
    private (string What, string[] Arguments) Next(int turn)
    {
        if (turn % 3 == 0)
        {
            return ("import", ["import", second, "--commit", "--source", "Office"]);
        }

        var batch = Staged();
        if (turn % 3 == 1)
        {
            return ("commit", ["commit", batch]);
        }

        Commit(batch);
        return ("retract", ["retract", batch, "--reason", "killed"]);
    }

    private static void Kill(TimeSpan moment, string[] arguments)
    {
        using var process = BuiltProgram.Start(arguments);
        if (!process.WaitForExit(moment))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    /// <summary>What is wrong with the ledger, or null. Looking sweeps what is left, as any start does.</summary>
    private string? Check(string before, string after)
    {
        using var db = ledger.Open();
        SweepLeftovers.Run(db);
        var integrity = db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").AsEnumerable().First();
        var half = db.Rounds.Count(round => !db.Batches.Any(batch => batch.Id == round.BatchId && batch.State != BatchState.Reading && batch.State != BatchState.Failed));
        var figures = db.Database.SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM \"Figures\" f WHERE NOT EXISTS (SELECT 1 FROM \"Rounds\" r WHERE r.\"Id\" = f.\"RoundId\")").Single();
        var short_ = db.Batches.AsNoTracking().Where(batch => batch.State == BatchState.Staged || batch.State == BatchState.Committed || batch.State == BatchState.Retracted)
            .OrderByDescending(batch => batch.Id).Take(2).AsEnumerable().FirstOrDefault(batch => batch.Figures != Rows || db.Figures.Count(figure => db.Rounds.Any(round => round.Id == figure.RoundId && round.BatchId == batch.Id)) != Rows);
        var unkept = db.Documents.AsNoTracking().AsEnumerable().FirstOrDefault(document => !File.Exists(Path.Combine(ledger.File.Path + "-files", document.Sha256)));
        var unfit = db.Batches.AsNoTracking().AsEnumerable().FirstOrDefault(batch => (batch.State == BatchState.Committed) != db.Beliefs.Any(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == batch.Id && belief.Until == DateTimeOffset.MaxValue));
        var total = Total();
        return integrity != "ok" ? integrity
            : db.Batches.Any(batch => batch.State == BatchState.Reading) ? "a batch is still being read"
            : half > 0 ? $"{half} rounds of no whole batch"
            : figures > 0 ? $"{figures} figures of no round"
            : short_ is not null ? $"batch {short_.Id} is {short_.State} and not whole"
            : unkept is not null ? $"the kept file {unkept.FileName} is gone"
            : unfit is not null ? $"batch {unfit.Id} is {unfit.State}, and its belief says otherwise"
            : total != before && total != after ? $"the total is {total}, neither {before} nor {after}"
            : null;
    }

    /// <summary>Puts everything away but the first file.</summary>
    private void Restore()
    {
        using var db = ledger.Open();
        BatchMoves moves = new(db, TimeProvider.System);
        foreach (var batch in db.Batches.AsNoTracking().Where(batch => batch.Id != 1).ToList())
        {
            switch (batch.State)
            {
                case BatchState.Committed:
                    moves.Retract(batch.Id, "put away");
                    break;
                case BatchState.Staged or BatchState.Failed:
                    moves.Reject(batch.Id);
                    break;
            }
        }
    }

    private string After()
    {
        var batch = Newest();
        Commit(batch);
        return Total();
    }

    /// <summary>Stages the second file in this process, which is sooner.</summary>
    private string Staged()
    {
        using var db = ledger.Open();
        using var content = File.OpenRead(second);
        return new StageFile(db, ledger.File.Documents, TimeProvider.System).RunAsync(content, Path.GetFileName(second), new ImportOptions(Source: "Office")).GetAwaiter().GetResult().BatchId.ToString(CultureInfo.InvariantCulture);
    }

    private void Commit(string batch)
    {
        using var db = ledger.Open();
        new BatchMoves(db, TimeProvider.System).Commit(int.Parse(batch, CultureInfo.InvariantCulture));
    }

    private string Newest()
    {
        using var db = ledger.Open();
        return db.Batches.Max(batch => batch.Id).ToString(CultureInfo.InvariantCulture);
    }

    private string Total()
    {
        using var db = ledger.Open();
        var winner = new AskTotal(db, TimeProvider.System).Run(new TotalRequest { Place = Place, Group = "displaced", On = TestLedger.Day("2100-01-01") }).Single().Winner;
        return winner is null ? "unknown" : winner.Quantity.Best.ToString(CultureInfo.InvariantCulture);
    }

    private TimeSpan Duration(params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.That(BuiltProgram.Run([.. arguments, "--db", ledger.File.Path]).Code, Is.Zero);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>One row for each district and day.</summary>
    private string Written(string name, int people)
    {
        StringBuilder text = new("adm2_pcode,date,idps\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Districts[row % Districts.Length]},{new DateOnly(2001, 1, 1).AddDays(row / Districts.Length):yyyy-MM-dd},{people}\n");
        }

        var path = Path.Combine(Path.GetDirectoryName(ledger.File.Path)!, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
