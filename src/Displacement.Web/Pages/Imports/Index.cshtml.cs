using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>The files that came, and a way for the next ones.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="db">The ledger.</param>
/// <param name="services">Gives the queue.</param>
[RequestSizeLimit(Site.LargestUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = Site.LargestUpload)]
public sealed class IndexModel(Visit visit, SqliteDisplacementDb db, IServiceProvider services) : PageModel
{
    private const int MostListed = 200;

    private readonly WaitingFiles waiting = services.GetRequiredService<WaitingFiles>();
    private readonly ImportQueue queue = services.GetRequiredService<ImportQueue>();

    /// <summary>The batches, the newest first.</summary>
    public IReadOnlyList<BatchRow> Batches { get; private set; } = [];

    /// <summary>Files that are being read, or wait for it.</summary>
    internal IReadOnlyList<ImportJob> Open { get; private set; } = [];

    /// <summary>How the files are to be read.</summary>
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    /// <summary>The files.</summary>
    [BindProperty]
    public IReadOnlyList<IFormFile> Upload { get; set; } = [];

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => List();

    /// <summary>Takes files, each of which becomes a batch of its own; small ones are staged at once, long ones are read on their own.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var files = Upload.Where(file => file.Length > 0).ToList();
        if (files.Count == 0)
        {
            return Refused([new FormProblem("file", visit["Upload_NoFile"])], StatusCodes.Status400BadRequest);
        }

        if (Form.Problems(visit).ToList() is { Count: > 0 } problems)
        {
            return Refused(problems, StatusCodes.Status400BadRequest);
        }

        List<ImportJob> jobs = [];
        foreach (var file in files)
        {
            jobs.AddRange(await JobsAsync(file));
        }

        await queue.AddAndWaitAsync(jobs);
        if (jobs is not [var only])
        {
            return Redirect(visit.To("/imports"));
        }

        return only.Refusal is { } refused
            ? Refused([FormProblem.Of(refused, visit)], Status(refused))
            : Redirect(only.BatchId is { } batch ? visit.To($"/imports/{visit.Number(batch)}") : visit.To($"/imports/running/{only.Id}"));
    }

    /// <summary>One job for a file, or one for each of its sheets with figures.</summary>
    private async Task<List<ImportJob>> JobsAsync(IFormFile file)
    {
        var (name, options) = (Path.GetFileName(file.FileName), Form.ToOptions());
        List<ImportJob> jobs = [];
        foreach (var sheet in Form.AllSheets && options.Sheet is null ? await SheetsAsync(file, options) : [options.Sheet])
        {
            await using var content = file.OpenReadStream();
            jobs.Add(await waiting.TakeAsync(content, name, options with { Sheet = sheet }));
        }

        return jobs;
    }

    /// <summary>A file that cannot be looked into is read as one, and refused with its reason then.</summary>
    private static async Task<IReadOnlyList<string?>> SheetsAsync(IFormFile file, ImportOptions options)
    {
        try
        {
            return await Task.Run(() => SheetsOfFile.WithFigures(file.OpenReadStream, options));
        }
        catch (LedgerException)
        {
            return [null];
        }
    }

    private PageResult Refused(IReadOnlyList<FormProblem> problems, int status)
    {
        Problems = problems;
        List();
        Response.StatusCode = status;
        return Page();
    }

    private void List()
    {
        // A reading that made way for another one of the same file stands on that one's page.
        Batches = [.. db.Batches.AsNoTracking().Include(batch => batch.Document).Where(batch => batch.State != BatchState.Reading)
            .Where(batch => batch.State != BatchState.Rejected || !db.Batches.Any(later => later.DocumentId == batch.DocumentId && later.Sheet == batch.Sheet && later.Id > batch.Id && later.State != BatchState.Rejected && later.State != BatchState.Reading))
            .OrderByDescending(batch => batch.Id).Take(MostListed)];
        Open = queue.Open;
    }

    /// <summary>The status of an answer that refuses.</summary>
    internal static int Status(LedgerException refused) => refused.Refusal switch
    {
        Refusal.Usage => StatusCodes.Status400BadRequest,
        Refusal.Conflict => StatusCodes.Status409Conflict,
        Refusal.InvalidData => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
