using System.Net;
using Displacement.UseCases;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Displacement.Web.Tests;

/// <summary>What columns mean, chosen on the page; how an earlier file was read, offered for the next.</summary>
[TestFixture]
public sealed class ImportColumnsTests
{
    private const string Districts = "Code,Counted,Other,Date\nSY0702,120,7,2018-09-08\nSY0703,80,9,2018-09-08\n";

    private SiteHost site = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task Start()
    {
        site = new SiteHost();
        client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        using var response = await client.UploadAsync(Districts, "counts.csv", ("Form.Source", "IOM"));
    }

    [TearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Columns_OfAStagedFile_AreShownWithSamplesAndWhatWasFound()
    {
        var page = await site.Page("/imports/2/columns");
        Assert.That(page, Does.Contain("<bdi>Counted</bdi>").And.Contain("<bdi>120</bdi>").And.Contain("name=\"Columns[1].Role\""));
    }

    [Test]
    public async Task Columns_ChosenByAPerson_AreReadSoAndTakeThePlaceOfTheStagedReading()
    {
        using var response = await Choose(("Columns[0].Role", "admin2-code"), ("Columns[1].Role", "value"), ("Columns[1].Group", "displaced"));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports/3"));
        Assert.That(await site.Page("/imports/3"), Does.Contain(">120<").And.Contain("internally displaced people"));
        Assert.That(await site.Page("/imports/2"), Does.Contain("made way for another one").And.Contain("/imports/3"));
    }

    [Test]
    public async Task Columns_WithoutAHeader_AreNumberedAndReadAsChosen()
    {
        using var raw = await client.UploadAsync("SY0702,120\nSY0703,80\n", "raw.csv", ("Form.Source", "IOM"), ("Form.AsOf", "2018-09-08"), ("Form.Header", "none"));
        Assert.That(await site.Page("/imports/3/columns?header=none"), Does.Contain("<bdi>column 1</bdi>").And.Contain("name=\"Form.Header\" value=\"none\""));
        using var response = await client.PostFormAsync("/imports/3/columns", "/imports/3/columns", ("Columns[0].Role", "admin2-code"), ("Columns[1].Role", "value"), ("Columns[1].Group", "displaced"));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/imports/4"));
        Assert.That(await site.Page("/imports/4"), Does.Contain(">120<"));
    }

    [Test]
    public async Task Columns_OnLinesThatAreNone_SaySo() =>
        Assert.That(await site.Page("/imports/2/columns?header=first"), Does.Contain("“first” is not the line of a header"));

    [Test]
    public async Task Reading_ThatWasSaid_IsListedAndForgotten()
    {
        using var response = await Choose(("Columns[0].Role", "admin2-code"), ("Columns[1].Role", "value"), ("Columns[1].Group", "displaced"), ("Form.Dates", "dmy"));
        using (var db = site.Ledger.Open())
        {
            new BatchMoves(db, TimeProvider.System).Commit(3);
        }

        Assert.That(await site.Page("/imports/readings"), Does.Contain("counts.csv").And.Contain("day first"));
        using var forgotten = await client.PostFormAsync("/imports/readings", "/imports/readings?handler=Forget&batch=3");
        Assert.That(await site.Page("/imports/readings"), Does.Contain("There is none yet"));
    }

    [Test]
    public async Task Columns_WithAnAgeThatIsNone_KeepWhatWasChosenAndSayWhere()
    {
        using var response = await Choose(("Columns[0].Role", "admin3-code"), ("Columns[1].Role", "value"), ("Columns[1].Age", "young"));
        var page = await response.BodyAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page, Does.Contain("href=\"#age-1\"").And.Contain("id=\"age-1-problem\"").And.Contain("value=\"young\"").And.Contain("<option value=\"admin3-code\" selected=\"selected\">"));
    }

    [Test]
    public async Task Columns_WithADayThatIsNone_SaySoAtTheDay()
    {
        using var response = await Choose(("Form.AsOf", "some day"));
        Assert.That(await response.BodyAsync(), Does.Contain("id=\"asof-problem\"").And.Contain("value=\"some day\""));
    }

    [Test]
    public async Task Columns_OfAnotherTable_AreNotTakenForThisOnes()
    {
        using var response = await Choose(("Columns[1].Header", "Elsewhere"), ("Columns[1].Role", "value"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.BodyAsync(), Does.Contain("other columns than the file has now"));
    }

    [Test]
    public async Task Columns_InALayoutChosenByAPerson_AreShownAsItWouldReadThem() =>
        Assert.That(await site.Page("/imports/2/columns?profile=dtm"), Does.Contain("<option selected=\"selected\">dtm</option>").And.Contain("name=\"Form.Profile\" value=\"dtm\""));

    [Test]
    public async Task Columns_OfASheetThatIsNotThere_SayWhichThereAre() =>
        Assert.That(await site.Page("/imports/2/columns?sheet=Nowhere"), Does.Contain("id=\"problems\""));

    [Test]
    public async Task NextFile_WithTheColumnsOfACommittedOne_OffersItsReadingAndTakesItWithOneButton()
    {
        using var chosen = await Choose(("Columns[0].Role", "admin2-code"), ("Columns[1].Role", "value"), ("Columns[1].Group", "displaced"));
        await using (var db = site.Ledger.OpenOrCreate())
        {
            new BatchMoves(db, TimeProvider.System).Commit(3);
        }

        using var upload = await client.UploadAsync(Districts.Replace("09-08", "10-08", StringComparison.Ordinal), "next.csv", ("Form.Source", "IOM"));
        Assert.That(await site.Page("/imports/4"), Does.Contain("The columns are those of batch 3 of IOM"));
        using var alike = await client.PostFormAsync("/imports/4", "/imports/4?handler=Like&earlier=3", []);
        Assert.That(alike.Headers.Location?.ToString(), Is.EqualTo("/imports/5"));
        Assert.That(await site.Page("/imports/5"), Does.Contain("internally displaced people").And.Not.Contain("The columns are those of batch"));
    }

    [TestCase("")]
    [TestCase("/columns")]
    public async Task Page_OfATableOfSixtyColumns_WeighsAtMost25KiBCompressed(string page)
    {
        var ages = Enumerable.Range(0, 28).SelectMany(band => new[] { $"Femmes {band * 3}-{band * 3 + 2}", $"Hommes {band * 3}-{band * 3 + 2}" });
        string[] headers = ["adm2_pcode", "date", "idps", "Total PDI", .. ages];
        using var upload = await client.UploadAsync($"{string.Join(',', headers)}\nSY0702,2018-09-01,{string.Join(',', Enumerable.Range(1000, headers.Length - 2))}\n", "wide.csv", ("Form.Source", "IOM"));
        using HttpRequestMessage request = new(HttpMethod.Get, upload.Headers.Location + page);
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await client.SendAsync(request);
        Assert.That((await response.Content.ReadAsByteArrayAsync()).Length, Is.LessThan(25 * 1024));
    }

    private Task<HttpResponseMessage> Choose(params (string Name, string Value)[] typed) => client.PostFormAsync("/imports/2/columns", "/imports/2/columns", typed);
}
