using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.Samples;

/// <summary>The worked example of docs/methods/quantities.md: Idlib in early September 2018, from the shipped sample.</summary>
internal sealed class IdlibTests
{
    private TestLedger ledger = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        ledger = new TestLedger();
        await using var db = ledger.Open();
        await new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: false);
    }

    [OneTimeTearDown]
    public void Close() => ledger.Dispose();

    [TestCase("civilians", null, 2_850_000, 2_900_000, 2_950_000)]
    [TestCase("civilians", "0-17", 750_000, 1_000_000, 1_250_000)]
    [TestCase("population", null, 2_500_000, 3_000_000, 3_500_000)]
    [TestCase("displaced", null, 1_125_000, 1_500_000, 1_925_000)]
    public void Total_OnTheSeventhOfSeptember_IsTheWorkedExample(string group, string? age, int low, int best, int high)
    {
        var quantity = Ask(group, age).Winner!.Quantity;

        Assert.That((quantity.Low, quantity.Best, quantity.High), Is.EqualTo(((decimal)low, (decimal)best, (decimal?)high)));
    }

    [Test]
    public void Total_Civilians_IsDecidedByTheBounds()
    {
        Assert.That(Ask("civilians").Step, Is.EqualTo("bounds"));
    }

    [Test]
    public void Total_Civilians_ShowsThePeopleBesideAndTheyAgree()
    {
        var estimate = Ask("civilians");

        Assert.Multiple(() =>
        {
            Assert.That(estimate.Alternatives.Single().Quantity.Best, Is.EqualTo(3_000_000));
            Assert.That(estimate.Disagreements, Is.Empty);
        });
    }

    [Test]
    public void Total_Displaced_OpensToItsShareAndBase()
    {
        var tree = Ask("displaced").Explanation!;

        Assert.Multiple(() =>
        {
            Assert.That(tree.Kind, Is.EqualTo(ExplanationKind.ShareOf));
            Assert.That(tree.Cell!.Words, Is.EqualTo("around half"));
            Assert.That(tree.Children.Single().Cell!.Words, Is.EqualTo("some three million"));
        });
    }

    [Test]
    public void Total_WithoutAGroup_IsTheWholeTable()
    {
        using var db = ledger.Open();
        var all = new AskTotal(db, ledger.Clock).Run(new TotalRequest { Place = "SY07", On = TestLedger.Day("2018-09-07") });

        Assert.That(
            all.Select(estimate => $"{estimate.Question.Group} {estimate.Question.Age} {estimate.Winner!.Quantity.Best:0}"),
            Is.EquivalentTo(["civilians  2900000", "civilians 0-17 1000000", "population  3000000", "displaced  1500000"]));
    }

    [Test]
    public void Total_SyriasDisplacedAtTheEndOf2025_IsTheSumOfFourteenGovernorates()
    {
        Assert.That(ledger.Ask("SYR", "displaced", "2025-12-31").Winner!.Quantity.Best, Is.EqualTo(5_542_227));
    }

    [Test]
    public void Sample_Real_HasNoExercise()
    {
        using var db = ledger.Open();

        Assert.That(db.Sources.Any(source => source.Kind == SourceKind.Exercise), Is.False);
    }

    [Test]
    public void Events_AroundTheSeventhOfSeptember_AreThere()
    {
        using var db = ledger.Open();

        Assert.That(db.Events.Select(happening => happening.Kind), Is.SupersetOf(["strike", "summit", "announced-deadline"]));
    }

    [Test]
    public async Task Exercise_BesideRealClaims_NeverWins()
    {
        using var both = new TestLedger();
        await using (var db = both.Open())
        {
            await new LoadSample(db, both.File.Documents, both.Clock).RunAsync(withExercise: true);
        }

        Assert.That(both.Ask("SY07", "displaced", "2018-09-07").Winner!.SourceKind, Is.EqualTo(SourceKind.Real));
    }

    [Test]
    public async Task Exercise_WhereNothingElseIsKnown_SaysSo()
    {
        using var both = new TestLedger();
        await using (var db = both.Open())
        {
            await new LoadSample(db, both.File.Documents, both.Clock).RunAsync(withExercise: true);
        }

        Assert.That(both.Ask("SY0702", "displaced", "2018-09-07").Winner!.SourceKind, Is.EqualTo(SourceKind.Exercise));
    }

    [Test]
    public async Task Sample_LoadedAgain_IsAConflict()
    {
        await using var db = ledger.Open();
        var again = new LoadSample(db, ledger.File.Documents, ledger.Clock);

        Assert.That(async () => await again.RunAsync(withExercise: false), Throws.TypeOf<LedgerException>().With.Property("Refusal").EqualTo(Refusal.Conflict));
    }

    private Estimate Ask(string group, string? age = null) =>
        ledger.Ask("SY07", group, "2018-09-07", ask => ask with { Age = AgeBand.TryParse(age) });
}
