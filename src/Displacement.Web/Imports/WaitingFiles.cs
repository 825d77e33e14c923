using System.Text.Json;
using Displacement.Storage;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>
/// Files that were handed in and are not yet read, in a folder beside the ledger: when the program starts again, they are read after all.
/// From the moment that a file's batch is written, the batch stands for it.
/// </summary>
/// <param name="ledger">The ledger's file.</param>
/// <param name="clock">The clock.</param>
internal sealed class WaitingFiles(LedgerFile ledger, TimeProvider clock)
{
    private const string Bytes = ".file";
    private const string Ticket = ".json";

    private readonly string folder = ledger.Path + "-waiting";

    /// <summary>Takes the bytes of a file, which the job holds until it is over.</summary>
    /// <param name="content">The bytes; a request's are gone when it is answered.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="options">How it is to be read.</param>
    public async Task<ImportJob> TakeAsync(Stream content, string fileName, ImportOptions options)
    {
        Directory.CreateDirectory(folder);
        var id = ImportJob.NewId();
        var kept = new FileStream(PathOf(id, Bytes), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        try
        {
            await content.CopyToAsync(kept);
            kept.Position = 0;
            return new ImportJob(kept, fileName, options, id: id);
        }
        catch
        {
            await kept.DisposeAsync();
            File.Delete(kept.Name);
            throw;
        }
    }

    /// <summary>Notes that a file waits, so that a start finds it.</summary>
    /// <param name="job">The file; nothing is noted of the kept file of a batch, which stays where it is.</param>
    public void Note(ImportJob job)
    {
        if (File.Exists(PathOf(job.Id, Bytes)))
        {
            File.WriteAllText(PathOf(job.Id, Ticket), JsonSerializer.Serialize(new Waiting(job.FileName, job.Options, clock.GetUtcNow())));
        }
    }

    /// <summary>A batch stands for the file from now on.</summary>
    public void Begun(ImportJob job)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(job.Id, Ticket));
        }
    }

    /// <summary>Nothing of the file is needed any longer; its job has let it go.</summary>
    public void Over(ImportJob job)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(job.Id, Ticket));
            File.Delete(PathOf(job.Id, Bytes));
        }
    }

    /// <summary>What waited when the program ended, the first first; what it had begun is cleared away.</summary>
    public IReadOnlyList<ImportJob> Earlier()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        List<(DateTimeOffset Since, ImportJob Job)> found = [];
        foreach (var path in Directory.GetFiles(folder, "*" + Bytes))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            var ticket = Read(PathOf(id, Ticket));
            if (Held(path) is not { } content)
            {
                continue;
            }

            if (ticket is null)
            {
                content.Dispose();
                File.Delete(path);
                continue;
            }

            found.Add((ticket.Since, new ImportJob(content, ticket.FileName, ticket.Options, id: id)));
        }

        return [.. found.OrderBy(one => one.Since).Select(one => one.Job)];
    }

    private string PathOf(string id, string ending) => Path.Combine(folder, id + ending);

    /// <summary>Null where it is not there whole.</summary>
    private static Waiting? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Waiting>(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where another program over the same ledger has it.</summary>
    private static FileStream? Held(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Waiting(string FileName, ImportOptions Options, DateTimeOffset Since);
}
