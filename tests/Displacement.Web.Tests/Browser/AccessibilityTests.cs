using Displacement.UseCases;

namespace Displacement.Web.Tests.Browser;

/// <summary>WCAG 2.2 AA, as far as a machine can tell, on every page in both directions of writing, wide and narrow.</summary>
[TestFixture]
public sealed class AccessibilityTests : BrowserTests
{
    protected override bool WithExercise => true;

    protected override bool JavaScript => true;

    /// <summary>A staged file with findings, which only its own page shows.</summary>
    [OneTimeSetUp]
    public async Task StageAFile()
    {
        await using var db = Host.Ledger.OpenOrCreate();
        using var content = new MemoryStream("adm2_pcode,adm2_name,idps,date\nSY0702,Al Ma'ra,about 120,2018-09-08\nSY0703,Harim,n/a,2018-09-08\nSY0799,Nowhere,7,2018-09-08\n"u8.ToArray());
        await new StageFile(db, Host.Ledger.Documents, TimeProvider.System).RunAsync(content, "idps.csv", new ImportOptions(Source: "IOM"));
    }

    [Test]
    public async Task StagedFile_InEveryLanguage_BreaksNoRule([ValueSource(typeof(SitePages), nameof(SitePages.Languages))] string language) =>
        Assert.That(await Violations(SitePages.In(language, "/imports/3"), 1280), Is.Empty);

    [Test]
    public async Task Page_ThatIsNotThere_BreaksNoRule([ValueSource(typeof(SitePages), nameof(SitePages.Missing))] string path) =>
        Assert.That(await Violations(SitePages.In("ar", path), 1280), Is.Empty);

    /// <summary>French pages are built as English ones are; their words and their language are looked at without a browser.</summary>
    [Test]
    public async Task Page_InEitherDirection_BreaksNoRule(
        [ValueSource(typeof(SitePages), nameof(SitePages.Paths))] string path,
        [Values("en", "ar")] string language) =>
        Assert.That(await Violations(SitePages.In(language, path), 1280), Is.Empty);

    [TestCase("/ar")]
    [TestCase("/places/SY07?on=2018-09-03")]
    [TestCase("/ar/places/SY07?on=2018-09-03")]
    [TestCase("/fr/imports/2")]
    [TestCase("/figures?place=SY07&group=displaced&on=2018-09-03")]
    public async Task Page_OnATelephone_BreaksNoRule(string path) => Assert.That(await Violations(path, 360), Is.Empty);

    private async Task<List<string>> Violations(string path, int width)
    {
        var page = await Open(path, width);
        var violations = await page.ViolationsAsync();
        await page.Context.CloseAsync();
        return violations;
    }
}
