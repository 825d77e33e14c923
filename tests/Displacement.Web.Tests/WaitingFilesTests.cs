using Displacement.Ledger;
using Displacement.UseCases;
using Displacement.Web.Imports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Displacement.Web.Tests;

/// <summary>What waits to be read when the program ends is read when it starts again.</summary>
[TestFixture]
public sealed class WaitingFilesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private SiteHost site = null!;

    [SetUp]
    public void Start() => site = new SiteHost(isEmpty: true);

    [TearDown]
    public void Stop() => site.Dispose();

    [Test]
    public async Task File_ThatWaitedWhenTheProgramEnded_IsReadAtTheNextStart()
    {
        var id = await LeftWaiting("first.csv");
        using var queue = Queue();
        await queue.StartAsync(CancellationToken.None);
        await queue.Find(id)!.Done.WaitAsync(Long);
        await queue.StopAsync(CancellationToken.None);
        using var db = site.Ledger.Open();
        Assert.That((db.Documents.Single().FileName, db.Batches.Single().State), Is.EqualTo(("first.csv", BatchState.Staged)));
    }

    [Test]
    public async Task File_ThatWaited_IsReadAsAPersonSaid()
    {
        var id = await LeftWaiting("first.csv");
        using var queue = Queue();
        await queue.StartAsync(CancellationToken.None);
        await queue.StopAsync(CancellationToken.None);
        Assert.That(queue.Find(id)!.Options, Is.EqualTo(new ImportOptions(Source: "IOM") { Header = new Displacement.Imports.HeaderLines(1, 1) }));
    }

    [Test]
    public async Task File_ThatWasRead_LeavesNothingThatWaits()
    {
        var id = await LeftWaiting("first.csv");
        using var queue = Queue();
        await queue.StartAsync(CancellationToken.None);
        await queue.Find(id)!.Done.WaitAsync(Long);
        await queue.StopAsync(CancellationToken.None);
        Assert.That(Waiting(), Is.Empty);
    }

    [Test]
    public async Task File_BeingReadWhenTheProgramIsStopped_WaitsForTheNextStart()
    {
        await using FileStream turn = new(site.Ledger.Path + "-import.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var queue = Queue();
        await queue.StartAsync(CancellationToken.None);
        var job = await Files().TakeAsync(Content(), "first.csv", new ImportOptions(Source: "IOM"));
        queue.Add(job);
        SpinWait.SpinUntil(() => job.Progress.Phase == ImportPhase.Waiting && job.Stage == ImportStage.Reading, Long);
        await queue.StopAsync(CancellationToken.None);
        Assert.That(Files().Earlier().Select(one => one.Id), Is.EqualTo([job.Id]));
    }

    [Test]
    public async Task File_ThatAPersonCancelled_DoesNotComeBack()
    {
        using var queue = Queue();
        var job = await Files().TakeAsync(Content(), "first.csv", new ImportOptions(Source: "IOM"));
        queue.Add(job);
        job.Cancel();
        await queue.StartAsync(CancellationToken.None);
        await job.Done.WaitAsync(Long);
        await queue.StopAsync(CancellationToken.None);
        Assert.That(Waiting(), Is.Empty);
    }

    [Test]
    public async Task File_WhoseBatchStandsForIt_DoesNotComeBack()
    {
        var job = await Files().TakeAsync(Content(), "first.csv", new ImportOptions(Source: "IOM"));
        Files().Note(job);
        Files().Begun(job);
        job.Dispose();
        Assert.That((Files().Earlier().Count, Waiting().Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Files_ThatWaited_KeepTheirOrder()
    {
        string[] ids = [await LeftWaiting("b.csv"), await LeftWaiting("a.csv"), await LeftWaiting("c.csv")];
        Assert.That(Files().Earlier().Select(job => job.Id), Is.EqualTo(ids));
    }

    /// <summary>A file that waits in a queue whose program ended.</summary>
    private async Task<string> LeftWaiting(string name)
    {
        using var job = await Files().TakeAsync(Content(), name, new ImportOptions(Source: "IOM") { Header = new Displacement.Imports.HeaderLines(1, 1) });
        using var queue = Queue();
        queue.Add(job);
        return job.Id;
    }

    private string[] Waiting() => Directory.GetFiles(site.Ledger.Path + "-waiting");

    private WaitingFiles Files() => new(site.Ledger, TimeProvider.System);

    private ImportQueue Queue() => new(site.Ledger, Files(), TimeProvider.System, NullLogger<ImportQueue>.Instance);

    private static MemoryStream Content() => new("adm2_pcode,idps,date\nSY0702,1,2018-09-01\n"u8.ToArray());
}
