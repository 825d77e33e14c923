using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>WCAG 2.2 AA, as far as a machine can tell.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>What a page breaks, with whatever is folded away opened: it must be sound too.</summary>
    public static async Task<List<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        var result = await page.RunAxe(Wcag22);
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Take(3).Select(node => node.Html))}")];
    }
}
