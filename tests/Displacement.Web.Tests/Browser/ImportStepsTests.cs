using System.Text;
using Displacement.Tests.Kit;
using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>
/// The whole way of a file: sent, its columns chosen, its places decided, read again, committed, and its number opened down to the cell;
/// in each language, wide and narrow, with every page on the way looked at by axe.
/// </summary>
[TestFixture]
public sealed class ImportStepsTests : BrowserTests
{
    private static readonly int[] Widths = [1280, 360];

    private int files;

    // axe needs it; the pages have no script of their own.
    protected override bool JavaScript => true;

    private static IEnumerable<TestCaseData> Ways =>
        from language in SitePages.Languages from width in Widths select new TestCaseData(language, width);

    [TestCaseSource(nameof(Ways))]
    public async Task SyrianFile_WithAMisspeltDistrict_IsDecidedReadAgainAndOpensToItsCell(string language, int width)
    {
        var people = 3100 + ++files;
        // Offices that count on one day contradict each other: each file has a day of its own.
        var day = FormattableString.Invariant($"{new DateOnly(2019, 1, 1).AddDays(files):yyyy-MM-dd}");
        var page = await Upload(language, width, "syria.csv", Encoding.UTF8.GetBytes($"governorate,district,idps,date\nIdleb,Harimm West,{people},{day}\nIdleb,Ariha,{people + 20},{day}\n"), $"Office {language} {width}");
        await Look(page, $"a1-batch-{language}-{width}");
        await page.Locator(".steps a[href*='/places']").ClickAsync();
        await page.Locator(".radios label:has-text('SY0703') input").First.CheckAsync();
        await page.Locator("#by").FillAsync("Rima");
        await Look(page, $"a2-places-{language}-{width}");
        await page.Locator("form[action$='/places'] .actions button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await Look(page, $"a3-decided-{language}-{width}");
        await page.Locator("form[action*='handler=Again'] button").ClickAsync();
        await Commit(page, $"a4-commit-{language}-{width}");

        await page.GotoAsync(new Uri(Address, $"/{language}/places/SY0703?on={day}").ToString());
        await page.Locator(".card .big a[href*='group=displaced']").First.ClickAsync();
        await page.Locator(".cell a").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync($"{people}");
        await page.GotoAsync(new Uri(Address, $"/{language}/places/decisions").ToString());
        await Look(page, $"a5-decisions-{language}-{width}");
        await page.Context.CloseAsync();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task ArabicFile_InItsOldEncoding_IsShownAsWrittenAndCommitted(string language, int width)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var people = 5200 + ++files;
        var page = await Upload(language, width, "نازحون.csv", Encoding.GetEncoding(1256).GetBytes($"المحافظة;المنطقة;عدد النازحين;ملاحظات;التاريخ\nإدلب;أريحا;{people};;2018-10-12\nإدلب;جسر الشغور;430;لا شيء;2018-10-12\n"), "وزارة الشؤون");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("جسر الشغور");
        await Assertions.Expect(page.Locator(".facts").Last).ToContainTextAsync("Windows-1256");
        await Look(page, $"b1-batch-{language}-{width}");
        await page.Locator(".steps a[href*='/columns']").ClickAsync();
        await page.Locator("#role-3").SelectOptionAsync("ignore");
        await Look(page, $"b2-columns-{language}-{width}");
        await page.Locator("form[method=post] .actions button").ClickAsync();
        await Commit(page, $"b3-commit-{language}-{width}");

        await page.GotoAsync(new Uri(Address, $"/{language}/figures?place=SY0705&group=displaced&on=2018-10-12").ToString());
        await page.Locator(".cell a").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync($"{people}");
        await page.Context.CloseAsync();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task FrenchWorkbook_WithTwoHeaderRowsAndHouseholds_IsReadByTheColumnsChosen(string language, int width)
    {
        var people = 600 + ++files;
        var page = await Upload(language, width, "évaluation.xlsx", French(people), "OCHA", ("#within", "COD"), ("#asof", "2018-08-31"));
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("Déplacés internes Ménages");
        await Look(page, $"c1-batch-{language}-{width}");
        await page.Locator(".steps a[href*='/columns']").ClickAsync();
        await page.Locator("#role-1").SelectOptionAsync("admin2-name");
        await page.Locator("#asof").FillAsync("hier");
        await page.Locator("form[method=post] .actions button").ClickAsync();
        await Assertions.Expect(page.Locator("#asof-problem")).ToBeVisibleAsync();
        await Look(page, $"c2-problem-{language}-{width}");
        await page.Locator("#asof").FillAsync("2018-08-31");
        await page.Locator("input[name='Form.Learn']").CheckAsync();
        await page.Locator("form[method=post] .actions button").ClickAsync();
        await Assertions.Expect(page.Locator("#changes")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Rutshuru");
        await Commit(page, $"c3-commit-{language}-{width}");

        await page.GotoAsync(new Uri(Address, $"/{language}/places?q=Masisi").ToString());
        await page.Locator("#found + ul a").First.ClickAsync();
        await page.GotoAsync(page.Url + "?on=2018-08-31");
        await page.Locator(".card .big a[href*='group=displaced']").First.ClickAsync();
        await page.Locator(".cell a").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync($"{people}");
        await page.Context.CloseAsync();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Upload_ThatIsRefused_SaysWhyOnItsPage(string language, int width)
    {
        var page = await Open($"/{language}/imports", width);
        await page.Locator("#file").SetInputFilesAsync([File("one.xlsx", [0x50, 0x4B, 3, 4]), File("two.csv", Encoding.UTF8.GetBytes($"adm2_pcode,idps,date\nSY0702,{++files},2018-09-01\n"))]);
        await page.Locator("form[enctype] .actions button").ClickAsync();
        await Assertions.Expect(page.Locator("#open")).ToBeVisibleAsync();
        await Look(page, $"d1-several-{language}-{width}");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> Upload(string language, int width, string name, byte[] bytes, string source, params (string Field, string Value)[] options)
    {
        var page = await Open($"/{language}/imports", width);
        await page.Locator("#file").SetInputFilesAsync(File(name, bytes));
        await page.Locator("form[enctype] summary").ClickAsync();
        await page.Locator("#source").FillAsync(source);
        foreach (var (field, value) in options)
        {
            await page.Locator(field).FillAsync(value);
        }

        await Look(page, $"0-upload-{language}-{width}");
        await page.Locator("form[enctype] .actions button").ClickAsync();
        await Assertions.Expect(page.Locator("#reading")).ToBeVisibleAsync();
        return page;
    }

    private static async Task Commit(IPage page, string name)
    {
        await Assertions.Expect(page.Locator("#changes")).ToBeVisibleAsync();
        await Look(page, name);
        await page.Locator("button[formaction*='handler=Commit']").ClickAsync();
        await Assertions.Expect(page.Locator(".note.done")).ToBeVisibleAsync();
    }

    /// <summary>No rule broken, nothing beyond the window's edge; and a picture of it where SHOTS names a folder.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        Assert.That(await page.ViolationsAsync(), Is.Empty, name);
        Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(page.ViewportSize!.Width), name);
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };

    private static byte[] French(int people)
    {
        string[][] rows =
        [
            ["Évaluation rapide, août 2018"],
            ["Province", "Territoire", "Déplacés internes", "", "Retournés", ""],
            ["", "", "Ménages", "Individus", "Ménages", "Individus"],
            ["Nord-Kivu", "Masisi", "120", $"{people}", "14", "70"],
            ["Nord-Kivu", "Rutshuru", "80", "395", "9", "44"],
        ];
        var kit = new WorkbookKit().Sheet("Notes", Xml([["Lisez-moi"], ["Texte"]])).Sheet("Déplacés", Xml(rows)).Sheet("Liste", Xml([["Province", "PDI"], ["Ituri", "3"]]), state: "hidden");
        return kit.Bytes();
    }

    private static string Xml(string[][] rows) => string.Concat(rows.Select((row, line) => $"<row r=\"{line + 1}\">{string.Concat(row.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{line + 1}")))}</row>"));

    private static string Cell(string text, string at) =>
        text.Length == 0 ? string.Empty
        : text.All(char.IsAsciiDigit) ? $"<c r=\"{at}\"><v>{text}</v></c>"
        : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
