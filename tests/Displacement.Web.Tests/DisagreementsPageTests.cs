using System.Net;
using Displacement.UseCases;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Displacement.Web.Tests;

/// <summary>Disagreements between sources: somebody looks after each, and says how it was settled.</summary>
[TestFixture]
public sealed class DisagreementsPageTests
{
    private const string Here = "/disagreements?place=SY02";

    private SiteHost site = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task Start()
    {
        site = new SiteHost();
        client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        foreach (var (source, number) in new[] { ("Monitor", 100000), ("Council", 150000) })
        {
            using var db = site.Ledger.Open();
            using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes($"admin1Pcode,Date,IDPs\nSY02,2018-09-01,{number}\n"));
            var staged = await new StageFile(db, site.Ledger.Documents, TimeProvider.System).RunAsync(content, $"{source}.csv", new ImportOptions(Source: source));
            new BatchMoves(db, TimeProvider.System).Commit(staged.BatchId);
        }
    }

    [TearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Disagreement_IsListedWithBothSources() =>
        Assert.That(await site.Page(Here), Does.Contain("Council").And.Contain("Monitor").And.Contain("nobody looks after it"));

    [Test]
    public async Task Disagreement_Assigned_HasAnOwner()
    {
        using var done = await client.PostFormAsync(Here, Here, ("Owner", "Omar"), ("By", "Leila"));
        Assert.That((done.StatusCode, (await site.Page(Here)).Contains("looked after by Omar", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Redirect, true)));
    }

    [Test]
    public async Task Disagreement_SettledWithoutAWord_IsRefusedBesideItsField()
    {
        using var refused = await Settle(" ");
        Assert.That((refused.StatusCode, (await refused.BodyAsync()).Contains("Say in a sentence", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task Disagreement_Settled_SaysHow()
    {
        using var done = await Settle("the council counts returnees too");
        Assert.That(await site.Page(Here), Does.Contain("settled").And.Contain("the council counts returnees too"));
    }

    /// <summary>The same form, sent by its other button.</summary>
    private async Task<HttpResponseMessage> Settle(string resolution)
    {
        var fields = SiteForms.Read(await client.GetStringAsync(Here), Here);
        fields.RemoveAll(field => field.Key is "Resolution" or "By");
        fields.Add(KeyValuePair.Create("Resolution", resolution));
        fields.Add(KeyValuePair.Create("By", "Leila"));
        using FormUrlEncodedContent content = new(fields);
        return await client.PostAsync(Here + "&handler=Settle", content);
    }
}
