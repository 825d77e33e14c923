using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class OpeningTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Opening_OfAnEmptyLedger_IsTheWorldToday() =>
        Assert.That(Opens(), Is.EqualTo(new Opening("WORLD", new DateOnly(2026, 1, 1), false)));

    [TestCase(false)]
    [TestCase(true)]
    public void Opening_WhileTheSampleIsTheOnlyData_IsIdlibOnTenSeptember2018(bool withExercise)
    {
        Sample(withExercise);
        Assert.That(Opens(), Is.EqualTo(new Opening("SY07", new DateOnly(2018, 9, 10), true)));
    }

    [Test]
    public void Opening_WithDataBesideTheSample_IsTheirCountryOnTheirNewestDay()
    {
        Sample();
        ledger.Commit(batch => batch.Round("2024-02-01").Figure("SY0702", 5).Round("2024-03-01").Figure("SY0702", 6));
        Assert.That(Opens(), Is.EqualTo(new Opening("SYR", new DateOnly(2024, 3, 1), false)));
    }

    [Test]
    public void Opening_WithDataOfTwoCountries_IsTheWorld()
    {
        ledger.Commit(batch => batch.Round("2024-02-01").Figure("SY0702", 5));
        ledger.Commit(batch => batch.Round("2024-02-01", country: "TUR").Figure("TUR", 5));
        Assert.That(Opens().PlaceKey, Is.EqualTo("WORLD"));
    }

    [Test]
    public void Opening_WithAProjection_IsNotInTheFuture()
    {
        ledger.Commit(batch => batch.Round("2024-03-01").Figure("SY0702", 6).Round("2030-01-01").Figure("SY0702", 9));
        Assert.That(Opens().Day, Is.EqualTo(new DateOnly(2024, 3, 1)));
    }

    [Test]
    public void Opening_WhenTheDataAreRetracted_IsTheSampleAgain()
    {
        Sample();
        ledger.Retract(ledger.Commit(batch => batch.Round("2024-03-01").Figure("SY0702", 6)));
        Assert.That(Opens().IsSampleOnly, Is.True);
    }

    private void Sample(bool withExercise = false)
    {
        using var db = ledger.Open();
        new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise).GetAwaiter().GetResult();
    }

    private Opening Opens()
    {
        using var db = ledger.Open();
        return Opening.Of(db, ledger.Clock);
    }
}
