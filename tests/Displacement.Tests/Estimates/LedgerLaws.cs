using CsCheck;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Deciding;

namespace Displacement.Tests.Estimates;

/// <summary>Laws that hold for any ledger, tried on random ones.</summary>
internal sealed class LedgerLaws
{
    /// <summary>How many ledgers each law is tried on; <c>LAW_LEDGERS</c> sets another number, for a long run by hand.</summary>
    private static readonly int Ledgers = int.TryParse(Environment.GetEnvironmentVariable("LAW_LEDGERS"), System.Globalization.CultureInfo.InvariantCulture, out var ledgers) ? ledgers : 25;


    private static readonly string[] Places = ["SYR", "SY07", "SY0700", "SY0702", "SY0703", "SY0704", "SY0705"];

    private static readonly Gen<Row> AnyRow =
        from place in Gen.Int[0, Places.Length - 1].Select(i => Places[i])
        from people in Gen.Int[0, 5000]
        from sex in Gen.Int[0, 2].Select(i => (Sex)i)
        from reason in Gen.Int[0, 2].Select(i => i == 0 ? null : i == 1 ? "Conflict" : "Drought")
        select new Row(place, people, new PartKey(sex, Reason: reason));

    private static readonly Gen<Round> AnyRound =
        from month in Gen.Int[1, 8]
        from producer in Gen.Bool.Select(first => first ? "IOM DTM" : "OCHA")
        from scope in Gen.Bool.Select(whole => whole ? Scope.Whole : Scope.Part)
        from rows in AnyRow.Array[1, 12]
        select new Round(month, producer, scope, rows);

    private static readonly Gen<Round[]> AnyBatch = AnyRound.Array[1, 4];

    [Test]
    public void Retract_AfterCommit_RestoresEveryTotal() => Gen.Select(AnyBatch, AnyBatch).Sample(
        (first, second) =>
        {
            using var ledger = new TestLedger();
            ledger.Commit(batch => Fill(batch, first));
            var before = Snapshot(ledger);
            var later = ledger.Commit(batch => Fill(batch, second), carrier: "Other");
            ledger.Retract(later);
            return Snapshot(ledger) == before;
        },
        iter: Ledgers);

    [Test]
    public void UndoRetraction_AfterRetract_RestoresEveryTotal() => AnyBatch.Sample(
        rounds =>
        {
            using var ledger = new TestLedger();
            var batch = ledger.Commit(rows => Fill(rows, rounds));
            var before = Snapshot(ledger);
            ledger.Retract(batch);
            ledger.UndoRetraction(batch);
            return Snapshot(ledger) == before;
        },
        iter: Ledgers);

    [Test]
    public void Known_InThePast_IsUnaffectedByAnythingLater() => Gen.Select(AnyBatch, AnyBatch).Sample(
        (first, second) =>
        {
            using var ledger = new TestLedger();
            var batch = ledger.Commit(rows => Fill(rows, first));
            var then = ledger.Clock.GetUtcNow();
            var before = Snapshot(ledger);
            ledger.Commit(rows => Fill(rows, second), carrier: "Other");
            ledger.Retract(batch);
            return Snapshot(ledger, then) == before;
        },
        iter: Ledgers);

    [Test]
    public void Rows_InAnotherOrder_ChangeNothing() => AnyBatch.Sample(
        rounds =>
        {
            using var one = new TestLedger();
            using var other = new TestLedger();
            one.Commit(batch => Fill(batch, rounds));
            other.Commit(batch => Fill(batch, [.. rounds.Select(round => round with { Rows = [.. round.Rows.Reverse()] })]));
            return Snapshot(one) == Snapshot(other);
        },
        iter: Ledgers);

