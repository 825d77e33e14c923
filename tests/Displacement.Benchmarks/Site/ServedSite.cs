using Displacement.Storage;
using Displacement.Web;

namespace Displacement.Benchmarks.Site;

/// <summary>The site as it is shipped, with one empty Razor page beside its own, in a process of its own.</summary>
internal static class ServedSite
{
    public const string Command = "serve-site";

    /// <summary>Serves a database until standard input ends; the first line of standard output is the address.</summary>
    public static int Run(string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        string[] addresses = ["http://127.0.0.1:0"];
        builder.ListenOn(addresses);
        builder.KeepQuiet();
        builder.AddSite(new LedgerFile(database));
        builder.Services.AddRazorPages().AddApplicationPart(typeof(ServedSite).Assembly);
        using var app = builder.Build();
        app.UseSite();
        app.Start();
        Console.WriteLine(app.BoundAddresses(addresses).Single());
        while (Console.ReadLine() is not null)
        {
        }

        return 0;
    }
}
