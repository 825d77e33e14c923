using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>One fact said again: corrections, echoes and conflicts (docs/methods/facts.md).</summary>
internal sealed class EditionTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Total_LaterEditionOfOneCarrier_Corrects()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-07-10").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-08-10").Figure("SY0700", 1100));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1100));
    }

    [Test]
    public void Total_FilesOfOneRoundWithoutACommonPlace_ArePartsAndEachCounts()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0200", 70));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1070));
    }

    [Test]
    public void Total_FileOfAnotherLevelOfTheSameRound_WithdrawsNothing()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY07", 5000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Total_LaterEditionThatMeetsTwoParts_WithdrawsWhatItLeavesOut()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000).Figure("SY0702", 5));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0200", 70));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1001).Figure("SY0200", 71));

        Assert.That(ledger.Ask("SYR", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1072));
    }

    [Test]
    public void Total_RetractionOfAnOlderEditionUndone_DoesNotBeatItsCorrection()
    {
        var older = ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100));
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 200));
        ledger.Retract(older);
        ledger.UndoRetraction(older);

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(200));
    }

    [Test]
    public void Total_PartsOfANumberedRoundOfDifferentDays_AreAllSummed()
    {
        ledger.Commit(batch => batch.Round("2018-08-20", number: "5").Figure("SY0700", 8));
        ledger.Commit(batch => batch.Round("2018-08-31", number: "5").Figure("SY0702", 3000));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(3008));
    }

    [Test]
    public void Total_RowThatSumsARoundsOtherFile_CarriesItsCoverage()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY07", 300));
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 100).Figure("SY0702", 200));

        Assert.That(ledger.Ask("SY07", "displaced", "2018-07-01").Coverage.Have, Is.EqualTo(2));
    }

    [Test]
    public void Total_OlderEditionLoadedLater_ChangesNothing()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-08-10").Figure("SY0700", 1100));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-07-10").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1100));
    }

    [Test]
    public void Total_LaterEditionWithAnotherDay_StillReplacesTheRound()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-07-10").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-25", number: "4", published: "2018-08-10").Figure("SY0700", 1100));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1100));
    }

    [Test]
    public void Total_LaterEditionThatMovesTheRoundBehindManyOthers_StillReplacesIt()
    {
        ledger.Commit(batch =>
        {
            for (var round = 1; round <= 28; round++)
            {
                batch.Round(TestLedger.Day("2018-02-01").AddDays(round * 7).ToString("O", System.Globalization.CultureInfo.InvariantCulture), number: $"{round}", published: "2018-08-31").Figure("SY0700", 1000 + round);
            }
        });
        ledger.Commit(batch => batch.Round("2018-02-03", number: "28", published: "2019-01-01").Figure("SY0700", 5000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(1027));
    }

    [Test]
    public void Total_LaterEditionThatMovesTheRoundBehindTheAskedDay_TakesItAway()
    {
        ledger.Commit(batch => batch.Round("2018-06-01", number: "3").Figure("SY0700", 900));
        ledger.Commit(batch => batch.Round("2018-06-20", number: "4", published: "2018-07-10").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-07-20", number: "4", published: "2018-08-10").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(900));
    }

    [Test]
    public void Total_NumberUsedAgainAYearLater_LeavesTheEarlierRound()
    {
        ledger.Commit(batch => batch.Round("2017-06-01", number: "1").Figure("SY0700", 900));
        ledger.Commit(batch => batch.Round("2018-06-01", number: "1").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2017-07-01").Winner!.Quantity.Best, Is.EqualTo(900));
    }

    [Test]
    public void Total_SameNumberWhereAFileStatesLess_IsHeardOnce()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", scope: Scope.Unstated, assessment: "unstated").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Alternatives, Is.Empty);
    }

    [Test]
    public void Total_SameNumberWhereAFileStatesLess_OpensToBothCells()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", scope: Scope.Unstated, assessment: "unstated").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Explanation!.Children, Has.Count.EqualTo(2));
    }

    [Test]
    public void Total_SameNumberOfAnotherProducer_IsNoEcho()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", producer: "Another").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01").Alternatives, Has.Count.EqualTo(1));
    }

    [Test]
    public void Total_ConflictBeneath_CanBeOpenedFromTheParent()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000), carrier: "DTM");
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1500), carrier: "HDX HAPI");

        Assert.That(Bests(ledger.Ask("SY07", "displaced", "2018-09-01").Explanation!), Does.Contain(1000m).And.Contain(1500m));
    }

    [Test]
    public void Total_KeyDroppedByALaterEdition_IsWithdrawn()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-07-10").Figure("SY0700", 1000).Figure("SY0702", 50));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-08-10").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0702", "displaced", "2018-09-01").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_SameNumberThroughAnotherCarrier_IsAnEcho()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000), carrier: "DTM");
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000), carrier: "HDX HAPI");

        var estimate = ledger.Ask("SY0700", "displaced", "2018-09-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Winner!.Quantity.Best, Is.EqualTo(1000));
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Known));
            Assert.That(estimate.Alternatives, Is.Empty);
        });
    }

    [Test]
    public void Total_AnotherNumberThroughAnotherCarrier_IsAConflict()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1000), carrier: "DTM");
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 1300), carrier: "HDX HAPI");

        var estimate = ledger.Ask("SY0700", "displaced", "2018-09-01");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Status, Is.EqualTo(EstimateStatus.Conflict));
            Assert.That(estimate.Alternatives, Has.Count.EqualTo(1));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Total_BreakdownThatOneOfTwoCarriersStates_IsKnownInEitherOrder(bool fullerFirst)
    {
        Action<TestBatch> fuller = batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 200).Figure("SY0700", 140, new PartKey(Sex.Female)).Figure("SY0700", 60, new PartKey(Sex.Male));
        Action<TestBatch> plain = batch => batch.Round("2018-06-30", number: "4").Figure("SY0700", 200);
        ledger.Commit(fullerFirst ? fuller : plain, carrier: fullerFirst ? "DTM" : "HDX HAPI");
        ledger.Commit(fullerFirst ? plain : fuller, carrier: fullerFirst ? "HDX HAPI" : "DTM");

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-09-01", ask => ask with { Sex = Sex.Female }).Winner?.Quantity.Best, Is.EqualTo(140));
    }

    [Test]
    public void Total_StagedBatch_IsInvisible()
    {
        ledger.Stage(batch => batch.Round("2018-06-30").Figure("SY0700", 1000));

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_RetractedBatch_IsGoneFromThatMomentOn()
    {
        var batch = ledger.Commit(rows => rows.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Retract(batch);

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_KnownBeforeTheRetraction_StillShowsIt()
    {
        var batch = ledger.Commit(rows => rows.Round("2018-06-30").Figure("SY0700", 1000));
        var before = ledger.Clock.GetUtcNow();
        ledger.Retract(batch);

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Known = before }).Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Total_UndoneRetraction_IsBelievedAgain()
    {
        var batch = ledger.Commit(rows => rows.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Retract(batch);
        ledger.UndoRetraction(batch);

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01").Winner!.Quantity.Best, Is.EqualTo(1000));
    }

    [Test]
    public void Total_KnownBetweenRetractionAndUndo_IsUnknown()
    {
        var batch = ledger.Commit(rows => rows.Round("2018-06-30").Figure("SY0700", 1000));
        ledger.Retract(batch);
        var between = ledger.Clock.GetUtcNow();
        ledger.UndoRetraction(batch);

        Assert.That(ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Known = between }).Status, Is.EqualTo(EstimateStatus.Unknown));
    }

    [Test]
    public void Total_PublishedBy_LeavesOutWhatWasSaidLater()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-07-10").Figure("SY0700", 1000));
        ledger.Commit(batch => batch.Round("2018-06-30", number: "4", published: "2018-08-10").Figure("SY0700", 1100));

        Assert.That(
            ledger.Ask("SY0700", "displaced", "2018-09-01", ask => ask with { PublishedBy = TestLedger.Day("2018-07-31") }).Winner!.Quantity.Best,
            Is.EqualTo(1000));
    }

    private static IEnumerable<decimal> Bests(Explanation tree) =>
        tree.Children.SelectMany(Bests).Concat(tree.Quantity is { } quantity ? [quantity.Best] : []);
}
