using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Situations;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Web.Pages.Imports;

/// <summary>What each column of a batch's file means, chosen by a person, and how the file is read as a whole.</summary>
/// <param name="visit">What the reader chose.</param>
/// <param name="ledger">The ledger's file.</param>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
/// <param name="services">Gives the queue.</param>
public sealed class ColumnsModel(Visit visit, LedgerFile ledger, SqliteDisplacementDb db, TimeProvider clock, IServiceProvider services) : PageModel
{
    /// <summary>Columns beyond these are not offered; a map sent with the file names any.</summary>
    public const int MostColumns = 200;

    /// <summary>The batch.</summary>
    public BatchRow Batch { get; private set; } = null!;

    /// <summary>How the file is read as asked for.</summary>
    public FoundReading Found { get; private set; } = null!;

    /// <summary>Texts that a person is asked about.</summary>
    public int Open { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>How the file is read as a whole.</summary>
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    /// <summary>What each column means.</summary>
    [BindProperty]
    public List<ColumnForm> Columns { get; set; } = [];

    /// <summary>Whom figures count where no column says it.</summary>
    [BindProperty]
    public string? Group { get; set; }

    /// <summary>What figures measure where no column says it.</summary>
    [BindProperty]
    public string? Measure { get; set; }

    /// <summary>Shows them as they were read, or as they would be on another sheet or in another layout.</summary>
    /// <param name="id">The batch.</param>
    /// <param name="sheet">The sheet; null: as read.</param>
    /// <param name="profile">The layout; null: as read; "found": the one that is found.</param>
    /// <param name="header">The lines of the header; null: as read; empty: found.</param>
    /// <param name="encoding">The encoding; null: as read; empty: found.</param>
    public void OnGet(int id, string? sheet, string? profile, string? header, string? encoding)
    {
        var options = Load(id);
        Form = ImportForm.Of(options);
        if (Request.Query.ContainsKey("header"))
        {
            (header, encoding) = (header ?? string.Empty, encoding ?? string.Empty);
        }

        LookAtFirstOf(With(options, sheet, profile, header, encoding), options, new ImportOptions(Sheet: options.Sheet));
        if (!string.IsNullOrWhiteSpace(header) && HeaderLines.TryParse(header) is null)
        {
            Problems = [new FormProblem("lines", visit.With("Problem_Header", visit.Text.Isolate(header.Trim())))];
        }

        Columns = [.. Found.Columns.Take(MostColumns).Select(ColumnForm.Of)];
        Group = ColumnMapJson.Word(Form.Map, "group");
        Measure = ColumnMapJson.Word(Form.Map, "measure");
    }

    /// <summary>Reads the file again as chosen.</summary>
    /// <param name="id">The batch.</param>
    public async Task<IActionResult> OnPostAsync(int id)
    {
        var options = Load(id);
        var (sheet, profile) = (Form.Sheet ?? string.Empty, Form.Profile is { Length: > 0 } said ? said : Layouts.Found);
        // The day and the place are the form's now; what the earlier ones say of the columns is nothing.
        options = With(options with { AsOf = null, Within = null }, sheet, profile, Form.Header ?? string.Empty, Form.Encoding ?? string.Empty);
        Look(options);
        Form.Map = options.MapJson;
        if (Check().ToList() is { Count: > 0 } problems)
        {
            return Refused(problems, StatusCodes.Status400BadRequest);
        }

        var chosen = Form.ToOptions() with { MapJson = Map(options.MapJson), Sheet = options.Sheet, Profile = options.Profile };
        try
        {
            new ReadColumns(db, ledger.Documents, clock).Run(id, chosen);
        }
        catch (LedgerException refused)
        {
            return Refused([FormProblem.Of(refused, visit)], IndexModel.Status(refused));
        }

        var job = new ImportJob(null, Batch.Document!.FileName, chosen, id);
        await services.GetRequiredService<ImportQueue>().AddAndWaitAsync(job);
        return job.Refusal is { } late
            ? Refused([FormProblem.Of(late, visit)], IndexModel.Status(late))
            : Redirect(visit.To(job.BatchId is { } fresh ? $"/imports/{visit.Number(fresh)}" : $"/imports/running/{job.Id}"));
    }

    /// <summary>The layouts that may be chosen.</summary>
    internal static class Layouts
    {
        /// <summary>The one that is found by the header.</summary>
        public const string Found = "found";
    }

    private ImportOptions Load(int id)
    {
        Batch = db.Batches.AsNoTracking().Include(batch => batch.Document).SingleOrDefault(batch => batch.Id == id)
            ?? throw new LedgerException(Refusal.Usage, $"There is no batch {id}.").As("NoBatch", id);
        Open = new AskPlaceQuestions(db, clock).Run(id).Count;
        return ReadColumns.OptionsOf(Batch);
    }

    private void Look(ImportOptions options)
    {
        Found = new ReadColumns(db, ledger.Documents, clock).Run(Batch.Id, options);
        (Form.Sheet, Form.Profile, Form.Map) = (options.Sheet, options.Profile, options.MapJson);
        (Form.Header, Form.Encoding) = (options.Header?.ToString(), options.Encoding);
    }

    /// <summary>Looks with the first of these options that make sense; what was refused of those before it is said.</summary>
    private void LookAtFirstOf(params ReadOnlySpan<ImportOptions> several)
    {
        for (var i = 0; i < several.Length; i++)
        {
            try
            {
                Look(several[i]);
                return;
            }
            catch (LedgerException refused) when (i < several.Length - 1)
            {
                Problems = [FormProblem.Of(refused, visit)];
            }
        }
    }

    /// <summary>Another sheet, header or encoding has other columns, so the map stays behind.</summary>
    private static ImportOptions With(ImportOptions options, string? sheet, string? profile, string? header, string? encoding)
    {
        var lines = header is null ? options.Header : HeaderLines.TryParse(header);
        var letters = encoding is null ? options.Encoding : encoding.Length == 0 ? null : encoding;
        if (lines != options.Header || letters != options.Encoding)
        {
            options = options with { Header = lines, Encoding = letters, MapJson = null };
        }

        if (!string.IsNullOrEmpty(sheet) && sheet != options.Sheet)
        {
            options = options with { Sheet = sheet, MapJson = null };
        }

        return profile switch
        {
            null or "" => options,
            Layouts.Found => options with { Profile = null },
            _ => options with { Profile = profile },
        };
    }

    private IEnumerable<FormProblem> Check()
    {
        var columns = Found.Columns.Take(MostColumns).ToList();
        if (Columns.Count != columns.Count || Columns.Zip(columns).Any(pair => pair.First.Header != pair.Second.Header))
        {
            yield return new FormProblem(string.Empty, visit["Problem_OtherColumns"]);
            Columns = [.. columns.Select(ColumnForm.Of)];
            yield break;
        }

        foreach (var problem in Form.Problems(visit))
        {
            yield return problem;
        }

        foreach (var (index, form) in Columns.Index().Where(one => !one.Item.IsAgeRead))
        {
            yield return new FormProblem($"age-{visit.Number(index)}", visit.With("Problem_Age", visit.Text.Isolate(form.Age!.Trim()), visit.Text.Isolate(form.Header!)));
        }

        foreach (var (index, choice) in Choices().Index().Where(one => one.Item.Chosen is { } role && !ColumnMapJson.IsRole(role)))
        {
            yield return new FormProblem($"role-{visit.Number(index)}", visit.With("Problem_Role", visit.Text.Isolate(choice.Header)));
        }

        var choices = Choices();
        if (choices.Any(choice => choice.IsChanged && (choice.IsFigure || choice.IsChosenFigure)) && choices.Find(choice => choice is { IsFigure: true, Chosen: null }) is { } kept)
        {
            yield return new FormProblem($"role-{visit.Number(choices.IndexOf(kept))}", visit.With("Problem_OnlyFound", visit.Text.Isolate(kept.Header)));
        }
    }

    private List<ColumnChoice> Choices() => [.. Columns.Zip(Found.Columns).Select(pair => pair.First.ToChoice(pair.Second))];

    private string? Map(string? earlier) => ColumnMapJson.Of(
        Choices(),
        earlier,
        string.IsNullOrWhiteSpace(Group) ? null : Group.Trim(),
        string.IsNullOrWhiteSpace(Measure) ? null : Measure,
        Found.IsHeaderJoined);

    private PageResult Refused(IReadOnlyList<FormProblem> problems, int status)
    {
        Problems = problems;
        Response.StatusCode = status;
        return Page();
    }
}
