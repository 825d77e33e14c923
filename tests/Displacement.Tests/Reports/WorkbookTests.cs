using System.Globalization;
using ClosedXML.Excel;
using Displacement.Reports;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Displacement.Tests.Reports;

/// <summary>The workbook of the samples, in three languages: the real claims in English, with the exercise in Arabic and French.</summary>
internal sealed class WorkbookTests
{
    private static readonly string[] Tags = ["en", "ar", "fr"];
    private static readonly string[] ErrorCells = ["#NAME?", "Err:", "#VALUE!", "#REF!", "#N/A", "#DIV/0!"];

    private readonly Dictionary<string, (Report Report, byte[] Bytes)> books = [];

    [OneTimeSetUp]
    public async Task Write()
    {
        foreach (var tag in Tags)
        {
            using var ledger = new TestLedger();
            await using var db = ledger.Open();
            await new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: tag != "en");
            ledger.Clock.Advance(TimeSpan.FromMinutes(1));
            var report = new BuildReport(db, ledger.Clock).DistrictSummary(new ReportRequest
            {
                Place = "SY07",
                On = new DateOnly(2018, 9, 10),
                Language = Languages.TryParse(tag)!,
            });
            books[tag] = (report, WorkbookText.Bytes(report));
        }
    }

    [Test]
    public void Write_Samples_ReadAgainAsTheyWereLookedAt([ValueSource(nameof(Tags))] string tag) =>
        Golden.Check($"district-summary-{tag}", WorkbookText.Of(books[tag].Bytes).Replace(books[tag].Report.Facts["version"]!, "VERSION", StringComparison.Ordinal));

    [Test]
    public void Write_Samples_BreakNoRuleOfTheFormat([ValueSource(nameof(Tags))] string tag)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(books[tag].Bytes), isEditable: false);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void Write_Sums_AreReckonedAsTheLedgerSays([ValueSource(nameof(Tags))] string tag)
    {
        using var workbook = new XLWorkbook(new MemoryStream(books[tag].Bytes));
        var sheet = workbook.Worksheet(2);
        var sums = sheet.CellsUsed(cell => cell.HasFormula).ToList();

        Assert.That(
            sums.Select(cell => Convert.ToDouble(sheet.Evaluate(cell.FormulaA1), CultureInfo.InvariantCulture)),
            Is.EqualTo(sums.Select(cell => Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture))).And.Not.Empty);
    }

    [Test]
    public void Write_Codes_AreText()
    {
        using var workbook = new XLWorkbook(new MemoryStream(books["en"].Bytes));

        Assert.That(workbook.Worksheet(2).Cell("A7").DataType, Is.EqualTo(XLDataType.Text));
    }

    [Test]
    public void Write_Links_LeadToTheirTree([ValueSource(nameof(Tags))] string tag)
    {
        using var workbook = new XLWorkbook(new MemoryStream(books[tag].Bytes));
        var lost = from sheet in workbook.Worksheets
                   from cell in sheet.CellsUsed(cell => cell.HasHyperlink)
                   where workbook.Range(cell.Hyperlink.InternalAddress) is not { } target || target.FirstCell().IsEmpty()
                   select cell.Address.ToString();

        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void Write_Charts_HaveTheirValuesAndWordsForWhoCannotSeeThem([ValueSource(nameof(Tags))] string tag)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(books[tag].Bytes), isEditable: false);
        var drawing = document.WorkbookPart!.WorksheetParts.Select(part => part.DrawingsPart).OfType<DrawingsPart>().Single();
        var markup = drawing.ChartParts.Select(part => part.ChartSpace.OuterXml).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(markup.Count(xml => xml.Contains("<c:barChart>", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(markup.Count(xml => xml.Contains("<c:lineChart>", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(markup, Has.All.Contain("<c:numCache>").And.All.Contain("<c:v>"));
            Assert.That(drawing.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Select(one => one.Description?.Value?.Length ?? 0), Has.All.GreaterThan(20));
        });
    }

    [Test]
    public void Write_TitlesToRepeat_StayOnTheirRow()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(books["en"].Bytes), isEditable: false);

        Assert.That(document.WorkbookPart!.Workbook.DefinedNames!.Select(name => name.InnerText), Has.Some.EqualTo("Districts!$6:$6"));
    }

    [Test]
    public void Open_InLibreOffice_ShowsNoErrorInAnySheet([ValueSource(nameof(Tags))] string tag)
    {
        var sheets = Office.Sheets(books[tag].Bytes);

        Assert.Multiple(() =>
        {
            Assert.That(sheets, Has.Count.EqualTo(6));
            Assert.That(sheets.Where(sheet => ErrorCells.Any(error => sheet.Value.Contains(error, StringComparison.Ordinal))).Select(sheet => sheet.Key), Is.Empty);
            Assert.That(sheets.Values, Has.Some.Contain(",2900000,"));
        });
    }
}
