using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using CsCheck;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;
using Displacement.UseCases.Templates;

namespace Displacement.Tests.UseCases.Templates;

/// <summary>A template taken out, filled in without a connection, and imported.</summary>
[TestFixture]
internal sealed class TemplateTests
{
    private const int First = 7;
    private const int Number = 8;
    private const int State = 9;
    private const int Day = 10;
    private const int Source = 11;
    private const int Times = 12;

    private static readonly string[] Groups = ["displaced", "returnees", "population"];

    private TestLedger ledger = null!;

    [SetUp]
    public void Open()
    {
        ledger = new TestLedger(inMemory: true);
        ledger.Commit(batch => batch.Round("2018-07-31").Figure("SY0702", 100).Figure("SY0703", 50));
        ledger.Clock.Advance(TimeSpan.FromHours(1));
    }

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void FilledAtRandomAndImported_NothingIsLost()
    {
        var cell = Gen.Frequency((5, Gen.Int[0, 90_000].Select(number => number.ToString(CultureInfo.InvariantCulture))), (1, Gen.Const("~1,500")), (2, Gen.Const(string.Empty)), (1, Gen.Int[0, 2].Select(state => "state" + state)));
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 3], Gen.Int[0, 2], cell.Array[45]).Sample(
            (language, groups, split, cells) =>
            {
                using var mine = new TestLedger(inMemory: true);
                var spoken = Languages.All[language];
                var request = new TemplateRequest { Place = "SY07", Groups = Groups[..groups], Split = (TemplateSplit)split, On = TestLedger.Day("2018-09-10"), Source = "Field office", Language = spoken };
                using var book = new XLWorkbook(new MemoryStream(Template(mine, request)));
                var sheet = book.Worksheet(1);
                List<string> filled = [];
                for (var row = First; sheet.Cell(row, 1).GetString().Length > 0; row++)
                {
                    var text = cells[(row - First) % cells.Length];
                    if (text.Length == 0)
                    {
                        continue;
                    }

                    var key = TemplateKey.Read(sheet.Cell(row, 1).GetString())!;
                    filled.Add($"{key.Place} {key.Group} {key.Part} {Fill(sheet, row, text, Words.In(spoken))}");
                }

                if (filled.Count == 0)
                {
                    return true;
                }

                var batch = mine.Import(Saved(book), new ImportOptions(), "filled.xlsx");
                var stored = mine.Facts(batch).Select(fact => $"{fact.Place.Code} {fact.Series.Group} {fact.Key} {fact.Figure.State} {fact.Figure.Low} {fact.Figure.Best} {fact.Figure.High}");
                return !batch.HasErrors && batch.Skipped == 0 && stored.Order(StringComparer.Ordinal).SequenceEqual(filled.Order(StringComparer.Ordinal), StringComparer.Ordinal);
            },
            iter: Times,
            threads: 1);
    }

    [Test]
    public void WhatIsKnown_StandsBesideTheCellToFillIn()
    {
        using var book = new XLWorkbook(new MemoryStream(Template(ledger, Displaced())));
        var row = RowOf(book.Worksheet(1), "SY0702");
        Assert.That((book.Worksheet(1).Cell(row, 6).GetDouble(), book.Worksheet(1).Cell(row, 7).GetDateTime()), Is.EqualTo((100d, new DateTime(2018, 7, 31))));
    }

    [Test]
    public void RenamedHeaders_AreKnownByTheHiddenRow()
    {
        var batch = Import(sheet =>
        {
            sheet.Cell(5, Number).SetValue("Cuántos");
            Fill(sheet, RowOf(sheet, "SY0702"), "120");
        });
        Assert.That((batch.Profile, batch.Figures), Is.EqualTo(("template", 1)));
    }

    [Test]
    public void SavedAsText_IsReadAlike()
    {
        using var book = new XLWorkbook(new MemoryStream(Template(ledger, Displaced())));
        var sheet = book.Worksheet(1);
        Fill(sheet, RowOf(sheet, "SY0702"), "120");
        var text = string.Concat(sheet.Rows(1, sheet.LastRowUsed().RowNumber()).Select(row => string.Join(';', Enumerable.Range(1, 13).Select(column => column == Day && row.RowNumber() >= First ? "2018-09-10" : row.Cell(column).GetFormattedString())) + "\r\n"));
        var batch = ledger.Import(Encoding.UTF8.GetBytes(text), new ImportOptions(), "filled.csv");
        Assert.That((batch.Profile, batch.Figures, batch.FirstAsOf), Is.EqualTo(("template", 1, TestLedger.Day("2018-09-10"))));
    }

    [Test]
    public void SavedByLibreOffice_IsReadAlike()
    {
        using var book = new XLWorkbook(new MemoryStream(Template(ledger, Displaced())));
        Fill(book.Worksheet(1), RowOf(book.Worksheet(1), "SY0702"), "120");
        var batch = ledger.Import(Office.SavedAgain(Saved(book)), new ImportOptions(), "filled.xlsx");
        Assert.That((batch.Profile, batch.Figures, batch.HasErrors), Is.EqualTo(("template", 1, false)));
    }

    [Test]
    public void ARowLeftBlank_TakesNothingAway()
    {
        Commit(Import(sheet =>
        {
            Fill(sheet, RowOf(sheet, "SY0702"), "120");
            Fill(sheet, RowOf(sheet, "SY0703"), "60");
        }));
        Commit(Import(sheet => Fill(sheet, RowOf(sheet, "SY0702"), "130")));
        Assert.That((Best("SY0702"), Best("SY0703")), Is.EqualTo((130m, 60m)));
    }

    [Test]
    public void ASecondTemplateOfTheDay_CorrectsPlaceByPlace()
    {
        Commit(Import(sheet =>
        {
            Fill(sheet, RowOf(sheet, "SY0702"), "120");
            Fill(sheet, RowOf(sheet, "SY0703"), "60");
        }));
        var second = Import(sheet => Fill(sheet, RowOf(sheet, "SY0702"), "130"));
        using var db = ledger.Open();
        var diff = new DiffBatch(db, ledger.Clock).Run(second.BatchId, new DiffAsk());
        Assert.That(string.Join("; ", diff.Counts.Select(one => $"{one.Key} {one.Value}")), Is.EqualTo("Corrected 1"));
    }

    [Test]
    public void NumberThatMovedOnMeanwhile_IsTold()
    {
        var template = Template(ledger, Displaced());
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        ledger.Commit(batch => batch.Round("2018-08-31").Figure("SY0702", 140).Figure("SY0703", 50));
        var batch = Import(template, sheet =>
        {
            Fill(sheet, RowOf(sheet, "SY0702"), "120");
            Fill(sheet, RowOf(sheet, "SY0704"), "5");
        });
        Assert.That(batch.Findings.Where(finding => finding.Code == FindingCode.LedgerMovedOn).Select(finding => $"{finding.Seen}: {finding.Suggestion}").Single(), Is.EqualTo("SY0702 Al Ma'ra, displaced: 100 → 140"));
    }

    [Test]
    public void ATemplateOfAnotherLedger_IsReadAndSaysSo()
    {
        using var other = new TestLedger(inMemory: true);
        other.Commit(one => one.Round("2018-06-30").Figure("SY0702", 1));
        other.Clock.Advance(TimeSpan.FromHours(1));
        var batch = Import(Template(other, Displaced()), sheet => Fill(sheet, RowOf(sheet, "SY0702"), "120"));
        Assert.That((batch.Figures, batch.FindingCounts.ContainsKey(FindingCode.TemplateElsewhere.Text())), Is.EqualTo((1, true)));
    }

    [TestCase("-5", nameof(FindingCode.NegativeNumber))]
    [TestCase("many", nameof(FindingCode.NotANumber))]
    public void ACellThatIsNoNumber_IsSetAsideAndTold(string text, string code)
    {
        var batch = Import(sheet =>
        {
            Fill(sheet, RowOf(sheet, "SY0702"), text);
            Fill(sheet, RowOf(sheet, "SY0703"), "5");
        });
        Assert.That((batch.Figures, batch.FindingCounts.ContainsKey(Enum.Parse<FindingCode>(code).Text())), Is.EqualTo((1, true)));
    }

    [Test]
    public void ANumberAndAReasonForNone_AreNotBothTaken()
    {
        var batch = Import(sheet =>
        {
            Fill(sheet, RowOf(sheet, "SY0702"), "7");
            sheet.Cell(RowOf(sheet, "SY0702"), State).SetValue("no access");
            Fill(sheet, RowOf(sheet, "SY0703"), "5");
        });
        Assert.That((batch.Figures, batch.FindingCounts.ContainsKey(FindingCode.TemplateNumberAndState.Text())), Is.EqualTo((1, true)));
    }

    [Test]
    public void ARowWhoseCodeIsNotThatOfItsKey_IsSetAside()
    {
        var batch = Import(sheet =>
        {
            var row = RowOf(sheet, "SY0702");
            Fill(sheet, row, "7");
            sheet.Cell(row, 2).SetValue("SY0703");
            Fill(sheet, RowOf(sheet, "SY0704"), "5");
        });
        Assert.That((batch.Figures, batch.FindingCounts.ContainsKey(FindingCode.TemplateRowMoved.Text())), Is.EqualTo((1, true)));
    }

    [Test]
    public void TheSameRowTwice_BlocksTheCommit()
    {
        var batch = Import(sheet =>
        {
            var (row, end) = (RowOf(sheet, "SY0702"), sheet.LastRowUsed().RowNumber() + 1);
            Fill(sheet, row, "7");
            for (var column = 1; column <= Source; column++)
            {
                sheet.Cell(end, column).Value = sheet.Cell(row, column).Value;
            }
        });
        Assert.That((batch.HasErrors, batch.FindingCounts.ContainsKey(FindingCode.TemplateTwice.Text())), Is.EqualTo((true, true)));
    }

    [Test]
    public void PartsLeftBlankBesideFilledOnes_AreTold()
    {
        var batch = Import(sheet => Fill(sheet, RowOf(sheet, "SY0702"), "7"), TemplateSplit.Sex);
        Assert.That(batch.FindingCounts.GetValueOrDefault(FindingCode.TemplatePartsBlank.Text()), Is.EqualTo(1));
    }

    [Test]
    public void BothSexesFilled_AndEverybodyLeftBlank_LoseNothing()
    {
        var batch = Import(
            sheet =>
            {
                var row = RowOf(sheet, "SY0702");
                Fill(sheet, row + 1, "4");
                Fill(sheet, row + 2, "3");
            },
            TemplateSplit.Sex);
        Assert.That((batch.Figures, batch.FindingCounts.ContainsKey(FindingCode.TemplatePartsBlank.Text())), Is.EqualTo((2, false)));
    }

    [Test]
    public void ARowAddedByHand_IsReadByItsVisibleCells()
    {
        var batch = Import(sheet =>
        {
            var end = sheet.LastRowUsed().RowNumber() + 1;
            sheet.Cell(end, 2).SetValue("SY0207");
            sheet.Cell(end, 4).SetValue("displaced");
            sheet.Cell(end, Day).SetValue("2018-09-10");
            sheet.Cell(end, Source).SetValue("Field office");
            Fill(sheet, end, "9");
        });
        Assert.That(ledger.Facts(batch).Single().Place.Code, Is.EqualTo("SY0207"));
    }

    [Test]
    public void WithoutASource_TheCommitIsBlocked()
    {
        var batch = Import(Template(ledger, Displaced() with { Source = null }), sheet => Fill(sheet, RowOf(sheet, "SY0702"), "7"));
        Assert.That((batch.HasErrors, batch.FindingCounts.ContainsKey(FindingCode.TemplateNoSource.Text())), Is.EqualTo((true, true)));
    }

    [TestCase("Nowhere", "no place")]
    [TestCase("SY0702@2", "No place of level 5")]
    public void APlaceThatCannotBe_IsRefused(string place, string says) =>
        Assert.That(() => Template(ledger, Displaced() with { Place = place, Level = Displacement.Places.AdminLevel.Site }), Throws.TypeOf<LedgerException>().With.Message.Contains(says));

    [Test]
    public async Task TemplateCommand_WritesAWorkbook()
    {
        var path = ledger.File.Path + ".xlsx";
        var answer = await CommandLine.Typed.RunAsync(ledger, "template", "SY07", "--group", "displaced", "--by", "children", "--output", path);
        Assert.That((answer.Code, answer.Output.Contains("10 rows", StringComparison.Ordinal), File.Exists(path)), Is.EqualTo((0, true, true)));
    }

    private static TemplateRequest Displaced() => new() { Place = "SY07", Groups = ["displaced"], On = TestLedger.Day("2018-09-10"), Source = "Field office" };

    private StagedBatch Import(Action<IXLWorksheet> fill, TemplateSplit split = TemplateSplit.None) => Import(Template(ledger, Displaced() with { Split = split }), fill);

    private StagedBatch Import(byte[] template, Action<IXLWorksheet> fill)
    {
        using var book = new XLWorkbook(new MemoryStream(template));
        fill(book.Worksheet(1));
        return ledger.Import(Saved(book), new ImportOptions(), "filled.xlsx");
    }

    private void Commit(StagedBatch batch)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        ledger.Commit(batch);
        ledger.Clock.Advance(TimeSpan.FromHours(1));
    }

    private decimal? Best(string place) => ledger.Ask(place, "displaced", "2018-09-11").Winner?.Quantity.Best;

    private static byte[] Template(TestLedger ledger, TemplateRequest request)
    {
        using var db = ledger.Open();
        using MemoryStream output = new();
        new BuildTemplate(db, ledger.Clock).Run(request, output);
        return output.ToArray();
    }

    private static int RowOf(IXLWorksheet sheet, string place) => Enumerable.Range(First, 200).First(row => sheet.Cell(row, 2).GetString() == place);

    private static void Fill(IXLWorksheet sheet, int row, string text) => Fill(sheet, row, text, Words.In(Languages.English));

    /// <summary>Fills a row in, and says what the ledger should hold of it.</summary>
    private static string Fill(IXLWorksheet sheet, int row, string text, Words words)
    {
        if (text.StartsWith("state", StringComparison.Ordinal))
        {
            var (key, state) = text[^1] switch { '0' => ("Template_NotAssessed", CellState.NotAssessed), '1' => ("Template_NoAccess", CellState.NotAssessed), _ => ("Template_Unknown", CellState.Unknown) };
            sheet.Cell(row, State).SetValue(words[key]);
            return $"{state}   ";
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            sheet.Cell(row, Number).SetValue(number);
            return number == 0 ? "Zero  0 " : $"Number  {number * 1000L} ";
        }

        sheet.Cell(row, Number).SetValue(text);
        return "Number 1450000 1500000 1550000";
    }

    private static byte[] Saved(XLWorkbook book)
    {
        using MemoryStream saved = new();
        book.SaveAs(saved);
        return saved.ToArray();
    }
}
