using Displacement.Ledger;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>Where a file stands that was handed in.</summary>
internal enum ImportStage
{
    Waiting,
    Reading,
    Staged,
    Refused,
    Cancelled,
}

/// <summary>A file that was handed in, and what becomes of it.</summary>
/// <param name="content">The bytes, which the job lets go at its end; null for the kept file of a batch.</param>
/// <param name="fileName">The file's name.</param>
/// <param name="options">How it is to be read.</param>
/// <param name="replaces">The batch whose kept file is read again, or null.</param>
/// <param name="id">What its page is called by; null: a new one.</param>
internal sealed class ImportJob(Stream? content, string fileName, ImportOptions options, int? replaces = null, string? id = null) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pace pace = new(TimeProvider.System);
    private readonly Lock telling = new();
    private ImportProgress progress = new(0, 0, 0);

    public string Id { get; } = id ?? NewId();

    public string FileName { get; } = fileName;

    public ImportOptions Options { get; } = options;

    public Stream? Content { get; } = content;

    public int? Replaces { get; } = replaces;

    public ImportStage Stage { get; private set; }

    /// <summary>Rows read so far, how much of the whole is done, and how long it will still take; null while too little is done to tell.</summary>
    public (long Rows, double Fraction, TimeSpan? Left, ImportPhase Phase) Progress
    {
        get
        {
            lock (telling)
            {
                return (progress.Rows, pace.Fraction, pace.Left, progress.Phase);
            }
        }
    }

    /// <summary>Is told once, when the file's own batch is being written.</summary>
    public Action<ImportJob>? Begun { get; set; }

    /// <summary>The batch that it became.</summary>
    public int? BatchId { get; private set; }

    /// <summary>Why it was refused.</summary>
    public LedgerException? Refusal { get; private set; }

    public CancellationToken Stop => stop.Token;

    /// <summary>Ends with the job, whatever became of it.</summary>
    public Task Done => done.Task;

    public bool IsOver => Stage is ImportStage.Staged or ImportStage.Refused or ImportStage.Cancelled;

    public void Report(ImportProgress value)
    {
        Action<ImportJob>? told = null;
        lock (telling)
        {
            progress = value;
            pace.Tell(value.Fraction);
            if (value.Phase != ImportPhase.Waiting)
            {
                (told, Begun) = (Begun, null);
            }
        }

        told?.Invoke(this);
    }

    /// <summary>A name that nobody guesses.</summary>
    public static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    public void Cancel() => stop.Cancel();

    public void Begin() => Stage = ImportStage.Reading;

    public void End(int batch)
    {
        BatchId = batch;
        End(ImportStage.Staged);
    }

    public void End(LedgerException refusal)
    {
        Refusal = refusal;
        End(ImportStage.Refused);
    }

    public void End(ImportStage stage)
    {
        Stage = stage;
        Content?.Dispose();
        done.TrySetResult();
    }

    public void Dispose()
    {
        Content?.Dispose();
        stop.Dispose();
    }
}
