using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed partial class EveryPageTests
{
    private const int Heaviest = 30 * 1024;

    private SiteHost site = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        site = new SiteHost();
        client = site.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Page_InEveryLanguage_IsThereAndSaysItsLanguageAndDirection(
        [ValueSource(typeof(SitePages), nameof(SitePages.Paths))] string path,
        [ValueSource(typeof(SitePages), nameof(SitePages.Languages))] string language)
    {
        using var response = await client.GetAsync(SitePages.In(language, path));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Does.Contain($"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">"));
    }

    [Test]
    public async Task Page_ThatIsNotThere_SaysSoInItsLanguage(
        [ValueSource(typeof(SitePages), nameof(SitePages.Missing))] string path,
        [ValueSource(typeof(SitePages), nameof(SitePages.Languages))] string language)
    {
        using var response = await client.GetAsync(SitePages.In(language, path));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(
            SiteHost.Plain(await response.Content.ReadAsStringAsync()),
            Does.Contain($"<html lang=\"{language}\"").And.Contain(language switch { "ar" => "لم يتغير شيء", "fr" => "Rien n’a été modifié", _ => "Nothing was changed" }));
    }

    [Test]
    public async Task Page_WithItsStyleSheetAndIcon_WeighsAtMost30KiBCompressed(
        [ValueSource(typeof(SitePages), nameof(SitePages.Paths))] string path,
        [ValueSource(typeof(SitePages), nameof(SitePages.Languages))] string language)
    {
        var html = await client.GetStringAsync(SitePages.In(language, path));
        var linked = Linked().Matches(html).Select(match => match.Groups["address"].Value).Distinct(StringComparer.Ordinal).ToList();
        var weight = 0L;
        foreach (var address in linked.Append(SitePages.In(language, path)))
        {
            weight += await Weight(address);
        }

        Assert.That(linked, Has.Count.EqualTo(2));
        Assert.That(weight, Is.LessThanOrEqualTo(Heaviest));
    }

    [Test]
    public async Task Page_OfAnyKind_LoadsNothingFromElsewhereAndRunsNoScript([ValueSource(typeof(SitePages), nameof(SitePages.Paths))] string path)
    {
        var html = await client.GetStringAsync(path);
        Assert.That(Elsewhere().Matches(html), Is.Empty);
    }

    [Test]
    public async Task Language_OfTheBrowser_IsTheFirstGuess()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/places");
        request.Headers.AcceptLanguage.ParseAdd("de, ar-SY;q=0.9, en;q=0.5");
        using var response = await client.SendAsync(request);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<html lang=\"ar\""));
    }

    [Test]
    public async Task Language_OfTheAddress_BeatsTheBrowsers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fr/places");
        request.Headers.AcceptLanguage.ParseAdd("ar");
        using var response = await client.SendAsync(request);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<html lang=\"fr\""));
    }

    [Test]
    public async Task Links_OfAPageInALanguage_StayInIt()
    {
        var html = await client.GetStringAsync("/ar/places/SY07");
        var links = Links().Matches(html).Select(match => match.Groups["address"].Value)
            .Where(address => !address.StartsWith('#') && !address.StartsWith("/site-", StringComparison.Ordinal) && !address.StartsWith("/icon-", StringComparison.Ordinal)).ToList();
        Assert.That(links.Where(address => !address.StartsWith("/ar", StringComparison.Ordinal)), Is.EquivalentTo(LanguageLinks));
    }

    private static readonly string[] LanguageLinks = ["/en/places/SY07", "/fr/places/SY07"];

    private async Task<long> Weight(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await client.SendAsync(request);
        Assert.That(response.Content.Headers.ContentEncoding, Has.One.EqualTo("br"), address);
        return (await response.Content.ReadAsByteArrayAsync()).LongLength;
    }

    [GeneratedRegex("<link rel=\"(stylesheet|icon)\" href=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linked();

    [GeneratedRegex("(src|href|action|xlink:href)=\"(https?:)?//|<script|javascript:| style=\"| on[a-z]+=\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("(href|action)=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
