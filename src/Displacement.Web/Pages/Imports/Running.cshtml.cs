using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Imports;

/// <summary>How far a file is; the page asks again by itself, without a script.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="services">Gives the queue.</param>
[ResponseCache(NoStore = true)]
public sealed class RunningModel(Visit visit, IServiceProvider services) : PageModel
{
    /// <summary>The file; null where the program was started again since.</summary>
    internal ImportJob? Job { get; private set; }

    /// <summary>How many files are before it.</summary>
    public int Before { get; private set; }

    /// <summary>Shows it, or goes to the batch when there is one.</summary>
    /// <param name="id">The job.</param>
    public IActionResult OnGet(string id)
    {
        var queue = services.GetRequiredService<ImportQueue>();
        Job = queue.Find(id);
        Before = Job is null ? 0 : queue.Before(Job);
        if (Job?.BatchId is { } batch)
        {
            return Redirect(visit.To($"/imports/{visit.Number(batch)}"));
        }

        Response.StatusCode = Job is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>Stops the reading; nothing of it is kept.</summary>
    /// <param name="id">The job.</param>
    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (services.GetRequiredService<ImportQueue>().Find(id) is { } job)
        {
            job.Cancel();
            await Task.WhenAny(job.Done, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System));
        }

        return Redirect(visit.To($"/imports/running/{id}"));
    }
}
