using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>Tests in a real browser, without script; skipped with a reason where there is none, unless REQUIRE_BROWSER=1.</summary>
public abstract class BrowserTests
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly List<string> complaints = [];
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("displacement-browser-");
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Where the site answers.</summary>
    protected Uri Address { get; private set; } = null!;

    /// <summary>The site.</summary>
    private protected SiteHost Host { get; private set; } = null!;

    /// <summary>Whether the exercise lies beside the sample.</summary>
    protected virtual bool WithExercise => false;

    /// <summary>Whether pages may run script; only the test of accessibility needs it, for itself.</summary>
    protected virtual bool JavaScript => false;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        var path = Chromium();
        Host = new SiteHost(WithExercise);
        Host.UseKestrel(0);
        Host.StartServer();
        Address = Host.ClientOptions.BaseAddress;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Arguments, Env = Surroundings() });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        scratch.Delete(recursive: true);
    }

    [TearDown]
    public void NoComplaint()
    {
        var heard = complaints.ToList();
        complaints.Clear();
        Assert.That(heard, Is.Empty, "The browser complained.");
    }

    /// <summary>Opens a page, and listens to what the browser says of it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="width">The width of the window.</param>
    protected async Task<IPage> Open(string path, int width = 1280)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = JavaScript,
            // axe is put into the page by the test; the page itself has none.
            BypassCSP = JavaScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // Of a page that is not there, or of a form that was refused, the browser says so itself.
            var isThePage = message.Text.Contains("status of 4", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isThePage)
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Address.ToString(), StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url} asked for {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(Address, path).ToString());
        return page;
    }

    /// <summary>The surroundings of this process, with a folder of its own for what the browser leaves behind.</summary>
    private Dictionary<string, string> Surroundings()
    {
        var all = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? string.Empty, StringComparer.Ordinal);
        all["TMPDIR"] = scratch.FullName;
        return all;
    }

    private static string Chromium()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        if (candidates.FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        const string missing = "Chromium was not found: apt-get install chromium, or set CHROMIUM to its path.";
        if (Environment.GetEnvironmentVariable("REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(missing);
        }

        Assert.Ignore(missing);
        return string.Empty;
    }
}
