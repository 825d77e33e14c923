using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Displacement.Web.Tests;

/// <summary>Texts that fit no place: decided once, remembered, revoked, given away and taken over.</summary>
[TestFixture]
public sealed class PlaceQuestionsTests
{
    private const string Misspelt = "governorate,district,idps,date\nIdleb,Harimm West,44,2018-09-08\nIdleb,Idleb,7,2018-09-08\n";
    private const string Here = "/imports/2/places";

    private SiteHost site = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task Start()
    {
        site = new SiteHost();
        client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        using var response = await client.UploadAsync(Misspelt, "counts.csv", ("Form.Source", "IOM"));
    }

    [TearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Question_OfAMisspeltDistrict_OffersTheOneThatMayBeMeant()
    {
        Assert.That(await site.Page("/imports/2"), Does.Contain("Place questions (1 open)"));
        Assert.That(await site.Page(Here), Does.Contain("<bdi>Harimm West</bdi>").And.Contain("SY0703").And.Contain("Rows: 1."));
    }

    [Test]
    public async Task Decision_ForAnotherPlace_IsAppliedWhenTheFileIsReadAgain()
    {
        using var decided = await Decide(("Answers[0].Choice", "other"), ("Answers[0].Other", "SY0703"));
        Assert.That(decided.Headers.Location?.ToString(), Is.EqualTo(Here + "?done=1"));
        using var again = await client.PostFormAsync(Here, "/imports/2?handler=Again", []);
        Assert.That(await site.Page(again.Headers.Location!.ToString()), Does.Contain(">44<"));
    }

    [Test]
    public async Task Decision_WithoutAName_IsRefusedAndKeepsWhatWasChosen()
    {
        using var refused = await client.PostFormAsync(Here, Here, ("Answers[0].Choice", "other"), ("Answers[0].Other", "SY0703"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await refused.BodyAsync(), Does.Contain("id=\"by-problem\"").And.Contain("value=\"SY0703\"").And.Contain("value=\"other\" checked"));
    }

    [Test]
    public async Task Decision_ForAPlaceThatIsNotThere_IsRefusedAtItsField()
    {
        using var refused = await Decide(("Answers[0].Choice", "other"), ("Answers[0].Other", "Atlantis"));
        Assert.That(await refused.BodyAsync(), Does.Contain("id=\"other-0-problem\""));
    }

    [Test]
    public async Task Decision_ForANewPlaceAboveItsParent_IsRefusedAtItsLevel()
    {
        using var refused = await Decide(("Answers[0].Choice", "new"), ("Answers[0].Parent", "SY0703"), ("Answers[0].NewLevel", "1"));
        Assert.That(await refused.BodyAsync(), Does.Contain("id=\"level-0-problem\""));
    }

    [Test]
    public async Task Search_WithinAQuestion_OffersWhatWasFoundAndDecidesNothing()
    {
        using var found = await Decide(("Answers[0].Other", "Jisr"), ("find", "0"));
        Assert.That(await found.BodyAsync(), Does.Contain("SY0704").And.Contain("found by the search"));
        Assert.That(await site.Page("/places/decisions"), Does.Contain("Nothing was decided yet"));
    }

    [Test]
    public async Task Name_OfWhoDecides_IsRemembered()
    {
        using var decided = await Decide(("Answers[0].Choice", "ignore"));
        Assert.That(WebUtility.HtmlDecode(await client.GetStringAsync("/places/decisions")), Does.Contain("value=\"Dr. Ünal علي\""));
    }

    [Test]
    public async Task Decision_Revoked_IsAskedAgain()
    {
        using var decided = await Decide(("Answers[0].Choice", "ignore"), ("Answers[0].Reason", "a heading"));
        Assert.That(await site.Page("/places/decisions"), Does.Contain("Harimm West").And.Contain("a heading").And.Contain("Dr. Ünal"));
        using var revoked = await client.PostFormAsync("/places/decisions", "/places/decisions?handler=Forget", ("decision", "1"));
        Assert.That(await site.Page("/places/decisions"), Does.Contain("Nothing was decided yet"));
        Assert.That(await site.Page("/imports/2"), Does.Contain("Place questions (1 open)"));
    }

    [Test]
    public async Task Decisions_ExportedAndTakenOver_SayTheSame()
    {
        using var decided = await Decide(("Answers[0].Choice", "other"), ("Answers[0].Other", "SY0703"), ("Scope", "any"));
        var table = await client.GetByteArrayAsync("/places/decisions?handler=Export");
        using SiteHost other = new();
        using var there = other.CreateClient();
        Assert.That(await Taken(there, table), Does.Contain("Taken over: 1.").And.Contain("Harimm West"));
        Assert.That(await Taken(there, table), Does.Contain("Here already: 1."));
    }

    [Test]
    public async Task Table_ThatIsNone_IsRefusedOnThePage() =>
        Assert.That(await Taken(client, Encoding.UTF8.GetBytes("a,b\n1,2\n")), Does.Contain("id=\"problems\""));

    private static async Task<string> Taken(HttpClient client, byte[] table)
    {
        var page = await client.GetStringAsync("/places/decisions");
        var from = page.LastIndexOf("name=\"token\" type=\"hidden\" value=\"", StringComparison.Ordinal) + "name=\"token\" type=\"hidden\" value=\"".Length;
        using var file = new ByteArrayContent(table);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using MultipartFormDataContent content = new() { { new StringContent(page[from..page.IndexOf('"', from)]), "token" }, { file, "Table", "decisions.csv" } };
        using var response = await client.PostAsync("/places/decisions?handler=Import", content);
        return await response.BodyAsync();
    }

    private Task<HttpResponseMessage> Decide(params (string Name, string Value)[] typed) => client.PostFormAsync(Here, Here, [("By", "Dr. Ünal علي"), .. typed]);
}