    [Test]
    public void Commits_InAnotherOrder_MakeTheSameView() => Gen.Select(AnyBatch, AnyBatch).Sample(
        (first, second) =>
        {
            using var one = new TestLedger();
            using var other = new TestLedger();
            one.Commit(batch => Fill(batch, first, "2018-09-01"));
            one.Commit(batch => Fill(batch, second, "2018-09-02"));
            other.Commit(batch => Fill(batch, second, "2018-09-02"));
            other.Commit(batch => Fill(batch, first, "2018-09-01"));
            return Snapshot(one) == Snapshot(other);
        },
        iter: Ledgers);

    [Test]
    public void Residual_AndSumOfPlaces_MakeThePlacesOwnFigure() => AnyBatch.Sample(
        rounds =>
        {
            using var ledger = new TestLedger();
            ledger.Commit(batch => Fill(batch, rounds));
            return Estimates(ledger).Where(estimate => estimate.Residual is not null)
                .All(estimate => estimate.Residual!.Sum.Quantity.Best + estimate.Residual.Difference.Best == estimate.Winner!.Quantity.Best);
        },
        iter: Ledgers);

    /// <summary>Whatever bands a file has, nobody is lost or counted twice when some of them are split.</summary>
    [Test]
    public void ChildrenAndAdults_OutOfAnyBands_MakeEverybody() => Gen.Select(Gen.Int[1, 25].Array[2, 8], Gen.Int[0, 5000].Array[9]).Sample(
        (widths, people) =>
        {
            using var ledger = new TestLedger(inMemory: true);
            ledger.Commit(batch =>
            {
                batch.Round("2018-06-30");
                var from = 0;
                for (var i = 0; i < widths.Length; i++)
                {
                    batch.Figure("SY0700", people[i] + 1, new PartKey(Sex.All, new AgeBand(from, from + widths[i] - 1)));
                    from += widths[i];
                }

                // The last band begins with grown-ups, so that every split has an end to split it by.
                batch.Figure("SY0700", people[^1] + 1, new PartKey(Sex.All, new AgeBand(Math.Max(from, 18), null)));
                if (from < 18)
                {
                    batch.Figure("SY0700", 7, new PartKey(Sex.All, new AgeBand(from, 17)));
                }
            });
            decimal Of(AgeBand? age) => ledger.Ask("SY0700", "displaced", "2018-07-01", ask => ask with { Age = age }).Winner!.Quantity.Best;
            return Math.Abs(Of(AgeBand.Children) + Of(new AgeBand(18, null)) - Of(null)) < 0.01m;
        },
        iter: Ledgers);

    [Test]
    public void RunningCount_RiseOfTwoPeriods_IsThatOfBothTogether() => Gen.Int[0, 1000].Array[3].Sample(
        rises =>
        {
            using var ledger = new TestLedger(inMemory: true);
            var total = 0;
            for (var i = 0; i < rises.Length; i++)
            {
                var (day, people) = ($"2018-0{i + 1}-28", total += rises[i]);
                ledger.Commit(batch => batch.Round("2018-01-01", until: day, measure: MeasureKind.Cumulative).Figure("SY0700", people));
            }

            decimal Of(string from, string until) => ledger.Ask("SY0700", "displaced", until, ask => ask with { Measure = MeasureKind.Displacements, During = new(TestLedger.Day(from), TestLedger.Day(until)) }).Winner!.Quantity.Best;
            return Of("2018-01-01", "2018-02-28") + Of("2018-03-01", "2018-03-28") == Of("2018-01-01", "2018-03-28") && Of("2018-01-29", "2018-03-28") == rises[1] + rises[2];
        },
        iter: Ledgers);

    [Test]
    public void Known_InThePast_IsUnaffectedByADecisionOrAHouseholdSize() => Gen.Select(AnyBatch, AnyBatch).Sample(
        (first, second) =>
        {
            using var ledger = new TestLedger(inMemory: true);
            ledger.Commit(batch => Fill(batch, first));
            ledger.Commit(batch => Fill(batch, second), carrier: "Other");
            var then = ledger.Clock.GetUtcNow();
            var before = Snapshot(ledger, then);
            ledger.Clock.Advance(TimeSpan.FromHours(1));
            Decide(ledger);
            return Snapshot(ledger, then) == before;
        },
        iter: Ledgers);

