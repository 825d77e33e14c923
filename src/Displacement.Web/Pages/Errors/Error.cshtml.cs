using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Displacement.Web.Pages.Errors;

/// <summary>Says what happened, what was not changed, and what to do.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
/// <param name="visit">What the reader chose.</param>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(SqliteDisplacementDb db, TimeProvider clock, Visit visit) : PageModel
{
    /// <summary>Which text is shown.</summary>
    public string Kind { get; private set; } = "500";

    /// <summary>What was refused, in the reader's language where it can be said there; or null.</summary>
    public string? Detail { get; private set; }

    /// <summary>Whether the detail is in the reader's language: else it is the command line's, in English.</summary>
    public bool IsTranslated { get; private set; }

    /// <summary>Places that may have been meant.</summary>
    public IReadOnlyList<Place> Meant { get; private set; } = [];

    /// <summary>A number under which the log tells of the error, or null.</summary>
    public string? Reference { get; private set; }

    /// <summary>Shows it, whichever way the request was made; its form, which may be what is wrong with it, is not read again.</summary>
    /// <param name="context">The request.</param>
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HandlerMethod = null;
        Show(int.TryParse(RouteData.Values["code"] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : 0);
    }

    private void Show(int code)
    {
        var error = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (error?.Error is LedgerException refused)
        {
            Refuse(refused, error.Path);
            return;
        }

        code = error?.Error switch
        {
            null => code is >= 400 and < 600 ? code : 404,
            BadHttpRequestException bad => bad.StatusCode,
            AntiforgeryValidationException => 400,
            _ => 500,
        };
        Response.StatusCode = code;
        Kind = code switch
        {
            404 or 405 => "404",
            413 => "413",
            < 500 => "400",
            _ => "500",
        };
        Reference = Kind == "500" ? HttpContext.TraceIdentifier : null;
    }

    private void Refuse(LedgerException refused, string path)
    {
        (Detail, IsTranslated) = visit.Refusal(refused);
        (Response.StatusCode, Kind) = refused.Refusal switch
        {
            Refusal.Usage when HttpMethods.IsGet(Request.Method) => (404, "404"),
            Refusal.Usage => (400, "400"),
            Refusal.Conflict => (409, "409"),
            Refusal.InvalidData => (422, "422"),
            _ => (503, "503"),
        };
        if (Kind == "404" && refused.Key is "NoPlace" or "SeveralPlaces" && path.Contains("/places/", StringComparison.Ordinal))
        {
            // The page's own words say it all, and its links do what the library's hint would.
            (Kind, Detail) = ("Place", null);
            Meant = [.. new SearchPlaces(db, clock).Run(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..])).Places.Take(5)];
        }
    }
}
