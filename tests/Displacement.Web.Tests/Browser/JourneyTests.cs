using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>What a reader and an information officer do, from page to page, with script switched off.</summary>
[TestFixture]
public sealed class JourneyTests : BrowserTests
{
    [Test]
    public async Task Number_OfTheOverview_IsFollowedToTheMarkedLineOfItsFile()
    {
        var page = await Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "about 1.5 million" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "sample-real-claims.csv, line 5, words" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync("around half");
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Number_InArabic_IsFollowedToTheMarkedLineOfItsFile()
    {
        var page = await Open("/ar");
        await page.Locator(".card .big a").First.ClickAsync();
        await page.Locator(".cell a").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync("some 2.9 million");
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Day_ChosenInTheForm_StaysInTheAddressOfTheNextPage()
    {
        var page = await Open("/");
        await page.Locator(".when summary").ClickAsync();
        await page.GetByLabel("Day asked about").FillAsync("2018-09-04");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Harim" }).First.ClickAsync();
        Assert.That(page.Url, Does.EndWith("/places/SY0703?on=2018-09-04"));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Place_SearchedInArabicLetters_IsFound()
    {
        var page = await Open("/places");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("ادلب");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Locator("#found + ul a").First.ClickAsync();
        Assert.That(page.Url, Does.Contain("/places/SY07"));
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Language_Switched_ShowsTheSamePage()
    {
        var page = await Open("/places/SY07?on=2018-09-07");
        await page.GetByRole(AriaRole.Link, new() { Name = "العربية" }).ClickAsync();
        Assert.That(page.Url, Does.EndWith("/ar/places/SY07?on=2018-09-07"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.Context.CloseAsync();
    }
}