    [Test]
    public void Bounds_OfEveryEstimate_EncloseIt() => AnyBatch.Sample(
        rounds =>
        {
            using var ledger = new TestLedger();
            ledger.Commit(batch => Fill(batch, rounds));
            return Estimates(ledger).Where(estimate => estimate.Winner is not null)
                .All(estimate => estimate.Winner!.Quantity.Low <= estimate.Winner.Quantity.Best && !(estimate.Winner.Quantity.High < estimate.Winner.Quantity.Best));
        },
        iter: Ledgers);

    [Test]
    public void Explanation_OfASum_AddsUpByHand() => AnyBatch.Sample(
        rounds =>
        {
            using var ledger = new TestLedger();
            ledger.Commit(batch => Fill(batch, rounds));
            return Estimates(ledger).Where(estimate => estimate.Explanation is not null).All(estimate => AddsUp(estimate.Explanation!));
        },
        iter: Ledgers);

    private static bool AddsUp(Explanation node)
    {
        var sums = node.Kind is ExplanationKind.SumOfChildren or ExplanationKind.SumOfParts && !node.Notes.Contains("parts-contradict-total", StringComparer.Ordinal);
        var children = node.Children.Where(child => child.Kind != ExplanationKind.Residual && !child.Notes.Contains("left-out", StringComparer.Ordinal)).ToList();
        return (!sums || node.Quantity is null || children.Sum(child => child.Quantity?.Best ?? 0) == node.Quantity.Best) && node.Children.All(AddsUp);
    }

    private static void Fill(TestBatch batch, Round[] rounds, string? published = null)
    {
        foreach (var round in rounds.DistinctBy(round => (round.Month, round.Producer, round.Scope)))
        {
            batch.Round($"2018-{round.Month:00}-15", producer: round.Producer, scope: round.Scope, published: published);
            foreach (var row in round.Rows)
            {
                batch.Figure(row.Place, row.People, row.Part);
            }
        }
    }

    /// <summary>Somebody decides for the other source wherever several speak, and says how large households are.</summary>
    private static void Decide(TestLedger ledger)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        new KeepHouseholdSize(db, ledger.Clock).Add(AskTotal.FindPlace("SY07", gazetteer), (5, 5, 5), TestLedger.Day("2018-01-01"), "Survey");
        foreach (var estimate in Estimates(ledger).Where(estimate => estimate.Alternatives.Any(loser => loser.Series is not null)))
        {
            var loser = estimate.Alternatives.First(loser => loser.Series is not null);
            new DecideReading(db, ledger.Clock).Run(new TotalRequest { Place = estimate.Place.Key, Group = "displaced", On = TestLedger.Day("2018-09-10") }, loser.Series!.Producer.Name, "Leila", "asked there");
        }
    }

    private static IReadOnlyList<Estimate> Estimates(TestLedger ledger, DateTimeOffset? known = null)
    {
        using var db = ledger.Open();
        var request = new TotalRequest { Place = "SYR", Group = "displaced", On = TestLedger.Day("2018-09-10"), Known = known };
        var ask = new AskTotal(db, ledger.Clock);
        return [.. ask.Table(request with { Level = AdminLevel.District }), .. ask.Table(request with { Place = "SY07", Level = AdminLevel.District })];
    }

    private static string Snapshot(TestLedger ledger, DateTimeOffset? known = null) => string.Join("; ", Estimates(ledger, known).Select(estimate =>
        $"{estimate.Place.Key} {estimate.Status} {estimate.Winner?.Quantity} {estimate.Winner?.AsOf:O} {string.Join('+', estimate.Alternatives.Select(loser => loser.Quantity.ToString()).Order(StringComparer.Ordinal))}"));

    private sealed record Row(string Place, int People, PartKey Part);

    private sealed record Round(int Month, string Producer, Scope Scope, Row[] Rows);
}
