using System.Net;

namespace Displacement.Web.Tests;

[TestFixture]
public sealed class PlacePagesTests
{
    private SiteHost site = null!;
    private SiteHost exercise = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        site = new SiteHost();
        exercise = new SiteHost(withExercise: true);
        client = site.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        site.Dispose();
        exercise.Dispose();
    }

    [Test]
    public async Task Overview_OfTheSample_OpensOnIdlibOnTenSeptember2018()
    {
        var page = await site.Page("/");
        Assert.That(page, Does.Contain("<bdi>Idleb</bdi>").And.Contain("10 September 2018"));
    }

    [TestCase("/", "about 2.9 million")]
    [TestCase("/", "about 1 million")]
    [TestCase("/", "about 1.5 million")]
    [TestCase("/ar", "نحو 2.9 مليون")]
    [TestCase("/fr", "environ 2,9")]
    public async Task Overview_OfTheSample_ShowsTheKeyFigures(string path, string figure) =>
        Assert.That(await site.Page(path), Does.Contain(figure));

    [Test]
    public async Task Overview_OfPlacesWithoutFigures_SaysUnknownAndNoZero()
    {
        var table = Between(await site.Page("/"), "<tbody>", "</tbody>");
        Assert.That(table, Does.Contain(">unknown<").And.Not.Contain(">0<"));
    }

    [Test]
    public async Task Overview_OnAnEarlierDay_ShowsWhatWasBelievedAboutIt() =>
        Assert.That(await site.Page("/?on=2018-09-04"), Does.Contain("about 3 million").And.Not.Contain("2.9 million"));

    [Test]
    public async Task Overview_AsKnownBeforeTheSampleCame_KnowsNothing() =>
        Assert.That(await site.Page("/?known=2018-09-10"), Does.Contain(">unknown<").And.Not.Contain("million"));

    [Test]
    public async Task Links_OnADayAndMomentThatWereChosen_KeepBoth() =>
        Assert.That(await site.Page("/ar/?on=2018-09-07&known=2099-01-01"), Does.Contain("href=\"/ar/places/SY0702?on=2018-09-07&known=2099-01-01\""));

    [Test]
    public async Task Day_ThatIsNone_IsNamedAndTheUsualDayShown()
    {
        var page = await site.Page("/?on=7.9.2018");
        Assert.That(page, Does.Contain("7.9.2018").And.Contain("10 September 2018").And.Contain("role=\"alert\""));
    }

    [Test]
    public async Task Place_OfTheExercise_WearsItsBanner() =>
        Assert.That(await exercise.Page("/places/SY07"), Does.Contain("note exercise"));

    [Test]
    public async Task Place_WithoutExercise_WearsNone() =>
        Assert.That(await site.Page("/places/SY07"), Does.Not.Contain("note exercise"));

    [Test]
    public async Task Place_WithTwoReadings_ShowsTheOneTakenAndTheOther() =>
        Assert.That(await site.Page("/places/SY07"), Does.Contain("2,900,000 (2,850,000–2,950,000)").And.Contain("3,000,000 (2,500,000–3,500,000)"));

    [Test]
    public async Task Place_WithRounds_ListsThemWithTheirChange() =>
        Assert.That(await exercise.Page("/places/SY07?on=2018-09-03"), Does.Contain("31 Aug 2018").And.Contain("+65,000"));

    [Test]
    public async Task Place_Unknown_IsNotFoundAndOffersWhatMayBeMeant()
    {
        using var response = await client.GetAsync("/places/Idlebb");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Nothing was changed").And.Contain("href=\"/places/SY07\""));
    }

    [Test]
    public async Task Figure_OfAShare_OpensToTheLinesOfBothClaims()
    {
        var page = await site.Page("/figures?place=SY07&group=displaced");
        Assert.That(page, Does.Contain("/imports/1/lines/5?column=words").And.Contain("/imports/1/lines/4?column=words").And.Contain("around half"));
    }

    [Test]
    public async Task Line_OfAFigure_MarksItsCell() =>
        Assert.That(await site.Page("/imports/1/lines/5?column=words"), Does.Contain("<mark>around half</mark>"));

    [Test]
    public async Task Line_OfAFileThatIsGone_SaysWhatToDo()
    {
        using SiteHost bare = new();
        using var reader = bare.CreateClient();
        Directory.Delete(bare.Ledger.Path + "-files", recursive: true);
        using var response = await reader.GetAsync("/imports/1/lines/5?column=words");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("A file could not be opened").And.Contain("Nothing was changed"));
    }

    [TestCase("/figures?place=SY07&group=nobody")]
    [TestCase("/figures?place=SY07&group=displaced&age=xx")]
    [TestCase("/places/SY07?known=yesterday")]
    [TestCase("/imports/1/lines/999")]
    public async Task Address_WithAValueThatMakesNoSense_IsNoFault(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.That((int)response.StatusCode, Is.LessThan(500));
    }

    [Test]
    public async Task Line_OfABatchThatIsNot_IsNotFound()
    {
        using var response = await client.GetAsync("/imports/99/lines/5");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Figure_OfManyPlaces_OpensEachWithinReach()
    {
        var page = await site.Page("/figures?place=SYR&group=displaced&on=2026-01-01");
        Assert.That(page, Does.Contain("5,542,227").And.Contain("1,182,989"));
    }

    [Test]
    public async Task Page_AskedTwice_IsTheSame()
    {
        var first = await site.Page("/places/SY07");
        Assert.That(await site.Page("/places/SY07"), Is.EqualTo(first));
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
