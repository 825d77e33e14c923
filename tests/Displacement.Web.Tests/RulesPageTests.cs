using Displacement.Estimates;
using Displacement.UseCases.Deciding;

namespace Displacement.Web.Tests;

/// <summary>Rules are listed, and chosen by name, on pages.</summary>
[TestFixture]
public sealed class RulesPageTests
{
    private SiteHost site = null!;

    [SetUp]
    public void Start() => site = new SiteHost();

    [TearDown]
    public void Stop() => site.Dispose();

    [Test]
    public async Task Rules_AreListedWithTheirStepsAndMeasures() =>
        Assert.That(await site.Page("/rules"), Does.Contain("standard/1").And.Contain("recent before older").And.Contain("at most 30 days older than the newest"));

    [Test]
    public async Task RuleInUse_IsShownWithWhoAndWhy()
    {
        using var db = site.Ledger.Open();
        new KeepRules(db, TimeProvider.System).Use("freshness", "displaced", "Leila", "people move daily");
        Assert.That(await site.Page("/rules"), Does.Contain("Leila").And.Contain("people move daily"));
    }

    [Test]
    public async Task RuleOfTheOffice_IsChosenByNameOnAPage()
    {
        using var db = site.Ledger.Open();
        new KeepRules(db, TimeProvider.System).Add(SelectionRule.Freshness with { Name = "our-office" }, "Leila", "an emergency");
        Assert.That(await site.Page("/places/SY07?rule=our-office"), Does.Contain("Figures are picked by the rule our-office/1.").And.Contain("rule=our-office%2F1"));
    }

    [TestCase("/places/SY07/trend?rule=our-office&on=2018-09-10&from=2018-08-20&by=week")]
    [TestCase("/places/SY07/compare?rule=our-office&on=2018-09-10&then=2018-09-05&thenKnown=2018-09-05")]
    public async Task RuleOfTheOffice_IsAskedOfMomentsBeforeItWasAdded(string path)
    {
        using var db = site.Ledger.Open();
        new KeepRules(db, TimeProvider.System).Add(SelectionRule.Freshness with { Name = "our-office" }, "Leila", "an emergency");
        Assert.That(await site.Page(path), Does.Contain("Figures are picked by the rule our-office/1."));
    }

    [Test]
    public async Task OriginLeftOut_OfNoOrigin_IsRefusedInWords()
    {
        using var client = site.CreateClient();
        using var refused = await client.GetAsync("/figures?place=SYR&group=displaced&without=SY07");
        Assert.That(SiteHost.Plain(await refused.Content.ReadAsStringAsync()), Does.Contain("cannot be left out of it"));
    }

    [Test]
    public async Task RuleThatNobodyKnows_IsSaidToBeNotUnderstood() =>
        Assert.That(await site.Page("/places/SY07?rule=average"), Does.Contain("average").And.Contain("when-problem"));
}
