using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Displacement.Web.Tests;

/// <summary>A person decides on a page which source's figure counts, and takes it back.</summary>
[TestFixture]
public sealed class DecidePageTests
{
    private const string Here = "/figures/decide?place=SY07&group=civilians";
    private const string Figure = "/figures?place=SY07&group=civilians";

    private SiteHost site = null!;
    private HttpClient client = null!;

    [SetUp]
    public void Start()
    {
        site = new SiteHost();
        client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
    }

    [TearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Decision_CountsAndSaysWhoAndWhy()
    {
        using var decided = await Decide("United Nations", "Leila", "asked in every district");
        Assert.That(decided.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await site.Page(Figure), Does.Contain("3,000,000").And.Contain("decided by Leila: asked in every district"));
    }

    [Test]
    public async Task Decision_WithoutAReason_IsRefusedBesideItsField()
    {
        using var refused = await Decide("United Nations", "Leila", " ");
        Assert.That((refused.StatusCode, (await refused.BodyAsync()).Contains("Say why", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task Decision_TakenBack_LeavesItToTheRule()
    {
        using var decided = await Decide("United Nations", "Leila", "asked in every district");
        using var back = await client.PostFormAsync(Here, Here + "&handler=Forget", ("Reason", "a misunderstanding"));
        Assert.That(await site.Page(Figure), Does.Not.Contain("decided by"));
    }

    [Test]
    public async Task Figure_ThatSeveralSpeakOf_LeadsToTheDecision() =>
        Assert.That(await site.Page(Figure), Does.Contain("/figures/decide?"));

    private Task<HttpResponseMessage> Decide(string source, string by, string reason) =>
        client.PostFormAsync(Here, Here, ("Source", source), ("By", by), ("Reason", reason));
}
