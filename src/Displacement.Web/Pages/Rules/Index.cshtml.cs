using Displacement.Estimates;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web.Pages.Rules;

/// <summary>How one figure is picked where several speak, and which rule picks for which group.</summary>
/// <param name="visit">What the reader chose.</param>
[OutputCache(PolicyName = LedgerPages.Name)]
public sealed class IndexModel(Visit visit) : PageModel
{
    /// <summary>The rules as the ledger knew them.</summary>
    public RuleBook Book { get; private set; } = RuleBook.Shipped;

    /// <summary>Shows them.</summary>
    public void OnGet() => Book = visit.Rules;
}
