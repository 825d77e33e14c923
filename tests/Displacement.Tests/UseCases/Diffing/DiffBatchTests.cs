using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;

namespace Displacement.Tests.UseCases.Diffing;

[TestFixture]
public sealed class DiffBatchTests
{
    private static readonly PartKey Women = new(Sex.Female);

    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        ledger.Commit(batch => batch.Round("2018-07-31").Figure("SY0702", 100).Figure("SY0703", 50));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void ARoundOfANewDay_IsNew() =>
        Assert.That(Diff(Stage("2018-08-31", ("SY0702", 130), ("SY0703", 50))), Is.EqualTo("new SY0702 – 130; new SY0703 – 50"));

    [Test]
    public void TheSameNumbersByTheSameCarrier_AreTheSame() =>
        Assert.That(Diff(Stage("2018-07-31", ("SY0702", 100), ("SY0703", 50))), Is.EqualTo("same SY0702 100 100; same SY0703 50 50"));

    [Test]
    public void TheSameNumberByAnotherCarrier_IsAnEcho() =>
        Assert.That(Diff(ledger.Stage(batch => batch.Round("2018-07-31").Figure("SY0702", 100), "HDX")), Is.EqualTo("echo SY0702 100 100"));

    [Test]
    public void AnotherNumberByAnotherCarrier_IsAConflict() =>
        Assert.That(Diff(ledger.Stage(batch => batch.Round("2018-07-31").Figure("SY0702", 101), "HDX")), Is.EqualTo("conflict SY0702 100 101"));

    [Test]
    public void ALaterEdition_CorrectsWhatItStatesOtherwise() =>
        Assert.That(Diff(Stage("2018-07-31", ("SY0702", 120), ("SY0703", 50))), Is.EqualTo("corrected SY0702 100 120; same SY0703 50 50"));

    [Test]
    public void APlaceThatALaterEditionLeavesOut_IsWithdrawn() =>
        Assert.That(Diff(Stage("2018-07-31", ("SY0702", 100))), Is.EqualTo("same SY0702 100 100; withdrawn SY0703 50 –"));

