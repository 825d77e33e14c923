using Microsoft.Playwright;

namespace Displacement.Web.Tests.Browser;

/// <summary>Small windows, and the keyboard.</summary>
[TestFixture]
public sealed class ReachTests : BrowserTests
{
    protected override bool WithExercise => true;

    protected override bool JavaScript => true;

    [Test]
    public async Task Page_360Wide_DoesNotScrollSideways(
        [ValueSource(typeof(SitePages), nameof(SitePages.Paths))] string path,
        [ValueSource(typeof(SitePages), nameof(SitePages.Languages))] string language)
    {
        var page = await Open(SitePages.In(language, path), 360);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.Context.CloseAsync();
        Assert.That(width, Is.LessThanOrEqualTo(360));
    }

    [Test]
    public async Task Keyboard_FirstTab_OffersToSkipToTheContent()
    {
        var page = await Open("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.That(await page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"), Is.True);
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Keyboard_Alone_OpensANumberAndShowsWhereItIs()
    {
        var page = await Open("/");
        for (var tab = 0; tab < 40 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('.big a')"); tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.That(await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"), Is.Not.EqualTo("none"));
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures?**");
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task Trend_InArabic_RunsFromRightToLeft()
    {
        var page = await Open("/ar/places/SY07?on=2018-09-03");
        var first = await page.EvaluateAsync<double>("() => { const c = document.querySelectorAll('.trend .dot.displaced'); return +c[0].getAttribute('cx') - +c[c.length - 1].getAttribute('cx'); }");
        await page.Context.CloseAsync();
        Assert.That(first, Is.Positive);
    }
}
