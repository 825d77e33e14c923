using Displacement.Figures;
using Displacement.People;
using Displacement.Reports;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;

namespace Displacement.Tests.Reports;

/// <summary>What the district summary says of ledgers made for the purpose.</summary>
internal sealed class DistrictSummaryTests
{
    private static readonly PartKey Children = new(Age: AgeBand.Children);

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Row_PlaceNobodyCounted_IsUnknownAndNotZero()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 100));

        var cell = Cell(Summary("SY07"), "SY0705", "displaced");

        Assert.That((cell.Number, cell.IsMissing, cell.Text), Is.EqualTo(((decimal?)null, true, "unknown")));
    }

    [Test]
    public void Row_SomebodyLookedAndFoundNobody_IsZero()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 0));

        Assert.That(Cell(Summary("SY07"), "SY0700", "displaced").Number, Is.Zero);
    }

    [Test]
    public void Row_PlaceNobodyCouldReach_SaysSo()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").State("SY0700", CellState.NotAssessed).Figure("SY0702", 5));

        Assert.That(Cell(Summary("SY07"), "SY0700", "displaced").Text, Is.EqualTo("not assessed"));
    }

    [Test]
    public void Residual_OwnFigureAboveItsDistricts_IsPeopleNotLocated()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000).Figure("SY0700", 600).Figure("SY0702", 300));

        var row = Rows(Summary("SY07"), RowKind.Residual).Single();

        Assert.That((Cell(Summary("SY07"), row, "displaced").Number, row.Cells[4].Text), Is.EqualTo(((decimal?)100, "Not located in a district")));
    }

    [Test]
    public void Residual_DistrictsAboveTheOwnFigure_IsNegativeAndNamed()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000)
            .Figure("SY0700", 600).Figure("SY0702", 300).Figure("SY0703", 50).Figure("SY0704", 50).Figure("SY0705", 50));

        var row = Rows(Summary("SY07"), RowKind.Residual).Single();

        Assert.That((Cell(Summary("SY07"), row, "displaced").Number, row.Cells[4].Code), Is.EqualTo(((decimal?)-50, "children-exceed")));
    }

    [Test]
    public void Total_AnyColumn_IsTheSumOfItsRows()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY07", 1_000).Figure("SY0700", 600.5m).Figure("SY0702", 300).Figure("SY0700", 250, Children));
        var table = Summary("SY07");
        var total = Rows(table, RowKind.Total).Single();

        Assert.Multiple(() =>
        {
            foreach (var id in (string[])["displaced", "displacedChildren"])
            {
                var cell = Cell(table, total, id);
                Assert.That(cell.SumOf.Sum(row => Cell(table, table.Rows[row], id).Number ?? 0), Is.EqualTo(cell.Number));
            }
        });
    }

    [Test]
    public void Country_WithDistricts_HasASubtotalForEachGovernorate()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 600).Figure("SY0200", 50));
        var table = Summary("SYR");

        Assert.Multiple(() =>
        {
            Assert.That(Rows(table, RowKind.Detail), Has.Count.EqualTo(62));
            Assert.That(Rows(table, RowKind.Subtotal), Has.Count.EqualTo(14));
            Assert.That(Cell(table, Rows(table, RowKind.Total).Single(), "displaced").Number, Is.EqualTo(650));
        });
    }

    [Test]
    public void Share_BaseThatLacksDistricts_IsNotComparable()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 600).Figure("SY0702", 300));
        ledger.Commit(batch => batch.Round("2018-01-01", producer: "Census", group: "population").Figure("SY0700", 1_000));
        var table = Summary("SY07");

        Assert.That((Cell(table, "SY0700", "displacedShare").Number, Cell(table, "SY07", "displacedShare").Code), Is.EqualTo(((decimal?)0.6m, "not-comparable")));
    }

    [Test]
    public void Change_SinceTheRoundBefore_IsOfTheSameSeries()
    {
        ledger.Commit(batch => batch.Round("2018-07-31", number: "1").Figure("SY0700", 500).Round("2018-08-31", number: "2").Figure("SY0700", 600));
        ledger.Commit(batch => batch.Round("2018-08-01", producer: "Another").Figure("SY0700", 9_000), carrier: "Other");
        var table = Summary("SY07");

        Assert.That((Cell(table, "SY0700", "displacedChange").Number, Cell(table, "SY0700", "displacedPrevious").Day), Is.EqualTo(((decimal?)100, (DateOnly?)new DateOnly(2018, 7, 31))));
    }

    [Test]
    public void Change_PlaceThatTheNewestRoundLeftOut_HasNone()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", number: "0").Figure("SY0702", 30)
            .Round("2018-07-31", number: "1").Figure("SY0700", 500).Figure("SY0702", 40).Round("2018-08-31", number: "2").Figure("SY0700", 600));

        Assert.That(Cell(Summary("SY07"), "SY0702", "displacedChange").Code, Is.EqualTo("no-earlier-round"));
    }

    [Test]
    public void Known_BeforeARetraction_StillShowsWhatWasBelieved()
    {
        var batch = ledger.Commit(one => one.Round("2018-08-31").Figure("SY0700", 600));
        var before = ledger.Clock.GetUtcNow();
        ledger.Retract(batch);

        Assert.That(
            (Cell(Summary("SY07", known: before), "SY0700", "displaced").Number, Cell(Summary("SY07"), "SY0700", "displaced").Number),
            Is.EqualTo(((decimal?)600, (decimal?)null)));
    }

    [Test]
    public void Place_WithNoneBeneath_IsItsOwnRowAndTotal()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 600));
        var table = Summary("SY0700");

        Assert.That(table.Rows.Select(row => (row.Kind, Cell(table, row, "displaced").Number)), Is.EqualTo(new[] { (RowKind.Detail, (decimal?)600), (RowKind.Total, (decimal?)600) }));
    }

    [Test]
    public void Report_AskedAgainAsKnownThen_IsTheSame()
    {
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0700", 600));

        var known = ledger.Clock.GetUtcNow();
        var first = WorkbookText.Of(WorkbookText.Bytes(Report("SY07", known)));
        ledger.Commit(batch => batch.Round("2018-09-05").Figure("SY0700", 700));

        Assert.That(WorkbookText.Of(WorkbookText.Bytes(Report("SY07", known))), Is.EqualTo(first));
    }

    private Report Report(string place, DateTimeOffset? known = null)
    {
        using var db = ledger.Open();
        return new BuildReport(db, ledger.Clock).DistrictSummary(new ReportRequest { Place = place, On = TestLedger.Day("2018-09-07"), Known = known, Language = Languages.English });
    }

    private ReportTable Summary(string place, DateTimeOffset? known = null) => Report(place, known).Main;

    private static List<ReportRow> Rows(ReportTable table, RowKind kind) => [.. table.Rows.Where(row => row.Kind == kind)];

    private static Cell Cell(ReportTable table, string code, string column) => Cell(table, table.Rows.Last(row => row.Cells[3].Text == code), column);

    private static Cell Cell(ReportTable table, ReportRow row, string column) => row.Cells[table.Columns.Select(one => one.Id).ToList().IndexOf(column)];
}
