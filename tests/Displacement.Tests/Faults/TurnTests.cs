using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Microsoft.Extensions.Time.Testing;

namespace Displacement.Tests.Faults;

/// <summary>One file is read at a time: the next one waits, and what a crash left is there to be read again.</summary>
[TestFixture]
internal sealed class TurnTests
{
    private const string File = "adm2_pcode,date,idps\nSY0702,2018-08-31,100\n";
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public async Task Import_WhileAnotherFileIsRead_WaitsForItsEnd()
    {
        using var db = ledger.Open();
        var turn = ImportTurn.Take(db);
        Heard heard = new();
        var import = Task.Run(() => Stage(heard));
        await heard.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(import.IsCompleted, Is.False);
        turn.Dispose();
        Assert.That((await import.WaitAsync(TimeSpan.FromSeconds(30))).State, Is.EqualTo(BatchState.Staged));
    }

    [Test]
    public async Task Wait_Cancelled_LeavesNothing()
    {
        using var db = ledger.Open();
        using var turn = ImportTurn.Take(db);
        using CancellationTokenSource stop = new();
        Heard heard = new();
        var import = Task.Run(() => Stage(heard, stop.Token));
        await heard.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        Assert.That(async () => await import, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((db.Batches.Count(), Directory.GetFiles(ledger.File.Path + "-files").Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Wait_Cancelled_LeavesTheFileToAnotherThatWaitsWithTheSameBytes()
    {
        using var db = ledger.Open();
        var turn = ImportTurn.Take(db);
        using CancellationTokenSource stop = new();
        Heard one = new(), other = new();
        var cancelled = Task.Run(() => Stage(one, stop.Token));
        var waiting = Task.Run(() => Stage(other));
        await Task.WhenAll(one.Waiting.Task, other.Waiting.Task).WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        turn.Dispose();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(Directory.GetFiles(ledger.File.Path + "-files"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ImportCommand_ThatDoesNotWait_EndsWithThree()
    {
        var path = ledger.File.Path + ".csv";
        await System.IO.File.WriteAllTextAsync(path, File);
        using var db = ledger.Open();
        using var turn = ImportTurn.Take(db);
        var answer = await CommandLine.Typed.RunAsync(ledger, "import", path, "--no-wait");
        Assert.That((answer.Code, answer.Error.Contains("Another file is being read", StringComparison.Ordinal)), Is.EqualTo((3, true)));
    }

    [Test]
    public void Batch_WhoseReadingTheProgramDidNotOutlive_HasFailed_AndKeepsItsFile()
    {
        var batch = Crash();
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, TimeProvider.System);
        var row = db.Batches.Single(one => one.Id == batch);
        Assert.That((row.State, db.Rounds.Count(), db.Documents.Count()), Is.EqualTo((BatchState.Failed, 0, 1)));
    }

    [Test]
    public async Task FailedBatch_ReadAgain_IsReadAsItWasToBe()
    {
        var batch = Crash();
        await CommandLine.Typed.RunAsync(ledger, "batches");
        var answer = await CommandLine.Typed.RunAsync(ledger, "import", "--again", $"{batch}", "--commit");
        Assert.That(answer.Code, Is.Zero, answer.Error);
        Assert.That(ledger.Ask("SY0702", "displaced", "2018-09-01").Winner!.Producers.Single(), Is.EqualTo("Office"));
        using var db = ledger.Open();
        Assert.That(db.Batches.Single(one => one.Id == batch).State, Is.EqualTo(BatchState.Rejected));
    }

    [Test]
    public void FailedBatch_ReadAgain_MakesWay()
    {
        var batch = Crash();
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, TimeProvider.System);
        new RereadBatch(db, ledger.File.Documents, ledger.Clock).Run(batch, new ImportOptions(Source: "Office"));
        Assert.That(db.Batches.Single(one => one.Id == batch).State, Is.EqualTo(BatchState.Rejected));
    }

    [Test]
    public void FailedBatch_MayBePutAway()
    {
        var batch = Crash();
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, TimeProvider.System);
        Assert.That(new BatchMoves(db, ledger.Clock).Reject(batch).State, Is.EqualTo(BatchState.Rejected));
    }

    [Test]
    public void Batch_ThatIsStillBeingRead_IsNotSwept()
    {
        using var db = ledger.Open();
        var document = ledger.File.Documents.KeepAsync(new MemoryStream([1]), "first.csv").GetAwaiter().GetResult();
        using var writer = ImportTurn.Begin(db, document, "test", "Carrier", "{}", ledger.Clock.GetUtcNow());
        using var other = ledger.Open();
        SweepLeftovers.Run(other, ledger.File.Documents, TimeProvider.System);
        Assert.That(other.Batches.Single().State, Is.EqualTo(BatchState.Reading));
    }

    [Test]
    public async Task KeptFile_ThatNoBatchCameToName_IsClearedAwayAfterAMinute()
    {
        await ledger.File.Documents.KeepAsync(new MemoryStream([1]), "first.csv");
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, Later());
        Assert.That(Directory.GetFiles(ledger.File.Path + "-files"), Is.Empty);
    }

    [Test]
    public async Task KeptFile_ThatNoBatchNamesYet_StaysForAMinute()
    {
        await ledger.File.Documents.KeepAsync(new MemoryStream([1]), "first.csv");
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, TimeProvider.System);
        Assert.That(Directory.GetFiles(ledger.File.Path + "-files"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task KeptFile_ThatSomebodyHolds_Stays()
    {
        var kept = await ledger.File.Documents.KeepAsync(new MemoryStream([1]), "first.csv");
        using var held = ledger.File.Documents.Open(kept.Sha256);
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, Later());
        Assert.That(ledger.File.Documents.Has(kept.Sha256), Is.True);
    }

    [Test]
    public void KeptFile_OfABatch_Stays()
    {
        Crash();
        using var db = ledger.Open();
        SweepLeftovers.Run(db, ledger.File.Documents, Later());
        Assert.That(Directory.GetFiles(ledger.File.Path + "-files"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task HalfOfACopy_IsClearedAwayByTheNextImport()
    {
        var half = Path.Combine(Directory.CreateDirectory(ledger.File.Path + "-files").FullName, "0123.arriving");
        await System.IO.File.WriteAllTextAsync(half, "adm2");
        System.IO.File.SetLastWriteTimeUtc(half, ledger.Clock.GetUtcNow().UtcDateTime.AddMinutes(-2));
        Stage(new Heard());
        Assert.That(System.IO.File.Exists(half), Is.False);
    }

    [Test]
    public void TimeLeft_IsNotToldBeforeItCanBeKnown()
    {
        FakeTimeProvider clock = new();
        Pace pace = new(clock);
        pace.Tell(0.01);
        clock.Advance(TimeSpan.FromSeconds(1));
        pace.Tell(0.2);
        Assert.That(pace.Left, Is.Null);
    }

    [Test]
    public void TimeLeft_FollowsFromWhatIsDone()
    {
        FakeTimeProvider clock = new();
        Pace pace = new(clock);
        pace.Tell(0.0001);
        clock.Advance(TimeSpan.FromSeconds(10));
        pace.Tell(0.25);
        Assert.That(pace.Left, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void Progress_NeverFalls()
    {
        Pace pace = new(new FakeTimeProvider());
        pace.Tell(0.5);
        pace.Tell(0.4);
        Assert.That(pace.Fraction, Is.EqualTo(0.5));
    }

    private static FakeTimeProvider Later() => new(TimeProvider.System.GetUtcNow().AddMinutes(2));

    /// <summary>A batch as a program leaves it that is killed while it reads.</summary>
    private int Crash()
    {
        using var db = ledger.Open();
        var document = ledger.File.Documents.KeepAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(File)), "crash.csv").GetAwaiter().GetResult();
        using var writer = ImportTurn.Begin(db, document, "generic", "Office", """{"Source":"Office"}""", ledger.Clock.GetUtcNow());
        new TestBatch(writer, new LedgerReader(db).Places(ledger.Clock.GetUtcNow())).Round("2018-06-30").Figure("SY0700", 1);
        writer.Settle();
        return writer.BatchId;
    }

    private StagedBatch Stage(IProgress<ImportProgress> progress, CancellationToken cancellation = default)
    {
        using var db = ledger.Open();
        using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes(File));
        return new StageFile(db, ledger.File.Documents, ledger.Clock) { WaitsForItsTurn = true }.RunAsync(content, "waits.csv", new ImportOptions(Source: "X"), progress, cancellation).GetAwaiter().GetResult();
    }

    private sealed class Heard : IProgress<ImportProgress>
    {
        public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Report(ImportProgress value)
        {
            if (value.Phase == ImportPhase.Waiting)
            {
                Waiting.TrySetResult();
            }
        }
    }
}
