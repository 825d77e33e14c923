using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>What becomes of a real file, from its upload on, with script switched off.</summary>
[TestFixture]
public sealed class ImportJourneyTests : BrowserTests
{
    [Test]
    public async Task File_OfTheSharedData_IsImportedCommittedRetractedAndRestored()
    {
        var file = SharedData.Path("cod-pop-adm2/download-cod-admpop-adm2-2020.csv");
        var page = await Open("/imports");
        await page.GetByLabel("Choose files", new() { Exact = true }).SetInputFilesAsync(file);
        await page.Locator("form details summary").ClickAsync();
        await page.GetByLabel("Add places that are not known yet").CheckAsync();
        await page.GetByLabel("Day of the figures").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await page.WaitForURLAsync("**/imports/*");
        await Assertions.Expect(page.Locator("#changes")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Committed");
        var batch = new Uri(page.Url).AbsolutePath;
        var congo = "/places/COD?on=2020-12-31";
        var counted = await (await Open(congo)).Locator(".card .big").First.TextContentAsync();

        await page.GotoAsync(new Uri(Address, batch).ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "See first what would change" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("wrong edition");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retract" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Retracted");
        var retracted = await (await Open(congo)).Locator(".card .big").First.TextContentAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the retraction" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Restored");
        var restored = await (await Open(congo)).Locator(".card .big").First.TextContentAsync();
        await page.Context.CloseAsync();
        Assert.Multiple(() =>
        {
            Assert.That(counted, Does.Match(@"\d"));
            Assert.That(retracted, Is.EqualTo("unknown"));
            Assert.That(restored, Is.EqualTo(counted));
        });
    }
}
