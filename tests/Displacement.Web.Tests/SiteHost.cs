using System.Net;
using System.Text.RegularExpressions;
using Displacement.Storage;
using Displacement.UseCases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Displacement.Web.Tests;

/// <summary>The site in this process, over a ledger of its own in a folder of its own.</summary>
internal sealed partial class SiteHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("displacement-site-");

    /// <summary>A site over the real sample; with the exercise too, over a ledger with nothing in it, or where there is none yet.</summary>
    public SiteHost(bool withExercise = false, bool isEmpty = false, bool isFirstStart = false)
    {
        Ledger = new LedgerFile(Path.Combine(folder.FullName, "site.db"));
        if (isEmpty)
        {
            using var created = Ledger.OpenOrCreate();
        }

        if (!isEmpty && !isFirstStart)
        {
            using var db = Ledger.OpenOrCreate();
            new LoadSample(db, Ledger.Documents, TimeProvider.System).RunAsync(withExercise).GetAwaiter().GetResult();
        }
    }

    public LedgerFile Ledger { get; }

    /// <summary>The body of a page as a reader sees its text: references read, blanks plain, marks of direction gone.</summary>
    public async Task<string> Page(string path)
    {
        using var client = CreateClient();
        return Plain(await client.GetStringAsync(path));
    }

    /// <summary>Text as a reader sees it.</summary>
    public static string Plain(string html) =>
        Blanks().Replace(WebUtility.HtmlDecode(html), " ").Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("db", Ledger.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder.FullName))
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("[\u00A0\u202F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
