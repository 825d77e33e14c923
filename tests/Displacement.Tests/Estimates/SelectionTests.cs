using CsCheck;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Places;
using Displacement.Sources;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>Between readings of one place nothing is added or averaged: one rule picks, and losers are shown.</summary>
internal sealed class SelectionTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Choose_BaselineBesideSites_WholeBeatsPart()
    {
        ledger.Commit(batch => batch
            .Round("2022-11-30").Figure("SY0700", 155166)
            .Round("2022-11-30", scope: Scope.Part, assessment: "SA").Figure("SY0700", 39492));

        var estimate = ledger.Ask("SY0700", "displaced", "2022-12-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Winner!.Quantity.Best, Is.EqualTo(155166));
            Assert.That(estimate.Alternatives.Single().Quantity.Best, Is.EqualTo(39492));
        });
    }

    [Test]
    public void Choose_ExerciseBesideRealClaim_RealWinsWhateverItsAge()
    {
        ledger.Commit(batch => batch
            .Round("2018-05-01", producer: "UN").Words("SY0700", "some 2.9 million")
            .Round("2018-08-31", producer: "Exercise (invented figures)", kind: SourceKind.Exercise, reliability: Reliability.A).Figure("SY0700", 1));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Producers, Is.EqualTo(["UN"]));
    }

    [Test]
    public void Choose_ProjectedBesideObserved_ObservedWins()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-01", producer: "A").Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B", nature: Nature.Projected).Figure("SY0700", 20));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Producers, Is.EqualTo(["A"]));
    }

    [Test]
    public void Choose_BetterReliabilityWithinThirtyDays_Wins()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-05", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 20));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Producers, Is.EqualTo(["A"]));
    }

    [Test]
    public void Choose_BetterReliabilityLongBefore_Loses()
    {
        ledger.Commit(batch => batch
            .Round("2018-06-05", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 20));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Producers, Is.EqualTo(["B"]));
    }

    [Test]
    public void Choose_NewSumThatLeavesMostPlacesOut_LosesToAFullerOlderOne()
    {
        ledger.Commit(batch => batch
            .Round("2018-05-30", producer: "A").Figure("SY0700", 100).Figure("SY0702", 100).Figure("SY0703", 100).Figure("SY0704", 100)
            .Round("2018-08-30", producer: "B", reliability: Reliability.A).Figure("SY0705", 7));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(407), "of all five, by whoever counted each");
    }

    [Test]
    public void Choose_ByFreshness_TheNewerDayWinsOverTheBetterSource()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-05", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-31", producer: "B", reliability: Reliability.C).Figure("SY0700", 20));

        var (usual, fresh) = (ledger.Ask("SY0700", "displaced", "2018-09-01"), ledger.Ask("SY0700", "displaced", "2018-09-01", request => request with { Rule = "freshness" }));
        Assert.That((usual.Winner!.Quantity.Best, fresh.Winner!.Quantity.Best, fresh.Rule.Identity), Is.EqualTo((10m, 20m, "freshness/1")));
    }

    [Test]
    public void Rule_ThatNobodyKnows_IsRefusedWithThoseThatAre() =>
        Assert.That(
            () => ledger.Ask("SY0700", "displaced", "2018-09-01", request => request with { Rule = "newest" }),
            Throws.InstanceOf<Displacement.Ledger.LedgerException>().With.Message.Contains("standard/2, freshness/1"));

    [Test]
    public void Rules_HaveEveryStepOnce() =>
        Assert.That(SelectionRule.AllShipped.Select(rule => rule.Steps.Distinct(StringComparer.Ordinal).Count() == rule.Steps.Count && rule.Steps.All(step => SelectionRule.AllSteps.Contains(step, StringComparer.Ordinal))), Is.All.True);

    /// <summary>In whatever order readings come, one is picked.</summary>
    [Test]
    public void Choose_ReadingsInAnyOrder_PicksTheSame()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-05", producer: "A", reliability: Reliability.A).Figure("SY0700", 10)
            .Round("2018-08-05", producer: "B", reliability: Reliability.A).Figure("SY0700", 11)
            .Round("2018-08-31", producer: "C").Figure("SY0700", 20)
            .Round("2018-08-31", producer: "D").Figure("SY0700", 21));
        var estimate = ledger.Ask("SY0700", "displaced", "2018-09-01");
        Reading[] readings = [estimate.Winner!, .. estimate.Alternatives];
        Gen.Shuffle(readings).Sample(shuffled => SelectionRule.AllShipped.All(rule => ReferenceEquals(rule.Choose(shuffled).Winner, rule.Choose(readings).Winner)), iter: 100);
    }

    [Test]
    public void Disagreement_BestsMoreThanATenthApart_IsNamed()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-30", producer: "A").Figure("SY0700", 1000)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 2000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Disagreements, Has.Count.EqualTo(1));
    }

    [Test]
    public void Disagreement_EqualNumbers_IsNone()
    {
        ledger.Commit(batch => batch
            .Round("2018-08-30", producer: "A").Figure("SY0700", 1000)
            .Round("2018-08-31", producer: "B").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Disagreements, Is.Empty);
    }

    [Test]
    public void Residual_PositiveInOneRound_IsNotLocatedInADistrict()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1000)
            .Figure("SY0700", 300).Figure("SY0702", 200).Figure("SY0703", 100).Figure("SY0704", 100).Figure("SY0705", 100));

        var residual = ledger.Ask("SY07", "displaced", "2018-09-01").Residual!;

        Assert.Multiple(() =>
        {
            Assert.That(residual.Difference.Best, Is.EqualTo(200));
            Assert.That(residual.Kind, Is.EqualTo(ResidualKind.NotLocated));
        });
    }

    [Test]
    public void Residual_Negative_IsNeverShownAsPeople()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1000).Figure("SY0700", 1300));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-01").Residual!.Kind, Is.EqualTo(ResidualKind.ChildrenExceed));
    }

    [Test]
    public void Total_OwnAndChildren_AreNeverAdded()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SYR", 5000).Figure("SY07", 1000).Figure("SY0700", 300));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(5000));
    }

    [Test]
    public void Level_Asked_SumsTheReadingsOfThatLevel()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SYR", 5000).Figure("SY07", 1000).Figure("SY02", 700).Figure("SY0700", 300));

        Assert.That(
            ledger.Ask("SYR", "displaced", "2018-09-01", ask => ask with { Level = AdminLevel.Governorate }).Winner!.Quantity.Best,
            Is.EqualTo(1700));
    }

    [Test]
    public void Share_BaseCorrected_DerivedNumberFollows()
    {
        ledger.Commit(batch => batch
            .Round("2018-09-04", producer: "UN", group: "population", published: "2018-09-04").Figure("SY07", 3_000_000)
            .Round("2018-09-04", producer: "UN", published: "2018-09-04").ShareOfLast("SY07", 450, 500, 550));
        ledger.Commit(batch => batch.Round("2018-09-04", producer: "UN", group: "population", published: "2018-09-20").Figure("SY07", 2_000_000));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-25").Winner!.Quantity.Best, Is.EqualTo(1_000_000));
    }
}
