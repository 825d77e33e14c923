using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.UseCases.Deciding;

/// <summary>A text that fits no place is asked about once; what a person decides holds for every file of the source from then on.</summary>
internal sealed class DecidePlaceTests
{
    private const string File = "admin0Pcode,admin1Name,admin2Name,date,IDPs\nSYR,Idleb,Kafr X,2018-06-30,10\nSYR,Idleb,Kafr X,2018-07-31,20\nSYR,Idleb,Ariha,2018-06-30,5\n";
    private static readonly ImportOptions Options = new(Source: "Office");

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Import_UnknownText_IsAskedOnceWithItsRows()
    {
        var question = Questions(ledger.Import(File, Options).BatchId).Single();

        Assert.That((question.Text, question.Rows, question.Line, question.Doubt), Is.EqualTo((new PlaceText(null, "Kafr X", AdminLevel.District, "Idleb"), 2L, 2, "unknown")));
    }

    [Test]
    public void Import_ClashingText_OffersBothPlaces()
    {
        var batch = ledger.Import("admin1Pcode,admin1Name,date,IDPs\nSY07,Homs,2018-06-30,10\nSY02,Aleppo,2018-06-30,10\n", Options with { Within = "SYR" });

        Assert.That(Questions(batch.BatchId).Single().Candidates.Take(2).Select(candidate => candidate.Place.Key), Is.EqualTo(["SY07", "SY04"]));
    }

    [Test]
    public void Import_AfterTheDecision_TakesTheRowsThatWereSetAside()
    {
        var batch = ledger.Import(File, Options);
        Decide(batch.BatchId, "Kafr X", "SY0703");

        Assert.That((Again(batch.BatchId).Figures, batch.Figures), Is.EqualTo((3L, 1L)));
    }

    [Test]
    public void Import_AfterTheDecision_SaysSoOnce()
    {
        var batch = ledger.Import(File, Options);
        Decide(batch.BatchId, "Kafr X", "SY0703");

        Assert.That(Again(batch.BatchId).Findings.Single(finding => finding.Code == FindingCode.PlaceByDecision).Suggestion, Does.StartWith("SY0703 Harim (Ann"));
    }

    [Test]
    public void Questions_AfterTheDecision_AreNone()
    {
        var batch = ledger.Import(File, Options);
        Decide(batch.BatchId, "Kafr X", "SY0703");

        Assert.That(Questions(batch.BatchId), Is.Empty);
    }

    [Test]
    public void Import_AnotherSource_IsAskedAgain()
    {
        Decide(ledger.Import(File, Options).BatchId, "Kafr X", "SY0703");

        Assert.That(Questions(ledger.Import(File + "\n", Options with { Source = "Other office" }).BatchId), Has.Count.EqualTo(1));
    }

    [Test]
    public void Import_TextUnderAnotherParent_IsAskedAgain()
    {
        Decide(ledger.Import(File, Options).BatchId, "Kafr X", "SY0703");
        var other = ledger.Import("admin0Pcode,admin1Name,admin2Name,date,IDPs\nSYR,Hama,Kafr X,2018-06-30,10\nSYR,Idleb,Ariha,2018-06-30,5\n", Options);

        Assert.That(Questions(other.BatchId), Has.Count.EqualTo(1));
    }

    [Test]
    public void Import_DecisionAgainstAKnownCode_Wins()
    {
        using (var db = ledger.Open())
        {
            var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
            new DecidePlace(db, ledger.Clock).Run(null, null, new PlaceText("SY07", "Homs"), new PlaceVerdict(PlaceAnswerKind.Place, gazetteer.ByCode("SY04")[0]), "Ann");
        }

        var batch = ledger.Import("admin1Pcode,admin1Name,date,IDPs\nSY07,Homs,2018-06-30,10\n", Options with { Within = "SYR" });

        Assert.That(ledger.Facts(batch).Single().Place.Code, Is.EqualTo("SY04"));
    }

    [Test]
    public void Import_DecisionOnANameBesideAKnownCode_DoesNotCount()
    {
        using (var db = ledger.Open())
        {
            var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
            new DecidePlace(db, ledger.Clock).Run(null, null, new PlaceText(null, "Idleb"), new PlaceVerdict(PlaceAnswerKind.Place, gazetteer.ByCode("SY04")[0]), "Ann");
        }

        var batch = ledger.Import("admin1Pcode,admin1Name,date,IDPs\nSY07,Idleb,2018-06-30,10\n", Options with { Within = "SYR" });

        Assert.That(ledger.Facts(batch).Single().Place.Code, Is.EqualTo("SY07"));
    }

    [Test]
    public void Import_TextThatIsNoPlace_IsLeftOutAndNotAskedAbout()
    {
        var first = ledger.Import(File, Options).BatchId;
        Decide(first, "Kafr X", null);
        var again = Again(first);

        Assert.That((again.Places.Questions, again.Figures, again.Skipped, again.Found(FindingCode.PlaceLeftOut)), Is.EqualTo((0, 1L, 2L, 1L)));
    }

