namespace Displacement.Web.Tests;

[TestFixture]
public sealed class FirstStartTests
{
    [Test]
    public async Task Start_OnAnEmptyFolder_LoadsTheSample()
    {
        using SiteHost site = new(isFirstStart: true);
        Assert.That(await site.Page("/imports"), Does.Contain("sample-real-claims.csv").And.Contain("sample-exercise-claims.csv"));
    }

    [Test]
    public async Task Start_OnAnEmptyFolder_SaysThatTheExerciseIsInvented()
    {
        using SiteHost site = new(isFirstStart: true);
        Assert.That(await site.Page("/"), Does.Contain("Do not quote them"));
    }

    [Test]
    public async Task Start_OverALedgerThatIsThere_PutsNothingIntoIt()
    {
        using SiteHost site = new(isEmpty: true);
        Assert.That(await site.Page("/imports"), Does.Contain("No file came yet"));
    }

    [TestCase("/")]
    [TestCase("/places/SY07")]
    [TestCase("/figures?place=SY07&group=displaced")]
    [TestCase("/places")]
    [TestCase("/events")]
    [TestCase("/sources")]
    [TestCase("/reports")]
    public async Task Page_OverALedgerWithNothingInIt_SaysSo(string path)
    {
        using SiteHost site = new(isEmpty: true);
        Assert.That(await site.Page(path), Does.Contain("unknown").Or.Contain("Too few countries").Or.Contain("No event").Or.Contain("No source").Or.Contain("Find any place"));
    }
}
