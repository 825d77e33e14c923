using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

/// <summary>Events, sources, columns and moments, as pages list them.</summary>
[TestFixture]
public sealed class ListsTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger();
        using var db = ledger.Open();
        new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: false).GetAwaiter().GetResult();
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Events_OfAPeriod_AreThoseOfItsDays()
    {
        using var db = ledger.Open();
        var events = new AskEvents(db, ledger.Clock).Run(TestLedger.Day("2018-09-05"), TestLedger.Day("2018-09-10"));
        Assert.That(string.Join(' ', events.Select(one => one.Kind)), Is.EqualTo("summit briefing announced-deadline"));
    }

    [Test]
    public void Events_AboutAGovernorate_HaveThoseOfItsDistrictsAndMeetingsHeldElsewhere()
    {
        using var db = ledger.Open();
        Assert.That(string.Join(' ', new AskEvents(db, ledger.Clock).Run(about: Place("SY07")).Select(one => one.Kind)), Is.EqualTo("strike summit briefing announced-deadline agreement"));
    }

    [Test]
    public void Events_AboutAnotherGovernorate_LeaveThoseOfIdlibOut()
    {
        using var db = ledger.Open();
        Assert.That(new AskEvents(db, ledger.Clock).Run(about: Place("SY02")).Select(one => one.Kind), Has.None.EqualTo("strike"));
    }

    [Test]
    public void Sources_OfTheSample_AreToldApartByWhatTheyDo()
    {
        using var db = ledger.Open();
        var sources = new AskSources(db, ledger.Clock).Run();
        Assert.That(
            string.Join("; ", sources.Select(one => $"{one.Source.Name} {(one.Rounds > 0 ? "counts " : "")}{(one.Carries ? "publishes " : "")}{(one.Speaks ? "speaks" : "")}".Trim())),
            Is.EqualTo("UN Special Envoy for Syria counts; UNHCR counts publishes; United Nations counts publishes; Staffan de Mistura speaks"));
    }

    [Test]
    public void Sources_AsKnownBeforeTheirBatch_AreNone()
    {
        using var db = ledger.Open();
        Assert.That(new AskSources(db, ledger.Clock).Run(ledger.Clock.GetUtcNow().AddDays(-1)), Is.Empty);
    }

    [Test]
    public void Counted_WithAStagedFile_HasOnlyCountriesThatAreBelieved()
    {
        ledger.Stage(batch => batch.Round("2018-08-31", country: "TUR").Figure("TUR", 1));
        using var db = ledger.Open();
        Assert.That(string.Join(' ', new SearchPlaces(db, ledger.Clock).Counted().Select(one => $"{one.Place.Key} {one.Places}")), Is.EqualTo("SYR 14"));
    }

    [Test]
    public void Columns_OfAFile_SayWhatEachWasTakenFor()
    {
        var batch = ledger.Import("adm2_pcode,note,idps,date\nSY0702,seen,1,2018-08-31\nSY0703,,2,2018-08-31\n", new ImportOptions(Source: "IOM"));
        using var db = ledger.Open();
        var columns = new ReadColumns(db, ledger.File.Documents, ledger.Clock).Run(batch.BatchId).Columns;
        Assert.That(
            string.Join("; ", columns.Select(one => $"{one.Header} {one.Kind} {one.Level} {one.Group} [{string.Join('|', one.Samples)}]")),
            Is.EqualTo("adm2_pcode AdminCode District  [SY0702|SY0703]; note Remark   [seen]; idps Value  displaced [1|2]; date Date   [2018-08-31|2018-08-31]"));
    }

    [Test]
    public void Columns_OfTheSample_AreAllReadByTheirNames()
    {
        using var db = ledger.Open();
        Assert.That(new ReadColumns(db, ledger.File.Documents, ledger.Clock).Run(1).Columns.All(one => one.IsRead), Is.True);
    }

    [Test]
    public void Moments_OfALedger_AreItsCommitsAndRetractionsNewestFirst()
    {
        var id = ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1));
        ledger.Retract(id);
        using var db = ledger.Open();
        Assert.That(
            string.Join("; ", new AskMoments(db).Run().Select(one => $"{one.BatchId} {one.Begins} {one.Reason}".Trim())),
            Is.EqualTo("2 False wrong file; 2 True; 1 True"));
    }

    [Test]
    public void Moment_JustBeforeACommit_DoesNotKnowIt()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 1));
        using var db = ledger.Open();
        var before = new AskMoments(db).Run()[0].Before;
        Assert.That(new AskSituation(db, ledger.Clock).Run("SY0702", TestLedger.Day("2018-09-01"), before).Displaced.Total.Winner, Is.Null);
    }

    private Displacement.Places.Place Place(string key)
    {
        using var db = ledger.Open();
        return AskTotal.FindPlace(key, new Displacement.Storage.LedgerReader(db).Places(ledger.Clock.GetUtcNow()));
    }
}
