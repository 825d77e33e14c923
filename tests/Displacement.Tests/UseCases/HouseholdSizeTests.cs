using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases;

/// <summary>Persons reckoned from households with a sourced size.</summary>
internal sealed class HouseholdSizeTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void SetUp()
    {
        ledger = new TestLedger();
        ledger.Believe("P-code,date,IDP households\nSY0700,2018-09-01,100\n", new ImportOptions(Source: "X"));
    }

    [TearDown]
    public void TearDown() => ledger.Dispose();

    [Test]
    public void Total_OfHouseholdsWithoutASize_HasNoPersons() => Assert.That(Ask().Persons, Is.Null);

    [Test]
    public void Total_OfHouseholds_IsReckonedWithTheSizeOfTheNearestPlace()
    {
        Keep("SYR", 5, 5, 5, "2018-01-01");
        Keep("SY07", 5.5m, 6, 6.5m, "2018-01-01");
        var persons = Ask().Persons!;

        Assert.That((persons.Quantity.Low, persons.Quantity.Best, persons.Quantity.High, persons.WithOneSize!.SizeOf.Key), Is.EqualTo((550m, 600m, (decimal?)650m, "SY07")));
    }

    [Test]
    public void Total_BeforeASizeCounts_HasNoPersons()
    {
        Keep("SY07", 6, 6, 6, "2018-10-01");

        Assert.That(Ask().Persons, Is.Null);
    }

    [Test]
    public void Size_SaidAnew_TakesThePlaceOfTheEarlier()
    {
        Keep("SY07", 6, 6, 6, "2018-01-01");
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        Keep("SY07", 5, 5, 5, "2018-01-01");

        Assert.That((Ask().Persons!.Quantity.Best, Sizes(keep => keep.All().Count)), Is.EqualTo((500m, 1)));
    }

    [Test]
    public void Size_Forgotten_IsStillKnownBefore()
    {
        Keep("SY07", 6, 6, 6, "2018-01-01");
        var before = ledger.Clock.GetUtcNow();
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        Sizes(keep =>
        {
            keep.Forget(1, "wrong");
            return 0;
        });

        Assert.That((Ask().Persons, Ask(before).Persons?.Quantity.Best), Is.EqualTo(((ReckonedPersons?)null, (decimal?)600m)));
    }

    [TestCase(0.5, 0.5, 0.5)]
    [TestCase(6, 5, 7)]
    [TestCase(5, 60, 70)]
    public void Size_ThatNoHouseholdHas_IsRefused(double low, double best, double high) =>
        Assert.That(() => Keep("SY07", (decimal)low, (decimal)best, (decimal)high, "2018-01-01"), Throws.InstanceOf<LedgerException>());

    private void Keep(string place, decimal low, decimal best, decimal high, string from) => Sizes(keep =>
    {
        using var db = ledger.Open();
        return keep.Add(AskTotal.FindPlace(place, new Displacement.Storage.LedgerReader(db).Places(ledger.Clock.GetUtcNow())), (low, best, high), TestLedger.Day(from), "Survey");
    });

    private T Sizes<T>(Func<KeepHouseholdSize, T> use)
    {
        using var db = ledger.Open();
        return use(new KeepHouseholdSize(db, ledger.Clock));
    }

    private Estimate Ask(DateTimeOffset? known = null)
    {
        using var db = ledger.Open();
        return new AskTotal(db, ledger.Clock).Run(new TotalRequest { Place = "SY0700", Group = "displaced", On = new DateOnly(2018, 9, 10), Known = known })[0];
    }
}
