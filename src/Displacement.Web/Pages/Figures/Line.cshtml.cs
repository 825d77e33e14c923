using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Figures;

/// <summary>The kept file, as it came, around the cell of a figure.</summary>
/// <param name="ledger">The ledger's file.</param>
/// <param name="db">The ledger.</param>
public sealed class LineModel(LedgerFile ledger, SqliteDisplacementDb db) : PageModel
{
    /// <summary>The rows around the line.</summary>
    public KeptExcerpt Excerpt { get; private set; } = null!;

    /// <summary>The column of the cell, by its header.</summary>
    public string? Column { get; private set; }

    /// <summary>The column's position; -1 where none is marked.</summary>
    public int At { get; private set; } = -1;

    /// <summary>Shows it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">The column's header, or null: the whole line.</param>
    public void OnGet(int batch, int line, string? column)
    {
        Excerpt = new OpenLines(db, ledger.Documents).Run(batch, line);
        Column = column;
        At = column is null ? -1 : Excerpt.ColumnOf(column);
    }
}
