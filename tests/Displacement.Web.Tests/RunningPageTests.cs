using System.Net;
using System.Text.RegularExpressions;
using Displacement.UseCases;
using Displacement.Web.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Displacement.Web.Tests;

/// <summary>A long file: read on its own, shown as far as it is, and stopped.</summary>
[TestFixture]
public sealed partial class RunningPageTests
{
    private SiteHost site = null!;
    private HttpClient client = null!;
    private ImportJob job = null!;

    [SetUp]
    public void Start()
    {
        site = new SiteHost();
        client = site.CreateClient();
        job = new ImportJob(new Endless(), "long.csv", new ImportOptions());
        site.Services.GetRequiredService<ImportQueue>().Add(job);
    }

    [TearDown]
    public void Stop()
    {
        job.Cancel();
        client.Dispose();
        site.Dispose();
        job.Dispose();
    }

    [Test]
    public async Task Running_File_IsShownAndAsksAgainByItself() =>
        Assert.That(await site.Page($"/imports/running/{job.Id}"), Does.Contain("long.csv").And.Contain("http-equiv=\"refresh\"").And.Contain("<progress"));

    [Test]
    public async Task Running_File_StandsInTheListOfImports() =>
        Assert.That(await site.Page("/imports"), Does.Contain($"/imports/running/{job.Id}"));

    [Test]
    public async Task Waiting_File_WaitsUntilTheOneBeforeItIsDone()
    {
        using ImportJob second = new(new MemoryStream("adm2_pcode,idps,date\nSY0702,1,2018-09-01\n"u8.ToArray()), "short.csv", new ImportOptions(Source: "IOM"));
        site.Services.GetRequiredService<ImportQueue>().Add(second);
        Assert.That(second.Stage, Is.EqualTo(ImportStage.Waiting));
        job.Cancel();
        await second.Done.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(second.Stage, Is.EqualTo(ImportStage.Staged));
    }

    [Test]
    public async Task File_AfterOneThatBroke_IsReadAllTheSame()
    {
        using ImportJob broken = new(new Broken(), "broken.csv", new ImportOptions());
        using ImportJob second = new(new MemoryStream("adm2_pcode,idps,date\nSY0702,1,2018-09-01\n"u8.ToArray()), "short.csv", new ImportOptions(Source: "IOM"));
        var queue = site.Services.GetRequiredService<ImportQueue>();
        queue.Add(broken);
        queue.Add(second);
        job.Cancel();
        await second.Done.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That((broken.Stage, second.Stage), Is.EqualTo((ImportStage.Refused, ImportStage.Staged)));
        Assert.That(await site.Page($"/imports/running/{broken.Id}"), Does.Contain("The file was not imported"));
    }

    [Test]
    public async Task Cancelled_File_LeavesNothingBehind()
    {
        var token = Field().Match(await client.GetStringAsync($"/imports/running/{job.Id}")).Groups["value"].Value;
        using FormUrlEncodedContent form = new([KeyValuePair.Create("token", token)]);
        using var response = await client.PostAsync($"/imports/running/{job.Id}", form);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("The import was cancelled").And.Not.Contain("http-equiv"));
        Assert.That(Directory.GetFiles(site.Ledger.Path + "-files"), Has.Length.EqualTo(1), "the sample's file alone");
    }

    [Test]
    public async Task Waiting_File_SaysHowManyAreBeforeIt()
    {
        using ImportJob second = new(new MemoryStream("adm2_pcode,idps,date\nSY0702,1,2018-09-01\n"u8.ToArray()), "short.csv", new ImportOptions(Source: "IOM"));
        site.Services.GetRequiredService<ImportQueue>().Add(second);
        Assert.That(await site.Page($"/imports/running/{second.Id}"), Does.Contain("1 before it"));
        job.Cancel();
        await second.Done.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task FailedBatch_SaysSo_AndIsReadAgain()
    {
        job.Cancel();
        await job.Done;
        int batch;
        using (var db = site.Ledger.Open())
        {
            var first = db.Batches.First();
            first.State = Displacement.Ledger.BatchState.Reading;
            db.SaveChanges();
            batch = first.Id;
            SweepLeftovers.Run(db, site.Ledger.Documents, TimeProvider.System);
        }

        var page = await client.GetStringAsync($"/imports/{batch}");
        Assert.That(page, Does.Contain("The program ended while this file was being read"));
        using FormUrlEncodedContent form = new([KeyValuePair.Create("token", Field().Match(page).Groups["value"].Value)]);
        using var response = await client.PostAsync($"/imports/{batch}?handler=Again", form);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("This file is staged"));
    }

    [Test]
    public async Task Job_ThatNobodyKnows_IsNotFoundAndSaysWhereToLook()
    {
        using var response = await client.GetAsync("/imports/running/0000");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Look for the file in the list of imports"));
    }

    [GeneratedRegex("name=\"token\" type=\"hidden\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    /// <summary>A file that never ends, until its reading is cancelled.</summary>
    private class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => 1_000_000;

        public override long Position { get; set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A file whose reading fails in a way that nobody foresaw.</summary>
    private sealed class Broken : Endless
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new FormatException("odd");
    }
}