    [Test]
    public void APartThatALaterEditionLeavesOut_IsWithdrawn()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 100).Figure("SY0702", 60, Women));
        Assert.That(Diff(Stage("2018-08-31", ("SY0702", 100))), Is.EqualTo("same SY0702 100 100; withdrawn SY0702 60 –"));
    }

    [Test]
    public void AFileWithoutAPlaceInCommon_IsAPartOfTheRound() =>
        Assert.That(Diff(Stage("2018-07-31", ("SY0704", 7))), Is.EqualTo("new SY0704 – 7"));

    [Test]
    public void AnEditionPublishedEarlier_ChangesNothing()
    {
        ledger.Commit(batch => batch.Round("2018-08-31", published: "2018-10-01").Figure("SY0702", 200).Figure("SY0703", 1));
        var older = ledger.Stage(batch => batch.Round("2018-08-31", published: "2018-09-01").Figure("SY0702", 190).Figure("SY0703", 1).Figure("SY0704", 3));
        Assert.That(Diff(older), Is.EqualTo("older SY0702 200 190; same SY0703 1 1; older SY0704 – 3"));
    }

    [Test]
    public void APlaceThatANewRoundLeavesOut_IsNotCoveredSinceItsLastOne() =>
        Assert.That(Diff(Stage("2018-08-31", ("SY0702", 130))), Is.EqualTo("new SY0702 – 130; notcovered SY0703 since 2018-07-31 –"));

    [Test]
    public void APlaceThatANewRoundLeavesOut_IsListedOnlyForTheNewestRoundOfAFile()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-08-31").Figure("SY0702", 1).Round("2018-09-30").Figure("SY0702", 2).Figure("SY0703", 3));
        Assert.That(Diff(staged), Is.EqualTo("new SY0702 – 1; new SY0702 – 2; new SY0703 – 3"));
    }

    [Test]
    public void AnUnknownWhereANumberStood_IsACorrection()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-07-31").State("SY0702", CellState.NotAssessed).Figure("SY0703", 50));
        Assert.That(Diff(staged), Is.EqualTo("corrected SY0702 100 NotAssessed; same SY0703 50 50"));
    }

    [Test]
    public void ZeroAndUnknown_AreNotTheSame()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 0));
        Assert.That(Diff(ledger.Stage(batch => batch.Round("2018-08-31").State("SY0702", CellState.Unknown))), Does.StartWith("corrected SY0702 0 Unknown"));
    }

    [Test]
    public void OneBestWithOtherBounds_IsACorrection()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-07-31").Words("SY0702", "about 100").Figure("SY0703", 50));
        Assert.That(Diff(staged), Does.StartWith("corrected SY0702 100 100"));
    }

    [Test]
    public void SeveralCellsOfOneKey_AreAddedAndCountedAsParts()
    {
        var staged = Stage("2018-08-31", ("SY0702", 30), ("SY0702", 70), ("SY0703", 1));
        Assert.That((Diff(staged), Run(staged).Parts, Run(staged).Repeated), Is.EqualTo(("new SY0702 – 100; new SY0703 – 1", 1, 0)));
    }

    [Test]
    public void ARowRepeatedWordForWord_IsCountedAsRepeated()
    {
        var staged = Stage("2018-08-31", ("SY0702", 30), ("SY0702", 30));
        Assert.That((Run(staged).Parts, Run(staged).Repeated), Is.EqualTo((0, 1)));
    }

    [Test]
    public void PartsThatMakeTheBelievedNumber_AreTheSame() =>
        Assert.That(Diff(Stage("2018-07-31", ("SY0702", 30), ("SY0702", 70), ("SY0703", 50))), Is.EqualTo("same SY0702 100 100; same SY0703 50 50"));

    [Test]
    public void AFileThatStatesLess_IsAnEchoOfTheSameNumber()
    {
        var staged = ledger.Stage(batch => batch.Round("2018-07-31", assessment: SeriesKey.Unstated, scope: Scope.Unstated).Figure("SY0702", 100).Figure("SY0703", 51), "HDX");
        Assert.That(Diff(staged), Is.EqualTo("echo SY0702 100 100; new SY0703 – 51"));
    }

    [Test]
    public void AnEditionOfARoundByItsNumber_IsCompared_ThoughItsDayMoved()
    {
        ledger.Commit(batch => batch.Round("2018-08-15", number: "30").Figure("SY0702", 10));
        var staged = ledger.Stage(batch => batch.Round("2018-08-31", number: "30").Figure("SY0702", 11));
        Assert.That(Diff(staged), Does.StartWith("corrected SY0702 10 11"));
    }

    [Test]
    public void ACommittedBatch_IsComparedWithWhatWasBelievedBeforeIt()
    {
        var batch = Stage("2018-07-31", ("SY0702", 120), ("SY0703", 50));
        Commit(batch);
        Assert.That(Diff(batch), Is.EqualTo("corrected SY0702 100 120; same SY0703 50 50"));
    }

    [Test]
    public void ACommittedBatchAgainstTheLedgerOfNow_IsTheSame()
    {
        var batch = Stage("2018-07-31", ("SY0702", 120), ("SY0703", 50));
        Commit(batch);
        Assert.That(Diff(batch, new DiffAsk { Known = ledger.Clock.GetUtcNow(), Kinds = Enum.GetValues<DiffKind>() }), Is.EqualTo("same SY0702 120 120; same SY0703 50 50"));
    }

    [Test]
    public void ARetractionOfACorrection_BringsTheOlderNumberBack()
    {
        var batch = Stage("2018-07-31", ("SY0702", 120), ("SY0704", 9));
        Commit(batch);
        Assert.That(Retraction(batch), Is.EqualTo("corrected SY0702 120 100; new SY0703 – 50; withdrawn SY0704 9 –"));
    }

    [Test]
    public void ARetractionOfABatchThatALaterOneCorrected_ChangesNothing()
    {
        var first = Stage("2018-08-31", ("SY0702", 1));
        Commit(first);
        Commit(Stage("2018-08-31", ("SY0702", 2)));
        Assert.That(Retraction(first), Is.EqualTo("older SY0702 1 2"));
    }

    [Test]
    public void AFileReadAgain_IsComparedWithTheReadingItReplaces()
    {
        const string file = "adm2_pcode,date,idps,persons\nSY0702,2018-09-30,100,7\n";
        var first = ledger.Import(file, new ImportOptions(Source: "X", MapJson: """{"columns":{"persons":"ignore"}}"""));
        Commit(first.BatchId);
        using var db = ledger.Open();
        var again = new StageFile(db, ledger.File.Documents, ledger.Clock).Again(first.BatchId, new ImportOptions(Source: "Y"));
        Assert.That(Diff(again.BatchId), Does.Contain("withdrawn SY0702 100 –"));
    }

    [Test]
    public void EveryRound_TellsWhichEditionItCorrects()
    {
        var staged = Stage("2018-07-31", ("SY0702", 120));
        var round = Run(staged).Rounds.Single();
        Assert.That((round.Edition!.BatchId, round.IsOlder, round.Counts[DiffKind.Corrected]), Is.EqualTo((1, false, 1)));
    }

    [Test]
    public void ALine_NamesTheCellsOfBothSides()
    {
        var line = Run(Stage("2018-07-31", ("SY0702", 120), ("SY0703", 50))).Lines.Single();
        Assert.That((line.Before!.Line, line.Before.Column, line.Before.Round.BatchId, line.After!.Line, line.After.Round.BatchId), Is.EqualTo((2, "number", 1, 2, 2)));
    }

    [Test]
    public void APageOfLines_IsPartOfAllThatAreCounted()
    {
        var staged = Stage("2018-08-31", ("SY0702", 1), ("SY0703", 2), ("SY0704", 3));
        var diff = Run(staged, new DiffAsk { Skip = 1, Take = 1 });
        Assert.That((diff.Listed, diff.Lines.Single().Place!.Key), Is.EqualTo((3, "SY0703")));
    }

    [Test]
    public void ADiff_ChangesNothing()
    {
        Diff(Stage("2018-08-31", ("SY0702", 130)));
        Assert.That(ledger.Ask("SY0702", "displaced", "2018-09-01").Winner!.Quantity.Best, Is.EqualTo(100));
    }

    [Test]
    public void ABatchThatIsNotThere_IsRefused() =>
        Assert.That(() => Run(99), Throws.TypeOf<LedgerException>().With.Message.Contains("no batch 99"));

    private int Stage(string day, params (string Place, int People)[] figures) => ledger.Stage(batch =>
    {
        batch.Round(day);
        foreach (var (place, people) in figures)
        {
            batch.Figure(place, people);
        }
    });

    private void Commit(int batch)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch);
        ledger.Clock.Advance(TimeSpan.FromHours(1));
    }

    private BatchDiff Run(int batch, DiffAsk? ask = null)
    {
        using var db = ledger.Open();
        return new DiffBatch(db, ledger.Clock).Run(batch, ask ?? new DiffAsk());
    }

    private string Retraction(int batch) => Diff(batch, new DiffAsk { AsRetraction = true, Kinds = Enum.GetValues<DiffKind>() });

    private string Diff(int batch, DiffAsk? ask = null) =>
        string.Join("; ", Run(batch, ask ?? new DiffAsk { Kinds = Enum.GetValues<DiffKind>() }).Lines.Select(line => $"{line.Kind.ToString().ToLowerInvariant()} {line.Place!.Key} {Text(line.Before)} {Text(line.After)}"));

    private static string Text(StatedCell? cell) => cell switch
    {
        null => "–",
        { Cells: 0 } => string.Create(CultureInfo.InvariantCulture, $"since {cell.Round.AsOf:yyyy-MM-dd}"),
        { Quantity: { } quantity } => quantity.Best.ToString("0", CultureInfo.InvariantCulture),
        _ => cell.State.ToString(),
    };
}
