using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Sources;
using Displacement.Tests.CommandLine;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;
using Displacement.UseCases.Differences;

namespace Displacement.Tests.UseCases.Deciding;

/// <summary>Rules are data of the ledger: named, versioned, per group, and believed from a moment on.</summary>
[TestFixture]
internal sealed class KeepRulesTests
{
    private static readonly SelectionRule Mine = SelectionRule.Freshness with { Name = "our-office", Version = 3, Floor = Reliability.C, FreshDays = 60, Cover = 0.75m };

    private TestLedger ledger = null!;

    /// <summary>A is the better source, B the newer one.</summary>
    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        ledger.Commit(batch => batch
            .Round("2018-08-05", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 20)
            .Round("2018-08-05", group: "civilians", producer: "A", reliability: Reliability.A).Figure("SY0700", 100)
            .Round("2018-08-31", group: "civilians", producer: "B").Figure("SY0700", 200));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Rule_WrittenAndReadAgain_IsTheSame() =>
        Assert.That(RuleText.Write(RuleText.Read(RuleText.Write(Mine))), Is.EqualTo(RuleText.Write(Mine)));

    [Test]
    public void Shipped_Rules_CanBeWrittenAndRead() =>
        Assert.That(SelectionRule.AllShipped.Select(rule => RuleText.Read(RuleText.Write(rule)).Identity), Is.EqualTo(SelectionRule.AllShipped.Select(rule => rule.Identity)));

