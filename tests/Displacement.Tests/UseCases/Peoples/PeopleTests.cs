using Displacement.Figures;
using Displacement.People;
using Displacement.Tests.CommandLine;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Peoples;

namespace Displacement.Tests.UseCases.Peoples;

/// <summary>Pyramids of one source, and households reckoned place by place.</summary>
internal sealed class PeopleTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Pyramid_Bands_FollowEachOther()
    {
        Census("SY0700", 3000);

        Assert.That(Pyramid("SY0700").Rows.Select(row => row.Age.ToString()), Is.EqualTo(["0-4", "5-17", "18+"]));
    }

    [Test]
    public void Pyramid_Rows_AreWomenAndMen()
    {
        Census("SY0700", 3000);

        Assert.That(Pyramid("SY0700").Rows.Select(row => (row.Female.Winner!.Quantity.Best, row.Male.Winner!.Quantity.Best, row.Best)), Is.EqualTo([(200m, 220m, (decimal?)420m), (500m, 520m, 1020m), (800m, 700m, 1500m)]));
    }

    [Test]
    public void Pyramid_RowsAndRest_MakeTheTotal()
    {
        Census("SY0700", 3000);

        Assert.That(Pyramid("SY0700").AgeNotStated, Is.EqualTo(60));
    }

    [Test]
    public void Pyramid_OfTheGovernorate_IsTheSumOfItsDistricts()
    {
        Census("SY0700", 3000, "SY0703");

        Assert.That(Pyramid("SY07").Rows[0].Best, Is.EqualTo(840));
    }

    [Test]
    public void Pyramid_NobodyCountsByAge_HasNoRows()
    {
        ledger.Commit(batch => batch.Round("2018-01-01", group: "population").Figure("SY0700", 3000));

        Assert.That(Pyramid("SY0700").Rows, Is.Empty);
    }

    [Test]
    public void Pyramid_IsOfOneSource()
    {
        Census("SY0700", 3000);
        ledger.Commit(batch => batch.Round("2018-05-01", producer: "Survey", group: "population").Figure("SY0700", 9000, new PartKey(Sex.All, AgeBand.TryParse("0-4"))));

        Assert.That(Pyramid("SY0700").Rows[0].Best, Is.EqualTo(420));
    }

    [Test]
    public void Pyramid_SingleYears_AreGroupedByFive()
    {
        ledger.Commit(batch =>
        {
            batch.Round("2018-01-01", group: "population");
            for (var year = 0; year < 100; year++)
            {
                batch.Figure("SY0700", 10, new PartKey(Sex.Female, new AgeBand(year, year))).Figure("SY0700", 10, new PartKey(Sex.Male, new AgeBand(year, year)));
            }

            batch.Figure("SY0700", 10, new PartKey(Sex.Female, new AgeBand(100, null))).Figure("SY0700", 10, new PartKey(Sex.Male, new AgeBand(100, null)));
        });

        Assert.That(Pyramid("SY0700").Rows.Select(row => row.Best), Is.EqualTo([.. Enumerable.Repeat((decimal?)100, 16), 420m]));
    }

    [Test]
    public void Households_OfDistrictsWithTheirOwnSizes_AreReckonedPlaceByPlace()
    {
        Households();
        Keep("SY0700", 4);
        Keep("SY0703", 6);

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-01").Persons!.Quantity.Best, Is.EqualTo(1600));
    }

    [Test]
    public void Households_OneDistrictWithoutASize_HaveNoPersons()
    {
        Households();
        Keep("SY0700", 4);

        Assert.That(ledger.Ask("SY07", "displaced", "2018-09-01").Persons, Is.Null);
    }

    [Test]
    public async Task HouseholdSize_Changed_ListsEveryTotalThatItMoves()
    {
        Households();
        await Typed.RunAsync(ledger, "households", "set", "SY07", "5", "--from", "2018-01-01", "--source", "Survey");

        var answer = await Typed.RunAsync(ledger, "households", "set", "SY0700", "4", "--from", "2018-01-01", "--source", "Survey");

        Assert.That(string.Join('\n', answer.Output.Split('\n')[1..].Order(StringComparer.Ordinal)).Trim(), Is.EqualTo(
            """
            SY07 Idleb, displaced, 2018-09-01: 1,500 → 1,400 (of 300 households)
              SY0700 Idleb, displaced, 2018-09-01: 500 → 400 (of 100 households)
              SYR Syria, displaced, 2018-09-01: 1,500 → 1,400 (of 300 households)
            3 totals change:
            """));
    }

    private void Households() => ledger.Believe("P-code,date,IDP households\nSY0700,2018-09-01,100\nSY0703,2018-09-01,200\n", new ImportOptions(Source: "X"));

    private void Keep(string place, decimal size)
    {
        using var db = ledger.Open();
        var gazetteer = new Displacement.Storage.LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        new KeepHouseholdSize(db, ledger.Clock).Add(AskTotal.FindPlace(place, gazetteer), (size, size, size), TestLedger.Day("2018-01-01"), "Survey");
    }

    private void Census(string place, int total, params string[] others) => ledger.Commit(batch =>
    {
        batch.Round("2018-01-01", producer: "Census", group: "population");
        foreach (var one in others.Prepend(place))
        {
            batch.Figure(one, total);
            foreach (var (band, women, men) in new[] { ("0-4", 200, 220), ("5-17", 500, 520), ("18+", 800, 700) })
            {
                batch.Figure(one, women, new PartKey(Sex.Female, AgeBand.TryParse(band))).Figure(one, men, new PartKey(Sex.Male, AgeBand.TryParse(band)));
            }
        }
    });

    private Pyramid Pyramid(string place)
    {
        using var db = ledger.Open();
        return new AskPyramid(db, ledger.Clock).Run(new TotalRequest { Place = place, On = TestLedger.Day("2018-07-01") });
    }
}
