using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using CsCheck;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;
using Displacement.UseCases.Diffing;
using Displacement.UseCases.Returning;

namespace Displacement.Tests.UseCases.Returning;

/// <summary>A file given back with its problems, corrected, and imported again.</summary>
[TestFixture]
internal sealed class ReturnFileTests
{
    private const int Files = 15;
    private static readonly string[] Codes = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705", "SY0200", "SY0207", "SY0301"];
    private static readonly string[] Asked = ["SYR", "SY07", .. Codes];
    private static readonly string[] Header = ["adm2_pcode", "date", "IDPs"];

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger(inMemory: true);

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void CorrectedAndImportedAgain_ItIsTheFileThatWasRightFromTheStart()
    {
        Gen.Select(Gen.Int[0, 9_000].Array[Codes.Length], Gen.Int[0, 3].Array[Codes.Length], Gen.Bool).Sample(
            (people, harm, isWorkbook) =>
            {
                using var mine = new TestLedger(inMemory: true);
                using var other = new TestLedger(inMemory: true);
                string[][] right = [.. people.Select((number, row) => (string[])[Codes[row], "2018-09-01", number.ToString(CultureInfo.InvariantCulture)])];
                Commit(other, Stage(other, right, isWorkbook));
                var harmed = right.Select((row, at) => at < 3 ? Harmed(row, harm[at]) : row).ToArray();
                var first = Stage(mine, harmed, isWorkbook);
                Commit(mine, first);
                var back = Return(mine, first.BatchId);
                var again = mine.Import(isWorkbook ? Corrected(back, right) : CorrectedText(back, right), new ImportOptions(), isWorkbook ? "figures.xlsx" : "figures.csv");
                var diff = Diff(mine, again.BatchId);
                Commit(mine, again);
                var missing = Enumerable.Range(0, 3).Count(at => harm[at] > 0);
                return Totals(mine) == Totals(other)
                    && diff.Counts.GetValueOrDefault(DiffKind.Same) == Codes.Length - missing
                    && diff.Counts.GetValueOrDefault(DiffKind.New) + diff.Counts.GetValueOrDefault(DiffKind.Corrected) == missing
                    && !diff.Counts.ContainsKey(DiffKind.Withdrawn);
            },
            iter: Files,
            threads: 1);
    }