    [TestCase("""{"name":"x"}""", "\"version\" must be there once")]
    [TestCase("[]", "no JSON object")]
    [TestCase("{", "line 1")]
    [TestCase("""{"name":"Our Office","version":1,"floor":"D","freshDays":30,"cover":0.9,"steps":["decision"]}""", "\"name\" is \"Our Office\"")]
    [TestCase("""{"name":"ours","version":0,"floor":"D","freshDays":30,"cover":0.9,"steps":["decision"]}""", "\"version\" is 0")]
    [TestCase("""{"name":"ours","version":1,"floor":"F","freshDays":30,"cover":0.9,"steps":["decision"]}""", "\"floor\" is \"F\"")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":2.5,"cover":0.9,"steps":["decision"]}""", "\"freshDays\" is 2.5")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":30,"cover":90,"steps":["decision"]}""", "\"cover\" is 90")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":30,"cover":0.9,"steps":["day"]}""", "begins with \"decision\"")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":30,"cover":0.9,"steps":["decision","average"]}""", "\"average\" is no step")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":30,"cover":0.9,"steps":["decision","day","day"]}""", "\"day\" is there twice")]
    [TestCase("""{"name":"ours","version":1,"floor":"D","freshDays":30,"cover":0.9,"weight":2,"steps":["decision"]}""", "\"weight\" is nothing that a rule has")]
    public void TextThatIsNoRule_IsRefused_SayingWhatWasSeen(string text, string said) =>
        Assert.That(() => RuleText.Read(text), Throws.InstanceOf<LedgerException>().With.Message.Contains(said).And.Message.Contains("Nothing was changed"));

    [Test]
    public void RuleAskedByName_IsThereAtEarlierMomentsToo()
    {
        var then = ledger.Clock.GetUtcNow();
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01", request => request with { Rule = "our-office", Known = then }).Winner!.Quantity.Best, Is.EqualTo(20));
    }

    [Test]
    public void SameRule_WrittenOtherwise_IsNoOtherRule()
    {
        Keep(rules => rules.Add(RuleText.Read(RuleText.Write(Mine).Replace("0.75", "0.750", StringComparison.Ordinal)), "Leila", "newest first"));
        Assert.That(() => Keep(rules => rules.Add(Mine, "Leila", "again")), Throws.InstanceOf<LedgerException>().With.Message.Contains("as it is"));
    }

    [Test]
    public void TextWithHalfACharacter_IsRefused() =>
        Assert.That(() => RuleText.Read("{\"name\": \"\\ud800\", \"version\": 1, \"floor\": \"D\", \"freshDays\": 30, \"cover\": 0.9, \"steps\": [\"decision\"]}"), Throws.InstanceOf<LedgerException>());

    [Test]
    public void TextLongerThanAnyRule_IsRefusedUnread() =>
        Assert.That(() => RuleText.Read(new string(' ', RuleText.MaxLength + 1)), Throws.InstanceOf<LedgerException>().With.Message.Contains("more than 20000"));

    [Test]
    public void AddedRule_PicksNothing_UntilItIsAskedFor()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Assert.That((Best(), Best(rule: "our-office")), Is.EqualTo((10m, 20m)));
    }

    [Test]
    public void RuleInUse_PicksForItsGroup_AndForNoOther()
    {
        Keep(rules => rules.Use("freshness", "displaced", "Leila", "people move daily"));
        Assert.That((Best(), Best("civilians")), Is.EqualTo((20m, 100m)));
    }

    [Test]
    public void RuleInUseForEveryGroup_GivesWayToTheOneOfAGroup()
    {
        Keep(rules => rules.Use("freshness", null, "Leila", "an emergency"));
        Keep(rules => rules.Use("standard", "civilians", "Leila", "a census is a census"));
        Assert.That((Best(), Best("civilians")), Is.EqualTo((20m, 100m)));
    }

    [Test]
    public void Known_BeforeARuleWasUsed_IsUnaffected()
    {
        var then = ledger.Clock.GetUtcNow();
        Keep(rules => rules.Use("freshness", null, "Leila", "an emergency"));
        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01", request => request with { Known = then }).Winner!.Quantity.Best, Is.EqualTo(10));
    }

    [Test]
    public void RuleTakenBack_LeavesItToTheShippedOne()
    {
        Keep(rules => rules.Use("freshness", null, "Leila", "an emergency"));
        Keep(rules => rules.Drop(null, "Leila", "it is over"));
        Assert.That(Best(), Is.EqualTo(10));
    }

    [Test]
    public void ChangeOfRule_IsAPartOfTheDifference()
    {
        var then = ledger.Clock.GetUtcNow();
        Keep(rules => rules.Use("freshness", null, "Leila", "an emergency"));
        using var db = ledger.Open();
        TotalRequest request = new() { Place = "SY0700", Group = "displaced", On = TestLedger.Day("2018-09-01") };
        var parts = new CompareTotals(db, ledger.Clock).Run(request with { Known = then }, request).Parts;
        Assert.That(parts.Select(part => (part.Kind, part.Change)), Is.EqualTo([(ComparisonKind.Choice, 10m)]));
    }

    [Test]
    public void TwoRules_OfOneDay_AreCompared()
    {
        using var db = ledger.Open();
        TotalRequest request = new() { Place = "SY0700", Group = "displaced", On = TestLedger.Day("2018-09-01") };
        Assert.That(new CompareTotals(db, ledger.Clock).Run(request, request with { Rule = "freshness" }).Difference, Is.EqualTo(10));
    }

    [Test]
    public void SecondVersion_IsWhatTheNameMeans_AndTheFirstCanStillBeAsked()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Keep(rules => rules.Add(Mine with { Version = 4, Steps = SelectionRule.Shipped.Steps }, "Leila", "better source first"));
        Assert.That((Best(rule: "our-office"), Best(rule: "our-office/3")), Is.EqualTo((10m, 20m)));
    }

    [Test]
    public void OtherRule_UnderANameAndVersionThatAreTaken_IsRefused()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Assert.That(() => Keep(rules => rules.Add(Mine with { FreshDays = 90 }, "Leila", "wider")), Throws.InstanceOf<LedgerException>().With.Message.Contains("gets a new version"));
    }

    [Test]
    public void RuleUnderANameOfTheProgram_IsRefused() =>
        Assert.That(() => Keep(rules => rules.Add(Mine with { Name = "standard", Version = 9 }, "Leila", "mine")), Throws.InstanceOf<LedgerException>().With.Message.Contains("rule of the program"));

    [Test]
    public void RuleThatPicks_CannotBeForgotten()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Keep(rules => rules.Use("our-office", null, "Leila", "an emergency"));
        Assert.That(() => Keep(rules => rules.Forget("our-office/3", "Leila", "a mistake")), Throws.InstanceOf<LedgerException>().With.Message.Contains("picks for every group"));
    }

    [Test]
    public void ForgottenRule_IsKnownToEarlierMomentsOnly()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        var then = ledger.Clock.GetUtcNow();
        Keep(rules => rules.Forget("our-office/3", "Leila", "a mistake"));
        using var db = ledger.Open();
        KeepRules rules = new(db, ledger.Clock);
        Assert.That((rules.All(then).Named("our-office")?.Identity, rules.All().Named("our-office")?.Identity), Is.EqualTo(("our-office/3", (string?)null)));
    }

    [Test]
    public void ForgottenRule_AddedAgain_CountsAgain()
    {
        Keep(rules => rules.Add(Mine, "Leila", "newest first"));
        Keep(rules => rules.Forget("our-office/3", "Leila", "a mistake"));
        Keep(rules => rules.Add(Mine, "Leila", "none after all"));
        Assert.That(Best(rule: "our-office"), Is.EqualTo(20));
    }

    [Test]
    public void RuleOfAGroupNobodyKnows_IsRefused() =>
        Assert.That(() => Keep(rules => rules.Use("freshness", "martians", "Leila", "why not")), Throws.InstanceOf<LedgerException>().With.Message.Contains("No group is called 'martians'"));

    [Test]
    public void RuleWithoutAReason_IsRefused() =>
        Assert.That(() => Keep(rules => rules.Use("freshness", null, "Leila", " ")), Throws.InstanceOf<LedgerException>().With.Message.Contains("why"));

    [Test]
    public void EarlierVersionOfTheShippedRule_CanStillBeAsked()
    {
        ledger.Commit(
            batch => batch
                .Round("2018-05-30", group: "returnees", producer: "C").Figure("SY0700", 100).Figure("SY0702", 100).Figure("SY0703", 100)
                .Round("2018-08-30", group: "returnees", producer: "D", reliability: Reliability.A).Figure("SY0704", 7),
            carrier: "Other");
        Assert.That(
            (ledger.Ask("SY07", "returnees", "2018-09-01").Winner!.Quantity.Best, ledger.Ask("SY07", "returnees", "2018-09-01", request => request with { Rule = "standard/1" }).Winner!.Quantity.Best),
            Is.EqualTo((307m, 7m)));
    }

    [Test]
    public async Task RulesCommand_ShowsAddsAndUses()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"rule-{Guid.NewGuid():N}.json");
        var shown = await Typed.RunAsync(ledger, "rules", "show", "freshness");
        await File.WriteAllTextAsync(file, shown.Output.Replace("\"freshness\"", "\"our-office\"", StringComparison.Ordinal));
        var added = await Typed.RunAsync(ledger, "rules", "add", file, "--by", "Leila", "--reason", "an emergency");
        var used = await Typed.RunAsync(ledger, "rules", "use", "our-office", "--group", "displaced", "--by", "Leila", "--reason", "an emergency");
        var listed = await Typed.RunAsync(ledger, "rules");
        File.Delete(file);
        Assert.That((shown.Code, added.Code, used.Code, listed.Output.Contains("displaced    our-office/1, since", StringComparison.Ordinal)), Is.EqualTo((0, 0, 0, true)), added.Error + used.Error);
    }

    [Test]
    public async Task RulesAdd_OfAFileThatIsNoRule_NamesIt()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"rule-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, "{ \"name\": ");
        var added = await Typed.RunAsync(ledger, "rules", "add", file, "--by", "Leila", "--reason", "an emergency");
        File.Delete(file);
        Assert.That((added.Code, added.Error.StartsWith(Path.GetFileName(file) + ": This is no rule: line 1", StringComparison.Ordinal)), Is.EqualTo((2, true)), added.Error);
    }

    private void Keep(Action<KeepRules> what)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        what(new KeepRules(db, ledger.Clock));
    }

    private decimal? Best(string group = "displaced", string? rule = null) => ledger.Ask("SY0700", group, "2018-09-01", request => request with { Rule = rule }).Winner?.Quantity.Best;
}
