using System.Globalization;
using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>A long file is cancelled at half on its page, and nothing of it is left.</summary>
/// <remarks>DISPLACEMENT_ROWS says how long; 300,000 rows without it.</remarks>
[TestFixture]
public sealed class CancelTests : BrowserTests
{
    private const int Usual = 300_000;
    private const string Button = "Cancel";
    private static readonly string[] Districts = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705"];

    [Test]
    public async Task LongFile_CancelledAtHalf_LeavesNothing()
    {
        var rows = int.TryParse(Environment.GetEnvironmentVariable("DISPLACEMENT_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        var before = Left();
        var page = await Open("/imports");
        await page.GetByLabel("Choose files", new() { Exact = true }).SetInputFilesAsync(Written(rows));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await page.WaitForURLAsync("**/imports/running/*", new() { Timeout = 120_000 });
        var done = 0;
        while (done < 50)
        {
            done = int.Parse((await page.Locator("progress").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
            await page.ReloadAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = Button }).ClickAsync();
        await page.GetByText("Nothing of the file was kept, and no total has changed.").WaitForAsync();
        await page.Context.CloseAsync();
        TestContext.Out.WriteLine($"Cancelled at {done} % of {rows} rows.");
        Assert.That(Left(), Is.EqualTo(before));
    }

    /// <summary>Batches, figures, rounds, kept and waiting files.</summary>
    private (int Batches, int Figures, int Rounds, int Documents, int Kept, int Waiting) Left()
    {
        using var db = Host.Ledger.Open();
        var waiting = Host.Ledger.Path + "-waiting";
        return (
            db.Batches.Count(),
            db.Figures.Count(),
            db.Rounds.Count(),
            db.Documents.Count(),
            Directory.GetFiles(Host.Ledger.Path + "-files").Length,
            Directory.Exists(waiting) ? Directory.GetFiles(waiting).Length : 0);
    }

    private static string Written(int rows)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("displacement-long-").FullName, "long.csv");
        using StreamWriter text = new(path);
        text.Write("adm2_pcode,date,idps,source\n");
        for (var row = 0; row < rows; row++)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{Districts[row % Districts.Length]},{new DateOnly(2001, 1, 1).AddDays(row / Districts.Length % 8000):yyyy-MM-dd},{row},Office {row / 40_000}\n"));
        }

        return path;
    }
}
