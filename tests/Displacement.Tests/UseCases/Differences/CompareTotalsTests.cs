using System.Globalization;
using System.Text;
using CsCheck;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Differences;

namespace Displacement.Tests.UseCases.Differences;

/// <summary>Why a total is not what it was: the difference of two totals, split exactly.</summary>
[TestFixture]
internal sealed class CompareTotalsTests
{
    private const int Ledgers = 40;
    private static readonly string[] Districts = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705"];
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void SameTotal_HasNoParts()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100));
        Assert.That(Split("2018-07-01", "2018-07-01"), Is.EqualTo("0:"));
    }

    [Test]
    public void LaterEdition_IsACorrection()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100).Figure("SY0703", 50));
        var then = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-06-30", published: "2018-07-15").Figure("SY0702", 130).Figure("SY0703", 50));
        Assert.That(Split("2018-07-20", "2018-07-20", then), Is.EqualTo("30: Corrections 30 (SY0702 100→130)"));
    }

    [Test]
    public void PlaceThatALaterEditionDrops_IsAWithdrawal()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100).Figure("SY0703", 50));
        var then = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-06-30", published: "2018-07-15").Figure("SY0702", 100));
        Assert.That(Split("2018-07-20", "2018-07-20", then), Is.EqualTo("-50: Corrections -50 (SY0703 50→)"));
    }

    [Test]
    public void RetractedFile_IsARetraction()
    {
        ledger.Commit(batch => batch.Round("2018-05-31").Figure("SY0702", 80));
        var june = ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100), carrier: "Other");
        var then = ledger.Clock.GetUtcNow();
        ledger.Retract(june);
        Assert.That(Split("2018-07-01", "2018-07-01", then), Is.EqualTo("-20: Retractions -20 (SY0702 100→80)"));
    }

    [Test]
    public void NewerRound_IsANewRound()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100).Round("2018-09-30").Figure("SY0702", 140));
        Assert.That(Split("2018-07-01", "2018-10-01"), Is.EqualTo("40: NewRounds 40 (SY0702 100→140)"));
    }

    [Test]
    public void PlaceThatNoEarlierRoundHad_IsCoverage()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100).Round("2018-09-30").Figure("SY0702", 140).Figure("SY0703", 60));
        Assert.That(Split("2018-07-01", "2018-10-01"), Is.EqualTo("100: NewRounds 40 (SY0702 100→140); Coverage 60 (SY0703 →60)"));
    }

    [Test]
    public void FigureTooOldToCount_HasExpired()
    {
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100));
        ledger.Commit(batch => batch.Round("2018-06-30", producer: "OCHA").Figure("SY0703", 60).Round("2018-12-31", producer: "OCHA").Figure("SY0703", 60), carrier: "OCHA");
        Assert.That(Split("2018-07-01", "2019-01-15"), Is.EqualTo("-100: Expiry -100 (SY0702 100→)"));
    }

    [Test]
    public void AnotherSource_IsAChoice_AndNoNewRound()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", producer: "A", reliability: Reliability.B).Figure("SY0702", 100));
        var then = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-06-28", producer: "B", reliability: Reliability.A).Figure("SY0702", 120), carrier: "Other");
        Assert.That(Split("2018-07-01", "2018-07-01", then), Is.EqualTo("20: Choice 20 (SY0702 100→120)"));
    }

    [Test]
    public void UnknownOnOneSide_HasNoDifference()
    {
        var then = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0702", 100));
        Assert.That(Split("2018-07-01", "2018-07-01", then), Does.StartWith("unknown:"));
    }

    [Test]
    public void TwoTotalsOfDifferentPlaces_AreRefused()
    {
        using var db = ledger.Open();
        Assert.That(
            () => new CompareTotals(db, ledger.Clock).Run(new TotalRequest { Place = "SY07", Group = "displaced" }, new TotalRequest { Place = "SY02", Group = "displaced" }),
            Throws.InstanceOf<LedgerException>());
    }

    [Test]
    public void Parts_OfAnyTwoTotals_AddUpToTheirDifference() => AnyTwo((one, other, compared) =>
        compared.Difference is null || compared.Parts.Sum(part => part.Change) == compared.Difference);

    [Test]
    public void Turned_TheDifferenceChangesItsSign() => AnyTwo((one, other, compared) =>
        Compare(other, one) is var turned && turned.Difference == -compared.Difference && turned.Parts.Select(part => -part.Change).SequenceEqual(compared.Parts.Select(part => part.Change)));

    [Test]
    public void Ends_AreTheTotalsThatAreAsked() => AnyTwo((one, other, compared) =>
        compared.From.Winner?.Quantity == Total(one) && compared.To.Winner?.Quantity == Total(other));

    [Test]
    public void Moves_OfAPart_AddUpToIt_WhereNothingSmallIsLeftOut() => AnyTwo((one, other, compared) =>
        compared.Parts.All(part => Math.Abs(part.Moves.Sum(move => move.Change) - part.Change) <= 50));

    /// <summary>The worked example of docs/methods/comparing.md.</summary>
    [Test]
    public async Task AQuarter_WithACorrectionARetractionAndASourceSwitch()
    {
        ledger.Commit(batch => batch.Round("2018-06-30", reliability: Reliability.B).Figure("SY0700", 182_000).Figure("SY0702", 96_000).Figure("SY0703", 240_000));
        var camps = ledger.Commit(batch => batch.Round("2018-06-20", producer: "Camp managers", reliability: Reliability.B).Figure("SY0705", 61_000), carrier: "Cluster");
        var june = ledger.Clock.GetUtcNow();
        ledger.Commit(batch => batch.Round("2018-06-30", published: "2018-07-20", reliability: Reliability.B).Figure("SY0700", 182_000).Figure("SY0702", 69_000).Figure("SY0703", 240_000));
        ledger.Retract(camps);
        ledger.Commit(batch => batch.Round("2018-09-15", reliability: Reliability.B).Figure("SY0700", 190_500).Figure("SY0702", 81_000).Figure("SY0703", 252_000).Figure("SY0704", 33_000), carrier: "Office");
        ledger.Commit(batch => batch.Round("2018-09-20", producer: "OCHA", reliability: Reliability.A).Figure("SY0700", 190_500).Figure("SY0702", 78_000).Figure("SY0703", 231_000).Figure("SY0704", 33_000), carrier: "OCHA");
        var answer = await CommandLine.Typed.RunAsync(
            ledger,
            "compare",
            "SY07",
            "--group",
            "displaced",
            "--on",
            "2018-07-01,2018-10-01",
            "--known",
            string.Create(CultureInfo.InvariantCulture, $"{june:yyyy-MM-ddTHH:mm:ssZ},{ledger.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}"));
        Golden.Check("comparing", answer.Output);
    }

    private void AnyTwo(Func<TotalRequest, TotalRequest, Comparison, bool> holds)
    {
        var act = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 9], Gen.Int[0, 2], Gen.Int[0, 4].Array[1, 4], Gen.Int[1, 9].Array[4], Gen.Bool);
        Gen.Select(act.Array[1, 6], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 12], Gen.Int[1, 12]).Sample(
            (acts, known, alsoKnown, on, alsoOn) =>
            {
                ledger.Dispose();
                ledger = new TestLedger(inMemory: true);
                List<DateTimeOffset> moments = [ledger.Clock.GetUtcNow()];
                List<int> batches = [];
                foreach (var (what, month, who, places, people, own) in acts)
                {
                    if (what == 0 && batches.Count > 0)
                    {
                        ledger.Retract(batches[^1]);
                        batches.RemoveAt(batches.Count - 1);
                    }
                    else
                    {
                        batches.Add(ledger.Commit(
                            batch =>
                            {
                                batch.Round($"2018-{month:00}-15", producer: "P" + (who % 2), published: what < 3 ? null : $"2018-{month:00}-{15 + what}", reliability: who == 2 ? Reliability.B : Reliability.C);
                                foreach (var place in places.Distinct())
                                {
                                    batch.Figure(Districts[place], people[place % people.Length] * 1000);
                                }

                                if (own)
                                {
                                    batch.Figure("SY07", people[0] * 3000);
                                }
                            },
                            "Carrier " + (who % 2)));
                    }

                    moments.Add(ledger.Clock.GetUtcNow());
                }

                TotalRequest one = Asked(moments[Math.Min(known, moments.Count - 1)], on), other = Asked(moments[Math.Min(alsoKnown, moments.Count - 1)], alsoOn);
                return holds(one, other, Compare(one, other));
            },
            iter: Ledgers,
            threads: 1);
    }

    private static TotalRequest Asked(DateTimeOffset known, int month) => new() { Place = "SY07", Group = "displaced", Known = known, On = new DateOnly(2018, month, 28) };

    private Comparison Compare(TotalRequest one, TotalRequest other)
    {
        using var db = ledger.Open();
        return new CompareTotals(db, ledger.Clock).Run(one, other);
    }

    private Quantity? Total(TotalRequest request)
    {
        using var db = ledger.Open();
        return new AskTotal(db, ledger.Clock).Run(request).Single().Winner?.Quantity;
    }

    private string Split(string from, string to, DateTimeOffset? then = null)
    {
        using var db = ledger.Open();
        var comparison = new CompareTotals(db, ledger.Clock).Run(
            new TotalRequest { Place = "SY07", Group = "displaced", On = TestLedger.Day(from), Known = then },
            new TotalRequest { Place = "SY07", Group = "displaced", On = TestLedger.Day(to) });
        StringBuilder text = new(comparison.Difference?.ToString(CultureInfo.InvariantCulture) ?? "unknown");
        text.Append(':').Append(string.Join(';', comparison.Parts.Select(part =>
            $" {part.Kind} {part.Change} ({string.Join(", ", part.Moves.Select(move => $"{move.Place.Key} {move.Before?.Quantity?.Best}→{move.After?.Quantity?.Best}"))})")));
        return text.ToString();
    }
}
