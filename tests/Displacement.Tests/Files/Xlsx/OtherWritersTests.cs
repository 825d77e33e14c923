using ClosedXML.Excel;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Files.Xlsx;

/// <summary>What another program wrote is read as it meant it.</summary>
internal sealed class OtherWritersTests
{
    [Test]
    public void Read_WorkbookOfClosedXml_HasItsValues()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Idleb");
        sheet.Cell("A1").SetValue("Place إدلب");
        sheet.Cell("B2").SetValue(1234.5);
        sheet.Cell("C2").SetValue(new DateTime(2018, 9, 7, 0, 0, 0, DateTimeKind.Unspecified));
        sheet.Cell("D2").SetValue(0.255).Style.NumberFormat.Format = "0.0%";
        sheet.Cell("E2").SetValue(true);
        sheet.Cell("F2").SetValue("00123");
        sheet.Cell("G2").SetValue(" a\u0001b ");
        sheet.Cell("H2").SetValue(TimeSpan.FromHours(30));
        sheet.Range("A3:A4").Merge().FirstCell().SetValue("Harim");
        sheet.Cell("B3").SetValue(1);
        sheet.Cell("B4").SetValue(2);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);

        Assert.That(TableText.Rows(stream.ToArray()), Is.EqualTo(["1: Place إدلب", "2: |1234.5|2018-09-07|25.5%|TRUE|00123| a\u0001b |1.25", "3: Harim|1", "4: Harim|2"]));
    }
}
