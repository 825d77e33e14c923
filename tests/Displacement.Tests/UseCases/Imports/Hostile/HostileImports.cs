using System.Globalization;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.UseCases.Imports.Hostile;

/// <summary>Imports files that may be anything into one ledger, and notes whatever no file may do.</summary>
internal sealed class HostileImports : IDisposable
{
    private const long MostBytesAbove = 150L << 20;
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromSeconds(1);

    private readonly TestLedger ledger = new(inMemory: true);
    private readonly string before;
    private readonly ResidentMemory memory = new();

    public HostileImports()
    {
        ledger.Believe("place,day,idps\nSY0700,2018-09-01,1000\nSY0702,2018-09-01,500\n", new ImportOptions(MapJson: "{\"columns\":{\"place\":\"admin2-code\",\"day\":\"date\",\"idps\":\"value displaced\"}}"));
        before = Totals();
    }

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Files that became batches.</summary>
    public int Staged { get; private set; }

    /// <summary>Files that were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The most processor time of one file.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>The most memory above what the process held before the first file.</summary>
    public long MostBytes { get; private set; }

    /// <summary>Reads some files once, so that nothing is measured that happens once only; then memory is counted from here.</summary>
    public void WarmUp(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        foreach (var (name, bytes) in files)
        {
            Take(name, bytes);
        }

        (Slowest, MostBytes, Staged, Refused) = (TimeSpan.Zero, 0, 0, 0);
        Wrong.Clear();
        memory.CountFromHere();
    }

    /// <summary>Imports a file and rejects the batch.</summary>
    public void Take(string name, byte[] bytes, bool learn = true)
    {
        var began = Environment.CpuUsage.TotalTime;
        try
        {
            var batch = ledger.Import(bytes, new ImportOptions(LearnPlaces: learn, AsOf: "2018-09"), name);
            Staged++;
            Judge(name, Environment.CpuUsage.TotalTime - began);
            using var db = ledger.Open();
            new BatchMoves(db, ledger.Clock).Reject(batch.BatchId);
            if (batch is { Figures: 0, Places.Learned: 0, HasErrors: false })
            {
                Wrong.Add($"{name}: a batch without a figure, a place or an error");
            }
        }
        catch (LedgerException e)
        {
            Refused++;
            Judge(name, Environment.CpuUsage.TotalTime - began);
            if (!e.Message.Contains("Nothing was imported.", StringComparison.Ordinal))
            {
                Wrong.Add($"{name}: the refusal does not say that nothing was imported: {e.Message}");
            }
        }
        catch (Exception e)
        {
            Wrong.Add($"{name}: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Displacement", StringComparison.Ordinal))}");
        }
    }

    /// <summary>Looks at the ledger: nothing half-read, nothing without its batch, no file that no batch has, and the same totals as ever.</summary>
    public void Inspect(string when)
    {
        using var db = ledger.Open();
        foreach (var (what, query) in Orphans)
        {
            var count = db.Database.SqlQuery<int>(query).Single();
            if (count > 0)
            {
                Wrong.Add($"{when}: {count} {what}");
            }
        }

        var kept = Directory.EnumerateFiles(ledger.File.Path + "-files", "*", SearchOption.AllDirectories).Count();
        var known = db.Documents.Count();
        if (kept != known)
        {
            Wrong.Add($"{when}: {kept} files are kept for {known} documents");
        }

        if (Totals() is var now && now != before)
        {
            Wrong.Add($"{when}: the totals were {before} and are {now}");
        }
    }

    public void Dispose() => ledger.Dispose();

    private static readonly (string What, FormattableString Query)[] Orphans =
    [
        ("batches are being read", $"SELECT COUNT(*) AS Value FROM Batches WHERE State = {(int)BatchState.Reading}"),
        ("rounds have no batch", $"SELECT COUNT(*) AS Value FROM Rounds WHERE BatchId NOT IN (SELECT Id FROM Batches)"),
        ("figures have no round", $"SELECT COUNT(*) AS Value FROM Figures WHERE RoundId NOT IN (SELECT Id FROM Rounds)"),
        ("beliefs are of batches that were never committed", $"SELECT COUNT(*) AS Value FROM Beliefs WHERE Subject = {(int)BeliefSubject.Batch} AND SubjectId NOT IN (SELECT Id FROM Batches WHERE State = {(int)BatchState.Committed})"),
        ("documents have no batch", $"SELECT COUNT(*) AS Value FROM Documents WHERE Id NOT IN (SELECT DocumentId FROM Batches)"),
    ];

    private void Judge(string name, TimeSpan spent)
    {
        Slowest = spent > Slowest ? spent : Slowest;
        if (spent > MostProcessorTime)
        {
            Wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {spent.TotalSeconds:0.00} s of processor time"));
        }

        var above = memory.Above();
        MostBytes = Math.Max(MostBytes, above);
        if (above > MostBytesAbove)
        {
            Wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {above >> 20} MiB above the idle process"));
            memory.CountFromHere();
        }
    }

    private string Totals() => string.Join(", ", ((string[])["SYR", "SY0700", "SY0702", "WORLD"]).Select(place => ledger.Ask(place, "displaced", "2018-10-01").Winner?.Quantity.Best));
}
