using System.Globalization;
using System.Text;
using CsCheck;
using Displacement.Tests.Kit;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;

namespace Displacement.Tests.UseCases.Diffing;

/// <summary>What holds of every diff, whatever the two files: it is true of what the commit then does, and a commit leaves nothing to tell.</summary>
[TestFixture]
internal sealed class DiffLawsTests
{
    private const int Files = 20;
    private static readonly string[] Codes = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705", "SY0200", "SY0207", "SY0301"];
    private static readonly string[] Asked = ["SYR", "SY07", .. Codes];
    private static readonly DiffKind[] Quiet = [DiffKind.Same, DiffKind.Echo];

    private static readonly Gen<string> Cell = Gen.Frequency(
        (6, Gen.Int[0, 5_000].Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Int[1, 900].Select(number => $"~{number * 10}")),
        (1, OneOf("<5", "*", "NA", string.Empty)));

    /// <summary>Two dates at most, so that files often state one round again.</summary>
    private static readonly Gen<string[][]> Table =
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Codes.Length).ToArray()), Gen.Int[3, Codes.Length], Cell.Array[Codes.Length], Gen.Int[1, 2])
            .Select((order, rows, cells, day) => order.Take(rows).Select((place, row) => (string[])[Codes[place], $"2018-09-{day:D2}", cells[row]]).ToArray());

    [Test]
    public void DiffCommitDiff_OfTheSameCellsWrittenOtherwise_IsAllTheSame()
    {
        Gen.Select(Table, Table, Gen.Int).Sample(
            (before, table, seed) =>
            {
                using var ledger = new TestLedger(inMemory: true);
                Commit(ledger, Stage(ledger, before));
                Commit(ledger, Stage(ledger, table));
                return Diff(ledger, Stage(ledger, Shuffled(table, seed), ';', Encoding.Unicode)) is { } diff && diff.Counts.Keys.All(Quiet.Contains) && diff.Counts.Values.Sum() == table.Length;
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void DiffCommitDiff_OfTheSameCellsByAnotherCarrier_IsAllEcho()
    {
        Table.Sample(
            table =>
            {
                using var ledger = new TestLedger(inMemory: true);
                Commit(ledger, Stage(ledger, table));
                return Diff(ledger, Stage(ledger, table, ';', Encoding.Unicode, "mirror.csv", "Mirror")) is { } diff && diff.Counts.Keys.All(Quiet.Contains) && diff.Counts.Values.Sum() == table.Length;
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void Diff_ThatChangesNothing_ChangesNoTotal_AndOneThatDoesNotIsNoted()
    {
        Gen.Select(Table, Table).Sample(
            (before, after) =>
            {
                using var ledger = new TestLedger(inMemory: true);
                Commit(ledger, Stage(ledger, before));
                var was = Totals(ledger);
                var batch = Stage(ledger, after);
                var quiet = Diff(ledger, batch).ChangesNothing;
                Commit(ledger, batch);
                return !quiet || Totals(ledger) == was;
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void Diff_OfARetraction_IsThatOfTheCommitTurnedAbout()
    {
        Gen.Select(Table, Table).Sample(
            (before, after) =>
            {
                using var ledger = new TestLedger(inMemory: true);
                Commit(ledger, Stage(ledger, before));
                var batch = Stage(ledger, after);
                var there = Lines(Diff(ledger, batch), turned: false);
                Commit(ledger, batch);
                var back = Lines(Diff(ledger, batch, retraction: true), turned: true);
                return there == back;
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void Retraction_AndItsUndoing_RestoreEveryTotal_ThoughLaterBatchesCame()
    {
        Gen.Select(Table, Table, Table).Sample(
            (first, second, third) =>
            {
                using var ledger = new TestLedger(inMemory: true);
                Commit(ledger, Stage(ledger, first));
                var batch = Stage(ledger, second);
                Commit(ledger, batch);
                Commit(ledger, Stage(ledger, third, source: "Another office"));
                var with = Totals(ledger);
                ledger.Retract(batch);
                ledger.UndoRetraction(batch);
                return Totals(ledger) == with;
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void TwoEditions_InEitherOrder_EndInTheSameView()
    {
        Gen.Select(Table, Table).Sample(
            (older, newer) =>
            {
                return View(("2018-10-01", older), ("2018-11-01", newer)) == View(("2018-11-01", newer), ("2018-10-01", older));

                static string View(params (string Published, string[][] Table)[] editions)
                {
                    using var ledger = new TestLedger(inMemory: true);
                    foreach (var (published, table) in editions)
                    {
                        Commit(ledger, Stage(ledger, table, published: published));
                    }

                    return Totals(ledger);
                }
            },
            iter: Files,
            threads: 1);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static int Stage(TestLedger ledger, string[][] table, char separator = ',', Encoding? encoding = null, string name = "figures.csv", string source = "Office", string? published = null)
    {
        var text = string.Concat(table.Select(row => (string[])[.. row, "Office"]).Prepend(["adm2_pcode", "date", "IDPs", "source"]).Select(row => string.Join(separator, row) + "\n"));
        var written = encoding ?? Encoding.UTF8;
        var options = new ImportOptions(Source: source, Published: published is null ? null : TestLedger.Day(published));
        return ledger.Import([.. written.Preamble, .. written.GetBytes(text), .. written.GetBytes(new string('\n', Spare++ % 40))], options, name).BatchId;
    }

    /// <summary>Blank lines at the end, so that no two files have the same bytes.</summary>
    private static int Spare { get; set; }

    private static void Commit(TestLedger ledger, int batch)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch);
    }

    private static BatchDiff Diff(TestLedger ledger, int batch, bool retraction = false)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        return new DiffBatch(db, ledger.Clock).Run(batch, new DiffAsk { AsRetraction = retraction, Kinds = [DiffKind.New, DiffKind.Corrected, DiffKind.Withdrawn, DiffKind.Conflict, DiffKind.Same, DiffKind.Echo, DiffKind.Older] });
    }

    private static string Lines(BatchDiff diff, bool turned) => string.Join('\n', diff.Lines.Select(line =>
    {
        var (before, after) = turned ? (line.After, line.Before) : (line.Before, line.After);
        var kind = (line.Kind, turned) switch { (DiffKind.New, true) => DiffKind.Withdrawn, (DiffKind.Withdrawn, true) => DiffKind.New, _ => line.Kind };
        return $"{kind} {line.Place!.Key} {line.Round.AsOf:O} {before?.State} {before?.Quantity} {after?.State} {after?.Quantity}";
    }));

    private static string Totals(TestLedger ledger) => string.Join(", ", Asked.Select(place => ledger.Ask(place, "displaced", "2018-10-01").Winner?.Quantity is { } people ? $"{place} {people.Low}–{people.Best}–{people.High}" : "unknown"));

    private static string[][] Shuffled(string[][] table, int seed)
    {
        var rows = table.ToArray();
        new Random(seed).Shuffle(rows);
        return rows;
    }
}
