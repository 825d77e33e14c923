using Microsoft.AspNetCore.OutputCaching;

namespace Displacement.Web;

/// <summary>Pages that only read the ledger are kept, as sent, until something else is believed.</summary>
internal sealed class LedgerPages : IOutputCachePolicy
{
    public const string Name = "ledger";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        context.EnableOutputCaching = reads;
        context.AllowCacheLookup = reads;
        context.AllowCacheStorage = reads;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        if (reads)
        {
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["ledger"] = http.RequestServices.GetRequiredService<LedgerWatch>().Version();
            context.CacheVaryByRules.VaryByValues["language"] = http.Language().Tag;
            context.CacheVaryByRules.VaryByValues["encoding"] = http.Request.Headers.AcceptEncoding.ToString();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
