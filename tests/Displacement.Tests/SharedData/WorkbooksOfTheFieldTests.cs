using Displacement.Files;
using Displacement.Imports;
using Displacement.Tests.Kit;

namespace Displacement.Tests.SharedData;

/// <summary>Workbooks as offices publish them: their sheets, and cells of them.</summary>
internal sealed class WorkbooksOfTheFieldTests
{
    private const string SouthSudan = "ssd-dtm-r11/iom_dtm_dtm_south_sudan_baseline_assessment_round_11.xlsx";
    private const string Ukraine = "ukr-pop-2020-xlsx/ukr_admpop_2020_v02.xlsx";
    private const string SaintVincent = "vct-pop-2022-xlsx/download-vct-admpop-2022.xlsx";
    private const string Merged = "libhxl-edge-cases/input-merged.xlsx";
    private const string Quality = "libhxl-edge-cases/input-quality.xlsx";

    [TestCase(SouthSudan, "Note|MT R11 State Summary|MT R11 County summary|MT R11 Payam summary|MT R11 Location Type and County|MT R11 Baseline locations")]
    [TestCase(Ukraine, "ukr_admpop_Cities_2020|Metadata|ukr_admpop_adm0_2020|ukr_admpop_adm1_2020|Explanatory Technical Notes|Growth rates since last census|Figure 1|Figure 2")]
    [TestCase(SaintVincent, "Metadata|Methodological Documentation|vct_admpop_adm0_2022|Explanatory Technical Note|Growth rates since last census|Figure 1")]
    [TestCase(Merged, "input-valid")]
    [TestCase(Quality, "input-quality-no-hxl|input-quality-hxl")]
    public void Sheets_OfAPublishedWorkbook_AreItsOwn(string file, string expected)
    {
        using var book = Open(file);
        Assert.That(string.Join('|', book.Sheets.Select(sheet => sheet.Name)), Is.EqualTo(expected));
    }

    [TestCase(SouthSudan, 1, 13)]
    [TestCase(SouthSudan, 3, 510)]
    [TestCase(SouthSudan, 5, 3_336)]
    [TestCase(Ukraine, 3, 28)]
    [TestCase(Ukraine, 7, 0)]
    public void Read_ASheet_HasItsRows(string file, int sheet, int rows)
    {
        using var book = Open(file);
        using var source = book.Open(sheet);
        Assert.That(TableText.Rows(source), Has.Length.EqualTo(rows));
    }

    [TestCase(SouthSudan, 1, 3, 6, "344043")]
    [TestCase(SouthSudan, 1, 2, 6, "#affected+idps+ind")]
    [TestCase(SouthSudan, 5, 2, 11, "4.695619")]
    [TestCase(SouthSudan, 5, 2, 0, "SS01")]
    [TestCase(Ukraine, 2, 2, 6, "44066144")]
    [TestCase(Ukraine, 3, 2, 8, "Черкаська")]
    [TestCase(Ukraine, 5, 3, 5, "-0.23")]
    [TestCase(Ukraine, 6, 3, 0, "2022-05-09")]
    [TestCase(SaintVincent, 2, 2, 6, "103938")]
    [TestCase(Merged, 0, 1, 1, "¿Qué?")]
    [TestCase(Merged, 0, 1, 2, "¿Qué?")]
    [TestCase(Merged, 0, 4, 0, "001")]
    [TestCase(Merged, 0, 4, 4, "100")]
    [TestCase(Quality, 1, 3, 8, "#date+reported")]
    public void Read_ACell_IsWhatTheSheetShows(string file, int sheet, int line, int column, string expected)
    {
        using var book = Open(file);
        using var source = book.Open(sheet);
        var row = new SheetRow();
        while (source.Read(row) && row.Line < line)
        {
            // On to the row.
        }

        Assert.That((row.Line, row[column].ToString()), Is.EqualTo((line, expected)));
    }

    private static TableBook Open(string file)
    {
        var path = Kit.SharedData.Path(file);
        return TableFile.Open(() => File.OpenRead(path));
    }
}
