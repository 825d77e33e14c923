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
}
