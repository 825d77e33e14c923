using System.Text;
using Displacement.Files;
using Displacement.Reports;
using Displacement.Tests.Kit;
using Displacement.Texts;
using Displacement.UseCases;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Displacement.Tests.Reports;

/// <summary>Long tables are written another way and must not read otherwise.</summary>
internal sealed class LongTableTests
{
    private Report report = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        using var ledger = new TestLedger();
        await using var db = ledger.Open();
        await new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise: true);
        report = new BuildReport(db, ledger.Clock).DistrictSummary(new ReportRequest { Place = "SYR", On = new DateOnly(2018, 9, 10), Language = Languages.Arabic });
    }

    [Test]
    public void Write_AsLong_ReadsAsAnyOther() => Assert.That(WorkbookText.Of(Written(0)), Is.EqualTo(WorkbookText.Of(Written(int.MaxValue))));

    [Test]
    public void Write_AsLong_HasTheHeightsAndColoursOfAnyOther() => Assert.That(Looks(Written(0)), Is.EqualTo(Looks(Written(int.MaxValue))));

    [Test]
    public void Write_AsLong_BreaksNoRuleOfTheFormat()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written(0)), isEditable: false);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    private byte[] Written(int longTable)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(report, stream, longTable);
        return stream.ToArray();
    }

    private static string Looks(byte[] bytes)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var cell in workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()))
        {
            var style = cell.Style;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Worksheet.Name} {cell.Address} {cell.WorksheetRow().Height} {style.NumberFormat.Format} {style.Font.Bold} {style.Font.Italic} {style.Font.FontColor} {style.Fill.BackgroundColor} {style.Alignment.Indent} {style.Alignment.Horizontal}\n");
        }

        return text.ToString();
    }
}