    [Test]
    public void ARowThatWasNotTaken_SaysSoAndWhatToDo()
    {
        var batch = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var lines = Encoding.UTF8.GetString(Return(ledger, batch.BatchId)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Match("^adm2_pcode,date,idps,Problem #1-[0-9a-f]{8},Suggestion$"));
            Assert.That(lines[1], Does.StartWith("SY0799,2018-09-01,5,").And.Contain("NOT TAKEN. adm2_pcode:"));
            Assert.That(lines[2], Is.EqualTo("SY0702,2018-09-01,7,,"));
        });
    }

    [Test]
    public void Problems_AreInThePersonsLanguage()
    {
        var batch = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        Assert.That(Encoding.UTF8.GetString(Return(ledger, batch.BatchId, Languages.TryParse("ar"))), Does.Contain("المشكلة #1-").And.Contain("لم يؤخذ."));
    }

    [Test]
    public void AWorkbook_KeepsItsOtherSheetsFormatsAndFormulas()
    {
        using var back = new XLWorkbook(new MemoryStream(Return(ledger, ledger.Import(Workbook(), new ImportOptions(Source: "Office"), "figures.xlsx").BatchId)));
        var sheet = back.Worksheet("Figures");
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(", ", back.Worksheets.Select(one => one.Name).Take(2)), Is.EqualTo("Figures, Notes"));
            Assert.That(back.Worksheet("Notes").Cell("A1").FormulaA1, Is.EqualTo("1+1"));
            Assert.That(sheet.Cell("C3").Style.NumberFormat.Format, Is.EqualTo("#,##0"));
            Assert.That(sheet.Cell("C3").Style.Font.Bold, Is.True);
        });
    }

    [Test]
    public void AWorkbook_HasItsProblemsBesideTheRowAndTheCellColoured()
    {
        using var back = new XLWorkbook(new MemoryStream(Return(ledger, ledger.Import(Workbook(), new ImportOptions(Source: "Office"), "figures.xlsx").BatchId)));
        var sheet = back.Worksheet("Figures");
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Cell("D1").GetString(), Does.StartWith("Problem #"));
            Assert.That(sheet.Cell("D3").GetString(), Does.StartWith("NOT TAKEN."));
            Assert.That(sheet.Cell("C3").Style.Fill.BackgroundColor.Color.ToArgb(), Is.EqualTo(unchecked((int)0xFFF8D0CC)));
            Assert.That(sheet.Cell("C2").Style.Fill.PatternType, Is.EqualTo(XLFillPatternValues.None));
        });
    }

    [Test]
    public void AWorkbook_ListsWhatWasNotTakenOnASheetOfItsOwn()
    {
        using var back = new XLWorkbook(new MemoryStream(Return(ledger, ledger.Import(Workbook(), new ImportOptions(Source: "Office"), "figures.xlsx").BatchId)));
        var aside = back.Worksheets.Single(sheet => sheet.Name.StartsWith("Not taken #", StringComparison.Ordinal));
        Assert.That((aside.Cell("A2").GetString(), aside.Cell("B2").GetString(), aside.Cell("C2").GetString()), Is.EqualTo(("3", "IDPs", "many")));
    }

    [Test]
    public void AWorkbook_SavedByLibreOffice_IsKnownAgain()
    {
        var first = ledger.Import(Workbook(), new ImportOptions(Source: "Office"), "figures.xlsx");
        ledger.Commit(first);
        var again = ledger.Import(Office.SavedAgain(Return(ledger, first.BatchId)), new ImportOptions(), "figures.xlsx");
        Assert.That(again.FindingCounts.Keys, Does.Contain(FindingCode.ReturnedFile.Text()));
    }

    [Test]
    public void GivenBackTwice_ItHasItsProblemsOnce()
    {
        var first = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var second = ledger.Import(Return(ledger, first.BatchId), new ImportOptions(), "figures.csv");
        Assert.That(Encoding.UTF8.GetString(Return(ledger, second.BatchId)).Split("\r\n")[0], Does.EndWith("adm2_pcode,date,idps,Problem #2-" + Hash(second.BatchId) + ",Suggestion"));
    }

    [Test]
    public void GivenBackTwice_AColumnThatAPersonPutBesideTheProblems_Stays()
    {
        var first = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var mark = $"Problem #{first.BatchId}-{Hash(first.BatchId)}";
        var second = ledger.Import(Encoding.UTF8.GetBytes($"adm2_pcode,date,idps,{mark},remark\nSY0799,2018-09-01,5,,asked twice\nSY0702,2018-09-01,7,,sure\n"), new ImportOptions(), "figures.csv");
        Assert.That(Encoding.UTF8.GetString(Return(ledger, second.BatchId)), Does.Contain("asked twice"));
    }

    [Test]
    public void AWorkbookGivenBackTwice_AColumnThatAPersonPutBesideTheProblems_Stays()
    {
        var first = ledger.Import(Workbook(), new ImportOptions(Source: "Office"), "figures.xlsx");
        using var back = new XLWorkbook(new MemoryStream(Return(ledger, first.BatchId)));
        var sheet = back.Worksheet("Figures");
        sheet.Column("E").InsertColumnsBefore(1);
        sheet.Cell("E1").SetValue("remark");
        sheet.Cell("E3").SetValue("asked twice");
        using MemoryStream sent = new();
        back.SaveAs(sent);
        using var twice = new XLWorkbook(new MemoryStream(Return(ledger, ledger.Import(sent.ToArray(), new ImportOptions(), "figures.xlsx").BatchId)));
        Assert.That(twice.Worksheet("Figures").CellsUsed().Select(cell => cell.GetString()), Does.Contain("asked twice"));
    }

    [Test]
    public void AWorkbookWithAllThatPeopleUse_KeepsIt()
    {
        var batch = ledger.Import(Furnished(), new ImportOptions(Source: "Office"), "figures.xlsx");
        var back = Return(ledger, batch.BatchId);
        using var workbook = new XLWorkbook(new MemoryStream(back));
        var sheet = workbook.Worksheet("Figures");
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Tables.Single().RangeAddress.ToString(), Is.EqualTo("A3:C6"));
            Assert.That(sheet.MergedRanges.Single().RangeAddress.ToString(), Is.EqualTo("A1:C1"));
            Assert.That(sheet.Cell("C4").HasComment, Is.True);
            Assert.That(sheet.DataValidations, Is.Not.Empty);
            Assert.That(sheet.ConditionalFormats, Is.Not.Empty);
            Assert.That(sheet.SheetView.SplitRow, Is.EqualTo(3));
            Assert.That(sheet.Cell("C6").FormulaA1, Is.EqualTo("2+5"));
            Assert.That(workbook.Worksheet("Notes").Visibility, Is.EqualTo(XLWorksheetVisibility.Hidden));
            Assert.That(sheet.Cell("D5").GetString(), Does.StartWith("NOT TAKEN."));
        });
    }

    [Test]
    public void ARowWithTooManyCells_ThatNobodyCorrected_IsNotTakenTheSecondTimeEither()
    {
        var first = ledger.Import("adm2_pcode,date,idps\nSY0702,2018-09-01,1,234\nSY0703,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var again = ledger.Import(Return(ledger, first.BatchId), new ImportOptions(), "figures.csv");
        Assert.That((first.Figures, again.Figures, again.FindingCounts.ContainsKey(FindingCode.RaggedRow.Text())), Is.EqualTo((1, 1, true)));
    }

    [Test]
    public void OnlyTheCorrectedRows_AreNoWholeFile()
    {
        var rows = string.Concat(Codes.Select(code => $"{code},2018-09-01,7\n"));
        var first = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\n" + rows, new ImportOptions(Source: "Office"));
        ledger.Commit(first);
        var lines = Encoding.UTF8.GetString(Return(ledger, first.BatchId)).Split("\r\n");
        var again = ledger.Import($"{lines[0]}\r\n{lines[1].Replace("SY0799", "SY0706", StringComparison.Ordinal)}\r\n", new ImportOptions(), "figures.csv");
        Assert.That((again.HasErrors, again.FindingCounts.ContainsKey(FindingCode.ReturnedLeavesOut.Text())), Is.EqualTo((true, true)));
    }

    [Test]
    public void CorrectedRowsAsManyAsThoseLeftOut_AreNoWholeFileEither()
    {
        var first = ledger.Import("adm2_pcode,date,idps\nSY0702,2018-09-01,1\nSY0703,2018-09-01,2\nSY9901,2018-09-01,3\nSY9902,2018-09-01,4\n", new ImportOptions(Source: "Office"));
        ledger.Commit(first);
        var lines = Encoding.UTF8.GetString(Return(ledger, first.BatchId)).Split("\r\n");
        var again = ledger.Import($"{lines[0]}\r\nSY0704,2018-09-01,3,,\r\nSY0705,2018-09-01,4,,\r\n", new ImportOptions(), "figures.csv");
        Assert.That((again.HasErrors, again.Findings.Single(finding => finding.Code == FindingCode.ReturnedLeavesOut).Seen), Is.EqualTo((true, "2 / 2")));
    }

    [Test]
    public void AFileOfAnotherLedger_IsReadAsAnyOther()
    {
        using var other = new TestLedger(inMemory: true);
        var there = other.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var here = ledger.Import(Return(other, there.BatchId), new ImportOptions(Source: "Office"), "figures.csv");
        Assert.That((here.Figures, here.FindingCounts.ContainsKey(FindingCode.ReturnedElsewhere.Text())), Is.EqualTo((1, true)));
    }

    [Test]
    public void AStagedBatch_MakesWayForItsCorrection()
    {
        var first = ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var again = ledger.Import(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Return(ledger, first.BatchId)).Replace("SY0799", "SY0703", StringComparison.Ordinal)), new ImportOptions(), "figures.csv");
        ledger.Commit(again);
        using var db = ledger.Open();
        Assert.That((db.Batches.Single(batch => batch.Id == first.BatchId).State, ledger.Ask("SY0703", "displaced", "2018-09-01").Winner!.Quantity.Best), Is.EqualTo((BatchState.Rejected, 5m)));
    }

    [Test]
    public void ARealWorkbook_IsGivenBackWhole()
    {
        var path = Kit.SharedData.Path("ssd-dtm-r11/iom_dtm_dtm_south_sudan_baseline_assessment_round_11.xlsx");
        var batch = ledger.Import(File.ReadAllBytes(path), new ImportOptions(LearnPlaces: true), Path.GetFileName(path));
        var back = Return(ledger, batch.BatchId);
        using var before = TableFile.Open(() => File.OpenRead(path));
        using var after = TableFile.Open(() => new MemoryStream(back));
        for (var sheet = 0; sheet < before.Sheets.Count; sheet++)
        {
            Assert.That(after.Sheets[sheet].Name, Is.EqualTo(before.Sheets[sheet].Name));
            using var was = before.Open(sheet);
            using var becomes = after.Open(sheet);
            var (one, other) = (new SheetRow(), new SheetRow());
            while (was.Read(one))
            {
                Assert.That(becomes.Read(other), Is.True);
                Assert.That(other.ToArray().Take(one.Count), Is.EqualTo(one.ToArray()));
            }
        }
    }

    [Test]
    public async Task ReturnCommand_WithAnotherEnding_SaysWhichOne()
    {
        ledger.Import("adm2_pcode,date,idps\nSY0799,2018-09-01,5\nSY0702,2018-09-01,7\n", new ImportOptions(Source: "Office"));
        var answer = await CommandLine.Typed.RunAsync(ledger, "return", "1", "--output", ledger.File.Path + ".xlsx");
        Assert.That((answer.Code, answer.Error.Contains(".csv", StringComparison.Ordinal)), Is.EqualTo((1, true)));
    }

    private string Hash(int batch)
    {
        using var db = ledger.Open();
        return db.Batches.Where(one => one.Id == batch).Select(one => one.Document!.Sha256).Single()[..ReturnMark.Digits];
    }

    /// <summary>A table with filter buttons beneath a merged title, a comment, a drop-down, a colour rule, frozen rows, a formula, a hidden sheet.</summary>
    private static byte[] Furnished()
    {
        using XLWorkbook workbook = new();
        var sheet = workbook.AddWorksheet("Figures");
        sheet.Cell("A1").SetValue("Idleb, September");
        sheet.Range("A1:C1").Merge();
        string[][] rows = [["adm2_pcode", "date", "IDPs"], ["SY0702", "2018-09-01", "7"], ["SY0703", "2018-09-01", "many"], ["SY0704", "2018-09-01", "7"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                sheet.Cell(3 + row, 1 + column).SetValue(rows[row][column]);
            }
        }

        sheet.Cell("C4").SetValue(7);
        sheet.Cell("C6").FormulaA1 = "2+5";
        sheet.Range("A3:C6").CreateTable("Figures_1");
        sheet.Cell("C4").Comment.AddText("by phone");
        sheet.Range("A4:A6").SetDataValidation().List("\"SY0702,SY0703,SY0704\"");
        sheet.Range("C4:C6").AddConditionalFormat().WhenGreaterThan(100).Fill.SetBackgroundColor(XLColor.Red);
        sheet.SheetView.FreezeRows(3);
        workbook.AddWorksheet("Notes").Hide();
        using MemoryStream output = new();
        workbook.SaveAs(output, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return output.ToArray();
    }

    private static string[] Harmed(string[] row, int harm) => harm switch
    {
        1 => ["SY9999", row[1], row[2]],
        2 => [row[0], row[1], "many of them"],
        3 => [row[0], "someday", row[2]],
        _ => row,
    };

    private static byte[] Return(TestLedger ledger, int batch, Language? language = null)
    {
        using var db = ledger.Open();
        using MemoryStream output = new();
        new ReturnFile(db, ledger.File.Documents, ledger.Clock).Run(batch, language ?? Languages.English, output);
        return output.ToArray();
    }

    private static byte[] CorrectedText(byte[] back, string[][] right)
    {
        var lines = Encoding.UTF8.GetString(back).Split("\r\n");
        for (var row = 0; row < right.Length; row++)
        {
            lines[row + 1] = string.Join(',', right[row]) + ",\"still here\",";
        }

        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }

    private static byte[] Corrected(byte[] back, string[][] right)
    {
        using var workbook = new XLWorkbook(new MemoryStream(back));
        var sheet = workbook.Worksheet("Figures");
        for (var row = 0; row < right.Length; row++)
        {
            Fill(sheet, row + 2, right[row]);
        }

        using MemoryStream saved = new();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static StagedBatch Stage(TestLedger ledger, string[][] rows, bool isWorkbook)
    {
        if (!isWorkbook)
        {
            return ledger.Import(string.Concat(rows.Prepend(Header).Select(row => string.Join(',', row) + "\n")), new ImportOptions(Source: "Office"), "figures.csv");
        }

        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Figures");
        Fill(sheet, 1, Header);
        for (var row = 0; row < rows.Length; row++)
        {
            Fill(sheet, row + 2, rows[row]);
        }

        using MemoryStream saved = new();
        workbook.SaveAs(saved);
        return ledger.Import(saved.ToArray(), new ImportOptions(Source: "Office"), "figures.xlsx");
    }

    private static void Fill(IXLWorksheet sheet, int row, string[] cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                sheet.Cell(row, column + 1).Value = number;
            }
            else
            {
                sheet.Cell(row, column + 1).SetValue(cells[column]);
            }
        }
    }

    private static byte[] Workbook()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Figures");
        Fill(sheet, 1, Header);
        Fill(sheet, 2, ["SY0702", "2018-09-01", "7"]);
        Fill(sheet, 3, ["SY0703", "2018-09-01", "many"]);
        sheet.Column(3).Style.NumberFormat.Format = "#,##0";
        sheet.Column(3).Style.Font.Bold = true;
        workbook.AddWorksheet("Notes").Cell("A1").FormulaA1 = "1+1";
        using MemoryStream saved = new();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static void Commit(TestLedger ledger, StagedBatch batch)
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        ledger.Commit(batch);
        ledger.Clock.Advance(TimeSpan.FromHours(1));
    }

    private static BatchDiff Diff(TestLedger ledger, int batch)
    {
        using var db = ledger.Open();
        return new DiffBatch(db, ledger.Clock).Run(batch, new DiffAsk());
    }

    private static string Totals(TestLedger ledger) => string.Join(", ", Asked.Select(place => ledger.Ask(place, "displaced", "2018-10-01").Winner?.Quantity is { } people ? $"{place} {people.Low}–{people.Best}–{people.High}" : "unknown"));
}
