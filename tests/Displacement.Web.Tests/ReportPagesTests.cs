using System.IO.Compression;
using System.Net;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed class ReportPagesTests
{
    private SiteHost site = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        site = new SiteHost(withExercise: true);
        client = site.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
    }

    [Test]
    public async Task Report_OfAPlace_IsPreviewedWithItsTotal() =>
        Assert.That(await site.Page("/reports?place=SY07&on=2018-09-03"), Does.Contain("District summary: Idleb").And.Contain("1,020,000"));

    [Test]
    public async Task Report_OfNoPlace_SaysSoBesideTheField() =>
        Assert.That(await site.Page("/reports?place=Nowhere"), Does.Contain("id=\"place-problem\"").And.Contain("value=\"Nowhere\""));

    [Test]
    public async Task Report_WithInventedFigures_WearsTheBanner() =>
        Assert.That(await site.Page("/reports?place=SY07&on=2018-09-03"), Does.Contain("note exercise"));

    [Test]
    public async Task Workbook_Downloaded_IsNamedByPlaceDayAndLanguage()
    {
        using var response = await client.GetAsync("/ar/reports/district-summary.xlsx?place=SY07&on=2018-09-03");
        Assert.That(response.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("district-summary-SY07-2018-09-03-ar.xlsx"));
        using ZipArchive package = new(await response.Content.ReadAsStreamAsync());
        Assert.That(package.GetEntry("xl/workbook.xml"), Is.Not.Null);
    }

    [Test]
    public async Task Csv_Downloaded_HasTheDistricts() =>
        Assert.That(await client.GetStringAsync("/reports/district-summary.csv?place=SY07&on=2018-09-03"), Does.Contain("SY0702").And.Contain("170000"));

    [Test]
    public async Task Json_Downloaded_IsJson()
    {
        using var response = await client.GetAsync("/reports/district-summary.json?place=SY07&on=2018-09-03");
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    [TestCase("/reports/district-summary.xlsx?place=Nowhere")]
    [TestCase("/reports/district-summary.doc?place=SY07")]
    public async Task Download_OfWhatIsNot_IsNotFound(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
