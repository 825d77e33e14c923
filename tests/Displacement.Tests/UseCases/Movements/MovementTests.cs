using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Periods;
using Displacement.Storage;
using Displacement.Tests.CommandLine;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Movements;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Movements;

/// <summary>What moved: balances with one gap, newly displaced since an event, and who is where from where.</summary>
internal sealed class MovementTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Balance_AllMovementsKnown_GapIsWhatTheyDoNotExplain()
    {
        Stock("2018-06-30", 100000);
        Stock("2018-07-31", 118000);
        Flow(MeasureKind.Arrivals, 20000);
        Flow(MeasureKind.Displacements, 5000);
        Flow(MeasureKind.Departures, 4000);
        Flow(MeasureKind.Returns, 2000);

        Assert.That(Balance().Gap!.Best, Is.EqualTo(-1000));
    }

    [Test]
    public void Balance_GapWithinHalfAPercent_Balances()
    {
        Stock("2018-06-30", 100000);
        Stock("2018-07-31", 120400);
        Flow(MeasureKind.Arrivals, 20000);

        Assert.That(Balance().Size, Is.EqualTo(GapSize.Balances));
    }

    [Test]
    public void Balance_GapAboveATenth_IsLarge()
    {
        Stock("2018-06-30", 100000);
        Stock("2018-07-31", 150000);
        Flow(MeasureKind.Arrivals, 20000);

        Assert.That(Balance().Size, Is.EqualTo(GapSize.Large));
    }

    [Test]
    public void Balance_ApproximateStocks_GapMayBeWithinTheirBounds()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Words("SY0700", "about 100,000"));
        ledger.Commit(batch => batch.Round("2018-07-31").Words("SY0700", "about 130,000"));
        Flow(MeasureKind.Arrivals, 20000);

        Assert.That(Balance().Size, Is.EqualTo(GapSize.WithinBounds));
    }

    [Test]
    public void Balance_MovementNobodyReported_IsNamedAndNotZero()
    {
        Stock("2018-06-30", 100000);
        Stock("2018-07-31", 118000);
        Flow(MeasureKind.Arrivals, 20000);

        Assert.That(Balance().Unreported, Is.EqualTo([MeasureKind.Displacements, MeasureKind.Departures, MeasureKind.Returns]));
    }

    [Test]
    public void Balance_NoMovementKnown_HasNoGap()
    {
        Stock("2018-06-30", 100000);
        Stock("2018-07-31", 118000);

        Assert.That(Balance().Gap, Is.Null);
    }

    [Test]
    public void Balance_OpeningUnknown_HasNoGap()
    {
        Stock("2018-07-31", 118000);
        Flow(MeasureKind.Arrivals, 20000);

        Assert.That(Balance().Size, Is.EqualTo(GapSize.Unknown));
    }

    [Test]
    public void Balance_OfReturnees_ReturnsAdd()
    {
        using var db = ledger.Open();
        var balance = new AskBalance(db, ledger.Clock).Run(Request("returned-displaced"))[0];

        Assert.That(balance.Flows.Where(flow => flow.Adds).Select(flow => flow.Movement), Is.EqualTo([MeasureKind.Arrivals, MeasureKind.Displacements, MeasureKind.Returns]));
    }

    [Test]
    public void Balance_WithoutAPeriod_IsRefused()
    {
        using var db = ledger.Open();

        Assert.That(() => new AskBalance(db, ledger.Clock).Run(Request() with { During = null }), Throws.TypeOf<LedgerException>());
    }

    [Test]
    public void Since_Event_TakesItsDayAndPlace()
    {
        var id = Strike();
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", measure: MeasureKind.Cumulative).Figure("SY07", 689000));
        using var db = ledger.Open();

        var found = new AskSince(db, ledger.Clock).Run(id, new TotalRequest { Place = string.Empty, On = TestLedger.Day("2020-02-10") });

        Assert.That((found.Total.Place.Key, found.Total.Winner!.Quantity.Best), Is.EqualTo(("SY07", 689000m)));
    }

    [Test]
    public void Since_CountsOfADay_AreListedAsTheyWereSaid()
    {
        var id = Strike();
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", number: "2020-02-10 18:00", measure: MeasureKind.Cumulative).Figure("SY07", 689000));
        ledger.Commit(batch => batch.Round("2019-12-01", until: "2020-02-10", number: "2020-02-10 09:00", measure: MeasureKind.Cumulative).Figure("SY07", 650000));
        using var db = ledger.Open();

        var found = new AskSince(db, ledger.Clock).Run(id, new TotalRequest { Place = string.Empty, On = TestLedger.Day("2020-02-10") });

        Assert.That(found.Counts.Select(one => (one.Moment, one.More)), Is.EqualTo([("2020-02-10 09:00", (decimal?)null), ("2020-02-10 18:00", 39000m)]));
    }

    [Test]
    public void Since_DayBeforeTheEvent_IsRefused()
    {
        var id = Strike();
        using var db = ledger.Open();

        Assert.That(() => new AskSince(db, ledger.Clock).Run(id, new TotalRequest { Place = string.Empty, On = TestLedger.Day("2019-11-30") }), Throws.TypeOf<LedgerException>());
    }

    [Test]
    public void Event_Twice_IsRefused()
    {
        Strike();

        Assert.That(Strike, Throws.TypeOf<LedgerException>());
    }

    [Test]
    public void Events_PublishedBy_LeavesOutWhatWasToldLater()
    {
        Strike();
        using var db = ledger.Open();

        Assert.That(new AskEvents(db, ledger.Clock).Run(publishedBy: TestLedger.Day("2019-11-30")), Is.Empty);
    }

    [Test]
    public void Origins_RowsAndColumns_AddUp()
    {
        Origins();
        var matrix = Matrix();

        Assert.That(
            matrix.In.Select((_, column) => matrix.From.Sum(row => row.Cells[column].Winner?.Quantity.Best ?? 0) + matrix.NotStated[column]),
            Is.EqualTo(matrix.Totals.Select(total => (decimal?)total.Winner!.Quantity.Best)));
    }

    [Test]
    public void Origins_PeopleOfNoStatedOrigin_AreARowOfTheirOwn()
    {
        Origins();

        Assert.That(Matrix().NotStatedAnywhere, Is.EqualTo(3000));
    }

    [Test]
    public void Origins_Rows_AreThePlacesPeopleAreFrom()
    {
        Origins();

        Assert.That(Matrix().From.Select(row => (row.Place.Key, row.Total.Winner!.Quantity.Best)), Is.EqualTo([("SY02", 25000m), ("SY05", 15000m)]));
    }

    [Test]
    public void Origins_Cell_IsWhoIsThereFromThere()
    {
        Origins();
        var matrix = Matrix();
        var column = matrix.In.ToList().FindIndex(place => place.Key == "SY07");

        Assert.That(matrix.From[0].Cells[column].Winner!.Quantity.Best, Is.EqualTo(20000));
    }

    [Test]
    public async Task Total_OfAnOrigin_SaysFromWhere()
    {
        Origins();

        var answer = await Typed.RunAsync(ledger, "total", "SY07", "--group", "displaced", "--on", "2018-07-01", "--origin", "SY02");

        Assert.That(answer.Output, Does.StartWith("SY07 Idleb, displaced, from SY02 Aleppo, 2018-07-01: 20,000"));
    }

    [Test]
    public async Task AWinter_WithAnEventRunningCountsABalanceAndOrigins()
    {
        Strike();
        Believe("monthly.csv", "admin2Pcode,Date,IDPs\nSY0700,2019-11-30,190500\nSY0703,2019-11-30,252000\nSY0700,2020-02-29,262000\nSY0703,2020-02-29,571000\n");
        Believe(
            "flash.csv",
            """
            admin2Pcode,Date,Newly displaced since 1 December 2019
            SY0700,2020-01-31,61000
            SY0703,2020-01-31,152000
            SY0700,2020-02-10 09:00,88000
            SY0703,2020-02-10 09:00,301000
            SY0700,2020-02-10 18:00,93000
            SY0703,2020-02-10 18:00,318000
            SY0700,2020-02-29,115000
            SY0703,2020-02-29,389000
            """);
        Believe("movements.csv", "admin2Pcode,Start,End,Departures\nSY0700,2019-12-01,2020-02-29,41500\nSY0703,2019-12-01,2020-02-29,52000\n");

        var since = await Typed.RunAsync(ledger, "since", "1", "--on", "2020-02-10");
        var february = await Typed.RunAsync(ledger, "total", "SY07", "--group", "displaced", "--measure", "displacements", "--from", "2020-02-01", "--to", "2020-02-29", "--explain");
        var balance = await Typed.RunAsync(ledger, "balance", "SY07", "--group", "displaced", "--from", "2019-12-01", "--to", "2020-02-29");

        Golden.Check("movement", $"{since.Output}\n{february.Output}\n{balance.Output}");
    }

    private void Believe(string file, string text) =>
        ledger.Commit(ledger.Import(text, new ImportOptions { Source = file == "flash.csv" ? "Cluster (invented)" : "Monitor (invented)" }, file));

    private int Strike()
    {
        using var db = ledger.Open();
        var place = AskTotal.FindPlace("SY07", new LedgerReader(db).Places(ledger.Clock.GetUtcNow()));
        return new RecordEvent(db).Run(new Happening(TestLedger.Day("2019-12-01"), null, place, "offensive", "An offensive begins in the south of the governorate", "Invented", TestLedger.Day("2019-12-02"), null));
    }

    private void Stock(string day, int people) => ledger.Commit(batch => batch.Round(day).Figure("SY0700", people));

    private void Flow(MeasureKind movement, int people) =>
        ledger.Commit(batch => batch.Round("2018-07-01", until: "2018-07-31", measure: movement).Figure("SY0700", people));

    private Balance Balance()
    {
        using var db = ledger.Open();
        return new AskBalance(db, ledger.Clock).Run(Request())[0];
    }

    private static TotalRequest Request(string group = "displaced") => new()
    {
        Place = "SY0700",
        Group = group,
        During = new DateRange(TestLedger.Day("2018-07-01"), TestLedger.Day("2018-07-31")),
    };

    private void Origins()
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        PartKey From(string key) => PartKey.Everybody with { OriginPlaceId = AskTotal.FindPlace(key, gazetteer).Id, Origin = key };
        ledger.Commit(batch => batch.Round("2018-06-30")
            .Figure("SY07", 20000, From("SY02")).Figure("SY07", 15000, From("SY05")).Figure("SY07", 3000, PartKey.Everybody with { Origin = PartKey.NotStated })
            .Figure("SY02", 5000, From("SY02")));
    }

    private OriginMatrix Matrix()
    {
        using var db = ledger.Open();
        return new AskOrigins(db, ledger.Clock).Run(new TotalRequest { Place = "SYR", Group = "displaced", On = TestLedger.Day("2018-07-01") });
    }
}
