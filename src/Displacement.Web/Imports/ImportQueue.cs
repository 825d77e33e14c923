using System.Collections.Concurrent;
using System.Threading.Channels;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>Reads the files that were handed in, one after the other, whether or not anybody watches.</summary>
/// <param name="ledger">The ledger's file.</param>
/// <param name="files">What waits, for the next start.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Hears of what nobody foresaw.</param>
internal sealed partial class ImportQueue(LedgerFile ledger, WaitingFiles files, TimeProvider clock, ILogger<ImportQueue> log) : BackgroundService
{
    private const int MostRemembered = 200;
    private const int MostWaiting = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<ImportJob> waiting = Channel.CreateBounded<ImportJob>(MostWaiting);
    private readonly ConcurrentDictionary<string, ImportJob> jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Jobs that have no batch to be found by, the newest first: those not over, and those refused since the program started.</summary>
    public IReadOnlyList<ImportJob> Open => [.. order.Select(Find).OfType<ImportJob>().Where(job => !job.IsOver || job.Stage == ImportStage.Refused).Reverse()];

    /// <summary>How many files are before a waiting one, the one that is read among them.</summary>
    public int Before(ImportJob job) => order.TakeWhile(id => id != job.Id).Select(Find).Count(other => other is { IsOver: false });

    public ImportJob? Find(string id) => jobs.GetValueOrDefault(id);

    /// <summary>Takes files into the queue and waits a little, so that small ones are done when the next page is shown.</summary>
    public async Task AddAndWaitAsync(params IReadOnlyList<ImportJob> added)
    {
        foreach (var job in added)
        {
            Add(job);
        }

        await Task.WhenAny(Task.WhenAll(added.Select(job => job.Done)), Task.Delay(Patience, TimeProvider.System));
    }

    /// <summary>Takes a file into the queue.</summary>
    /// <exception cref="LedgerException">Too many wait already.</exception>
    public void Add(ImportJob job)
    {
        jobs[job.Id] = job;
        order.Enqueue(job.Id);
        job.Begun = files.Begun;
        files.Note(job);
        if (!waiting.Writer.TryWrite(job))
        {
            jobs.TryRemove(job.Id, out _);
            job.Dispose();
            files.Over(job);
            throw new LedgerException(Refusal.Conflict, "Too many files wait to be read. Nothing was imported. Try again when some are done.").As("TooMany");
        }

        Forget();
    }

    /// <summary>Takes what waited when the program ended.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in files.Earlier().Take(MostWaiting))
        {
            Add(job);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, job.Stop);
            await Task.Run(() => ReadAsync(job, either.Token), CancellationToken.None);
            if (stoppingToken.IsCancellationRequested && job is { Stage: ImportStage.Cancelled, Stop.IsCancellationRequested: false })
            {
                // Nobody wanted it stopped: it is read when the program starts again.
                files.Note(job);
            }
            else
            {
                files.Over(job);
            }
        }
    }

    private async Task ReadAsync(ImportJob job, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            job.Begin();
            await using var db = ledger.OpenOrCreate();
            var staged = job.Content is { } content
                ? await new StageFile(db, ledger.Documents, clock) { WaitsForItsTurn = true }.RunAsync(content, job.FileName, job.Options, job, cancellation)
                : new RereadBatch(db, ledger.Documents, clock) { WaitsForItsTurn = true }.Run(job.Replaces!.Value, job.Options, job, cancellation);
            job.End(staged.BatchId);
        }
        catch (OperationCanceledException)
        {
            job.End(ImportStage.Cancelled);
        }
        catch (LedgerException e)
        {
            job.End(e);
        }
        // Whatever happens to one file, the next one is read and the site goes on.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailure(e, job.FileName);
            job.End(new LedgerException(Refusal.Io, $"The file could not be read to its end: {e.Message}", e).As("NotToItsEnd"));
        }
    }

    /// <summary>What is over is remembered for a while, so that a page that is loaded again still finds it.</summary>
    private void Forget()
    {
        while (order.Count > MostRemembered && order.TryPeek(out var oldest) && Find(oldest) is null or { IsOver: true } && order.TryDequeue(out var id))
        {
            if (jobs.TryRemove(id, out var job))
            {
                job.Dispose();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The import of {FileName} failed")]
    private partial void LogFailure(Exception exception, string fileName);
}
