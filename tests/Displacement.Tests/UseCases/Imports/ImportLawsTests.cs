using System.Globalization;
using System.Text;
using CsCheck;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>What holds of every import, whatever the table: how it is written down changes nothing, and what is undone is undone.</summary>
internal sealed class ImportLawsTests
{
    private const int Tables = 25;
    private static readonly string[] Codes = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705", "SY0200", "SY0207", "SY0301"];
    private static readonly string[] Names = ["إدلب", "المعرة", "حارم", "جسر الشغور", "أريحا", "جبل سمعان", "السفيرة", "مركز ريف دمشق"];
    private static readonly string[] Places = ["SYR", "SY07", "SY0700", "SY0703", "SY0207"];
    private static readonly string[] OfEncoding = [FindingCode.EncodingRead.Text(), FindingCode.EncodingDamaged.Text()];

    /// <summary>Cells as people write them, none of which the separators touch.</summary>
    private static readonly Gen<string> Cell = Gen.Frequency(
        (6, Gen.Int[0, 2_000_000].Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Int[1, 900].Select(number => $"~{number * 10}")),
        (1, OneOf("<5", "*", "NA", "-", string.Empty)));

    /// <summary>Distinct places with displaced people and women among them.</summary>
    private static readonly Gen<string[][]> Table =
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Codes.Length).ToArray()), Gen.Int[4, Codes.Length], Cell.Array[Codes.Length], Gen.Int[1, 28])
            .Select((order, rows, cells, day) => order.Take(rows).Select((place, row) => (string[])[Names[place], Codes[place], $"2018-09-{day:D2}", cells[row]]).ToArray());

    [Test]
    public void Import_OfTheSameCells_IsTheSameHoweverTheyAreWritten()
    {
        using var ledger = new TestLedger(inMemory: true);
        Gen.Select(Table, OneOf(',', ';', '\t', '|'), OneOf("utf-8", "utf-8 bom", "utf-16", "windows-1256"), OneOf("\n", "\r\n"), Gen.Int).Sample(
            (table, separator, encoding, lineEnd, seed) =>
            {
                var usual = Seen(ledger, Written(table, ',', "utf-8", "\n"), "figures.csv");
                var other = Seen(ledger, Written(Shuffled(table, seed), separator, encoding, lineEnd), "figures.csv");
                return usual == other;
            },
            iter: Tables,
            threads: 1);
    }

    [Test]
    public void Import_OfAWorkbook_IsTheImportOfItsCellsAsText()
    {
        using var ledger = new TestLedger(inMemory: true);
        Table.Sample(
            table => Seen(ledger, Written(table, ',', "utf-8", "\n"), "figures.csv") == Seen(ledger, Workbook(table), "figures.xlsx"),
            iter: Tables,
            threads: 1);
    }

    [Test]
    public void Import_Twice_IsImportingOnce()
    {
        using var ledger = new TestLedger(inMemory: true);
        Table.Sample(
            table =>
            {
                var bytes = Written(table, ',', "utf-8", "\n");
                var batch = ledger.Import(bytes);
                ledger.Commit(batch);
                var once = Totals(ledger);
                var refusal = Assert.Throws<LedgerException>(() => ledger.Import(bytes));
                var same = refusal.Key == "SameBytes" && Totals(ledger) == once;
                ledger.Retract(batch.BatchId);
                return same;
            },
            iter: Tables,
            threads: 1);
    }

    [Test]
    public void Retract_AfterACommit_RestoresEveryTotal()
    {
        using var ledger = new TestLedger(inMemory: true);
        Gen.Select(Table, Table).Sample(
            (first, second) =>
            {
                var empty = Totals(ledger);
                var one = Committed(ledger, first);
                var before = Totals(ledger);
                var two = Committed(ledger, second, "Another office");
                ledger.Retract(two);
                var after = Totals(ledger);
                ledger.Retract(one);
                return before == after && Totals(ledger) == empty;
            },
            iter: Tables,
            threads: 1);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static int Committed(TestLedger ledger, string[][] table, string source = "Office")
    {
        var batch = ledger.Import(Written(table, ',', "utf-8", "\n"), new ImportOptions(Source: source), source + ".csv");
        ledger.Commit(batch);
        return batch.BatchId;
    }

    /// <summary>The figures and the findings of a file, in an order of their own; the batch is rejected.</summary>
    private static string Seen(TestLedger ledger, byte[] bytes, string name)
    {
        var batch = ledger.Import(bytes, new ImportOptions(Source: "Office"), name);
        using var db = ledger.Open();
        var figures = ledger.Facts(batch).Select(fact => $"{fact.Place.Code} {fact.Series.Group} {fact.Key} {fact.Round.AsOf:O} {fact.Figure.State} {fact.Figure.Low} {fact.Figure.Best} {fact.Figure.High} {fact.Figure.Words}").Order(StringComparer.Ordinal).ToList();
        var findings = batch.FindingCounts.Where(found => !OfEncoding.Contains(found.Key, StringComparer.Ordinal)).OrderBy(found => found.Key, StringComparer.Ordinal).Select(found => $"{found.Key} {found.Value}");
        new BatchMoves(db, ledger.Clock).Reject(batch.BatchId);
        return string.Join('\n', figures.Concat(findings));
    }

    private static string Totals(TestLedger ledger) => string.Join(", ", Places.Select(place => ledger.Ask(place, "displaced", "2018-10-01").Winner?.Quantity is { } people ? $"{people.Low}–{people.Best}–{people.High}" : "unknown"));

    private static byte[] Written(string[][] table, char separator, string encoding, string lineEnd)
    {
        var text = string.Concat(table.Prepend(["المنطقة", "الرمز", "التاريخ", "النازحون"]).Select(row => string.Join(separator, row) + lineEnd));
        return encoding switch
        {
            "utf-8 bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "windows-1256" => CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static string[][] Shuffled(string[][] table, int seed)
    {
        var rows = table.ToArray();
        new Random(seed).Shuffle(rows);
        return rows;
    }

    private static byte[] Workbook(string[][] table) => WorkbookKit.Of(string.Concat(table.Prepend(["المنطقة", "الرمز", "التاريخ", "النازحون"]).Select((row, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => Written(cell, (char)('A' + column), at + 1)))}</row>")));

    private static string Written(string cell, char column, int row) =>
        cell.Length == 0 ? string.Empty
        : cell.All(char.IsAsciiDigit) ? $"<c r=\"{column}{row}\"><v>{cell}</v></c>"
        : $"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{cell.Replace("<", "&lt;", StringComparison.Ordinal)}</t></is></c>";
}
