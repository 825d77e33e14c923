using System.Diagnostics;
using System.Globalization;
using System.Text;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Displacement.Tests.Faults;

/// <summary>The program is killed at random moments of an import, a commit and a retraction: all of it happened, or nothing.</summary>
/// <remarks>DISPLACEMENT_KILLS says how often; 20 without it.</remarks>
[TestFixture]
internal sealed class KillTests
{
    private const int Rows = 10_000;
    private const int Usual = 20;
    private const string Place = "SY07";
    private const string Import = "import";
    private const string Retract = "retract";
    private static readonly string[] Commands = [Import, "commit", Retract];
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
        string? after = null;
        Dictionary<string, TimeSpan> whole = new(StringComparer.Ordinal);
        foreach (var what in Commands)
        {
            whole[what] = Duration(Words(what));
            after ??= Total();
            Restore();
        }

        List<string> wrong = [];
        var landed = 0;
        for (var i = 0; i < kills; i++)
        {
            if (i > 0 && i % Usual == 0)
            {
                // What is looked at after each kill is the whole ledger: a small one is looked at sooner.
                Close();
                Open();
            }

            var what = Commands[i % Commands.Length];
            var words = Words(what);
            var moment = TimeSpan.FromMilliseconds(random.Next(20, (int)whole[what].TotalMilliseconds));
            landed += Kill(moment, words) ? 1 : 0;
            wrong.AddRange(Faults(before, after!).Select(fault => $"{what} killed after {moment.TotalMilliseconds:0} ms: {fault}"));
            Restore();
        }

        TestContext.Out.WriteLine($"{landed} of {kills} kills came before the end.");
        Assert.That(wrong, Is.Empty);
        Assert.That(landed, Is.GreaterThan(kills / 2), "kills that came before the end");
    }

    /// <summary>The words of a command, from the state it needs.</summary>
    private string[] Words(string what)
    {
        if (what == Import)
        {
            return [Import, second, "--commit", "--source", "Office"];
        }

        var batch = Staged();
        if (what == Retract)
        {
            Commit(batch);
            return [Retract, batch, "--reason", "killed"];
        }

        return [what, batch];
    }

    /// <summary>Whether it was still running when it was killed.</summary>
    private bool Kill(TimeSpan moment, string[] words)
    {
        using var process = BuiltProgram.Start([.. words, "--db", ledger.File.Path]);
        if (process.WaitForExit(moment))
        {
            return false;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    /// <summary>What is wrong with the ledger. Looking sweeps what is left, as any start does; an hour later, so that files are too.</summary>
    private IEnumerable<string> Faults(string before, string after)
    {
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1)));
        var integrity = db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").AsEnumerable().First();
        if (integrity != "ok")
        {
            yield return integrity;
        }

        foreach (var (table, key, of) in Belonging(db))
        {
            var whole = of == "Batches" ? $"AND p.\"State\" NOT IN ({(int)BatchState.Reading}, {(int)BatchState.Failed})" : string.Empty;
            if (Count(db, $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" c WHERE c.\"{key}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{of}\" p WHERE p.\"Id\" = c.\"{key}\" {whole})") is > 0 and var stray)
            {
                yield return $"{stray} of {table} belong to none of {of} that is whole";
            }
        }

        var batches = db.Batches.AsNoTracking().ToList();
        foreach (var batch in batches)
        {
            var believed = db.Beliefs.Any(belief => belief.Subject == BeliefSubject.Batch && belief.SubjectId == batch.Id && belief.Until == DateTimeOffset.MaxValue);
            var figures = db.Figures.Count(figure => db.Rounds.Any(round => round.Id == figure.RoundId && round.BatchId == batch.Id));
            if (batch.State == BatchState.Reading)
            {
                yield return $"batch {batch.Id} is still being read";
            }
            else if ((batch.State == BatchState.Committed) != believed)
            {
                yield return $"batch {batch.Id} is {batch.State}, and its belief says otherwise";
            }
            else if (figures != (batch.State == BatchState.Failed ? 0 : Rows) && batch.State != BatchState.Rejected)
            {
                yield return $"batch {batch.Id} is {batch.State} and has {figures} figures";
            }
        }

        var named = db.Documents.AsNoTracking().Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
        if (!named.SetEquals(Directory.GetFiles(ledger.File.Path + "-files").Select(path => Path.GetFileName(path))))
        {
            yield return "the kept files are not those that the ledger names";
        }

        var total = Total();
        var expected = batches.Exists(batch => batch.Id != 1 && batch.State == BatchState.Committed) ? after : before;
        if (total != expected)
        {
            yield return $"the total is {total}, and not {expected}";
        }
    }

    /// <summary>The tables whose rows came with a batch or a round, and the column that says so.</summary>
    private static IEnumerable<(string Table, string Key, string Of)> Belonging(DisplacementDb db) =>
        from entity in db.Model.GetEntityTypes()
        from property in entity.GetProperties()
        where property.Name is "BatchId" or "RoundId" && entity.GetTableName() is not null
        select (entity.GetTableName()!, property.GetColumnName(), property.Name == "BatchId" ? "Batches" : "Rounds");

    private static long Count(DisplacementDb db, string sql) => db.Database.SqlQueryRaw<long>(sql).Single();

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