    [Test]
    public void Import_TextThatIsANewPlace_BringsItOnce()
    {
        var first = ledger.Import(File, Options).BatchId;
        using (var db = ledger.Open())
        {
            var parent = new LedgerReader(db).Places(ledger.Clock.GetUtcNow()).ByCode("SY07")[0];
            new DecideQuestion(db, ledger.Clock).Run(first, "Kafr X", null, null, new PlaceVerdict(PlaceAnswerKind.NewPlace, parent, AdminLevel.District), "Ann");
        }

        var again = Again(first);
        using (var db = ledger.Open())
        {
            new BatchMoves(db, ledger.Clock).Commit(again.BatchId);
        }

        var later = ledger.Import(File + "\n", Options);

        Assert.That((again.Places.Learned, again.Figures, later.Places.Learned, later.Figures), Is.EqualTo((1, 3L, 0, 3L)));
    }

    [Test]
    public void Decide_Anew_EndsTheOlderInTheSameMoment()
    {
        var batch = ledger.Import(File, Options).BatchId;
        Decide(batch, "Kafr X", "SY0703");
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Decide(batch, "Kafr X", "SY0705");
        using var db = ledger.Open();
        var beliefs = db.Beliefs.Where(belief => belief.Subject == BeliefSubject.PlaceAnswer).OrderBy(belief => belief.Id).ToList();

        Assert.That(beliefs[0].Until, Is.EqualTo(beliefs[1].From));
    }

    [Test]
    public void Forget_ADecision_KeepsItForEarlierMoments()
    {
        Decide(ledger.Import(File, Options).BatchId, "Kafr X", "SY0703");
        var before = ledger.Clock.GetUtcNow();
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        using var db = ledger.Open();
        new DecidePlace(db, ledger.Clock).Forget(1, "Ben", "wrong");
        var table = new PlaceDecisionTable(db, ledger.Clock);

        Assert.That((table.All().Count, table.All(before).Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Forget_ADecisionThatIsRevoked_IsAUsageError()
    {
        using var db = ledger.Open();

        Assert.That(() => new DecidePlace(db, ledger.Clock).Forget(1, "Ben", null), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    [Test]
    public void DecideQuestion_TextThatTheBatchDoesNotAskAbout_IsAUsageError()
    {
        var batch = ledger.Import(File, Options).BatchId;

        Assert.That(() => Decide(batch, "Kafr Y", "SY0703"), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Usage));
    }

    [Test]
    public void Exchange_DecisionsOfAnotherOffice_CountHere()
    {
        Decide(ledger.Import(File, Options).BatchId, "Kafr X", "SY0703");
        using var other = new TestLedger();
        using var db = other.Open();
        new PlaceDecisionTable(db, other.Clock).Import(Exported());

        Assert.That(other.Import(File, Options).Figures, Is.EqualTo(3));
    }

    [Test]
    public void Exchange_DecisionThatContradictsOurs_IsListedAndOursStays()
    {
        var batch = ledger.Import(File, Options).BatchId;
        Decide(batch, "Kafr X", "SY0703");
        using var exported = Exported();
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Decide(batch, "Kafr X", "SY0705");
        using var db = ledger.Open();
        var table = new PlaceDecisionTable(db, ledger.Clock);
        var taken = table.Import(exported);
        var harim = new LedgerReader(db).Places(ledger.Clock.GetUtcNow()).ByCode("SY0705")[0];

        Assert.That((taken.Taken, taken.Conflicts.Count, table.All().Single().PlaceId), Is.EqualTo((0, 1, harim.Id)));
    }

    [Test]
    public void Matches_OfABatch_SayByWhatEachPlaceWasFound()
    {
        var batch = ledger.Import("admin0Pcode,admin1Name,date,IDPs\nSYR,Idleb,2018-06-30,10\nSYR,IDLEB,2018-07-30,10\nSYR,Hamah,2018-06-30,10\n", Options).BatchId;
        using var db = ledger.Open();

        Assert.That(
            new AskPlaceMatches(db).Run(batch).Select(match => (match.Place, match.By, match.Written)),
            Is.EquivalentTo([("SY07", MatchMethod.Name, "Idleb"), ("SY07", MatchMethod.FoldedName, "IDLEB"), ("SY05", MatchMethod.Alias, "Hamah")]));
    }

    private MemoryStream Exported()
    {
        using var db = ledger.Open();
        var stream = new MemoryStream();
        new PlaceDecisionTable(db, ledger.Clock).Export(stream);
        stream.Position = 0;
        return stream;
    }

    private IReadOnlyList<PlaceQuestion> Questions(int batch)
    {
        using var db = ledger.Open();
        return new AskPlaceQuestions(db, ledger.Clock).Run(batch);
    }

    private void Decide(int batch, string text, string? place)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        var verdict = place is null ? new PlaceVerdict(PlaceAnswerKind.NotAPlace) : new PlaceVerdict(PlaceAnswerKind.Place, gazetteer.ByCode(place)[0]);
        new DecideQuestion(db, ledger.Clock).Run(batch, text, null, null, verdict, "Ann");
    }

    private StagedBatch Again(int batch)
    {
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        using var db = ledger.Open();
        return new StageFile(db, ledger.File.Documents, ledger.Clock).Again(batch, Options);
    }
}
