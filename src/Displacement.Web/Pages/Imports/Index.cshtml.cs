using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>The files that came, and a way for the next one.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="services">Gives the queue.</param>
[RequestSizeLimit(Site.LargestUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = Site.LargestUpload)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, IServiceProvider services) : PageModel
{
    private const int MostListed = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ImportQueue queue = services.GetRequiredService<ImportQueue>();

    /// <summary>The batches, the newest first.</summary>
    public IReadOnlyList<BatchRow> Batches { get; private set; } = [];

    /// <summary>Files that are being read, or wait for it.</summary>
    internal IReadOnlyList<ImportJob> Open { get; private set; } = [];

    /// <summary>How the file is to be read.</summary>
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Whether the form came without a file.</summary>
    public bool LacksFile { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet() => List();

    /// <summary>Takes a file; a small one is staged at once, a long one is read on its own.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Upload is not { Length: > 0 } file)
        {
            LacksFile = true;
            List();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var job = new ImportJob(await KeptAsync(file), Path.GetFileName(file.FileName), Form.ToOptions());
        queue.Add(job);
        await Task.WhenAny(job.Done, Task.Delay(Patience, TimeProvider.System));
        return Redirect(job.BatchId is { } batch ? visit.To($"/imports/{visit.Number(batch)}") : visit.To($"/imports/running/{job.Id}"));
    }

    private void List()
    {
        Batches = [.. db.Batches.AsNoTracking().Include(batch => batch.Document).Where(batch => batch.State != BatchState.Reading).OrderByDescending(batch => batch.Id).Take(MostListed)];
        Open = queue.Open;
    }

    /// <summary>The bytes in a temporary file of their own: the request's are gone when it is answered.</summary>
    private static async Task<Stream> KeptAsync(IFormFile file)
    {
        var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await file.CopyToAsync(kept);
        kept.Position = 0;
        return kept;
    }
}
