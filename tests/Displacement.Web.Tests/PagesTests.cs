using System.Net;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed class PagesTests
{
    private SiteHost host = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        host = new SiteHost();
        client = host.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        host.Dispose();
    }

    [Test]
    public async Task Health_Asked_AnswersOk()
    {
        using var response = await client.GetAsync("/healthz");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/?on=0001-01-01")]
    [TestCase("/?on=9999-12-31")]
    [TestCase("/?known=0001-01-01")]
    [TestCase("/places/SY07?on=1899-12-31")]
    public async Task Page_OfADayThatNoFigureCanHave_IsTheUsualOne(string path)
    {
        Assert.That(await host.Page(path), Does.Contain("2,900,000"));
    }

    [Test]
    public async Task History_FromOneSourceToAnother_IsNoChange()
    {
        Assert.That(await host.Page("/places/SYR?on=2026-01-01"), Does.Not.Contain("4,042,227"));
    }

    [Test]
    public async Task Share_OfDisplacedInSomePlacesOfThePeopleInOthers_IsNone()
    {
        Assert.That(await host.Page("/places/SYR?on=2026-01-01"), Does.Not.Contain("185%").And.Contain("not comparable"));
    }

    [Test]
    public async Task Health_Asked_SaysHealthyInPlainText()
    {
        using var response = await client.GetAsync("/healthz");
        Assert.That(
            (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync()),
            Is.EqualTo(("text/plain", "healthy")));
    }

    [Test]
    public async Task Health_Asked_IsNotStored()
    {
        using var response = await client.GetAsync("/healthz");
        Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
    }

    [Test]
    public async Task Front_Asked_IsHtml()
    {
        using var response = await client.GetAsync("/");
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/html; charset=utf-8"));
    }

    [TestCase("/")]
    [TestCase("/healthz")]
    [TestCase("/no-such-page")]
    [TestCase("/ar/places/SY07")]
    [TestCase("/places/NOWHERE")]
    public async Task Headers_OfEveryAnswer_KeepTheBrowserStrict(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(Header(response, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header(response, "Content-Security-Policy"), Does.StartWith("default-src 'none';").And.Not.Contain("unsafe"));
            Assert.That(Header(response, "Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header(response, "Permissions-Policy"), Does.Contain("geolocation=()"));
            Assert.That(Header(response, "Referrer-Policy"), Is.EqualTo("same-origin"));
        });
    }

    [Test]
    public async Task Host_OfAnotherName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "elsewhere.example";
        using var response = await client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
