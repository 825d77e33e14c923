using System.Text;
using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>The second edition of a real file, changed by hand in twelve cells, from its diff to the undone retraction.</summary>
[TestFixture]
public sealed class SecondEditionTests : BrowserTests
{
    private const string Congo = "/places/COD?on=2020-12-31";
    private const int Total = 20;

    /// <summary>Line, column, and what stands there now.</summary>
    private static readonly (int Line, int Column, string Text)[] Cells =
    [
        (2, Total, "9950000"),
        (3, Total, "340 040"),
        (4, Total, "environ 500000"),
        (5, Total, ""),
        (6, Total, "0"),
        (7, Total, "#N/A"),
        (8, Total, "*"),
        (9, 0, "Lieu neuf"),
        (9, 1, "CD2999"),
        (10, 6, "NA"),
        (17, 0, "Feshi"),
        (17, 1, "CD3103"),
    ];

    [Test]
    public async Task SecondEdition_OfARealFile_IsComparedCommittedRetractedAndRestored()
    {
        var file = SharedData.Path("cod-pop-adm2/download-cod-admpop-adm2-2020.csv");
        var page = await Open("/imports");
        await Upload(page, file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
        var first = await Counted();

        await page.GotoAsync(new Uri(Address, "/imports").ToString());
        await Upload(page, Edited(file));
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare figure by figure" }).First.ClickAsync();
        var kinds = await page.Locator("#kinds ~ .scroll tbody tr").AllInnerTextsAsync();
        var lines = await page.Locator("#lines ~ .scroll tbody tr").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
        var second = await Counted();

        await page.GetByRole(AriaRole.Link, new() { Name = "See first what would change" }).ClickAsync();
        var back = await page.Locator("#kinds ~ .scroll tbody tr").AllInnerTextsAsync();
        await page.GetByLabel("Reason").FillAsync("the draft was sent by mistake");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retract" }).ClickAsync();
        var retracted = await Counted();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the retraction" }).ClickAsync();
        var restored = await Counted();
        await page.Context.CloseAsync();
        Assert.Multiple(() =>
        {
            Assert.That(Short(kinds), Is.EqualTo("new 15; corrected 22; withdrawn 30; the same 2,783; parts of one key 15"));
            Assert.That(lines, Has.Some.Contains("Kinshasa").And.Some.Contains("9,924,784").And.Some.Contains("9,950,000"));
            Assert.That(Short(back), Is.EqualTo("new 30; corrected 22; withdrawn 15; the same 2,783; parts of one key 15"));
            Assert.That(second, Is.Not.EqualTo(first));
            Assert.That(retracted, Is.EqualTo(first));
            Assert.That(restored, Is.EqualTo(second));
        });
    }

    private static async Task Upload(IPage page, string file)
    {
        await page.GetByLabel("Choose files", new() { Exact = true }).SetInputFilesAsync(file);
        await page.Locator("form details summary").ClickAsync();
        await page.GetByLabel("Add places that are not known yet").CheckAsync();
        await page.GetByLabel("Day of the figures").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await page.WaitForURLAsync("**/imports/*");
    }

    private async Task<string?> Counted()
    {
        var page = await Open(Congo);
        var text = await page.Locator(".card .big").First.TextContentAsync();
        await page.Context.CloseAsync();
        return text;
    }

    /// <summary>The file with its twelve cells; under the same name, so that it comes from the same carrier.</summary>
    private static string Edited(string file)
    {
        var lines = File.ReadAllText(file).Split('\n');
        foreach (var (line, column, text) in Cells)
        {
            // No cell of these lines is quoted.
            var cells = lines[line - 1].TrimEnd('\r').Split(',');
            cells[column] = text;
            lines[line - 1] = string.Join(',', cells);
        }

        var path = Path.Combine(Directory.CreateTempSubdirectory("displacement-edition-").FullName, Path.GetFileName(file));
        File.WriteAllText(path, string.Join('\n', lines), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    private static string Short(IEnumerable<string> rows) => string.Join("; ", rows.Select(row => string.Join(' ', row.Split('\t').Take(2))));
}
