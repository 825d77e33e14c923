using ClosedXML.Excel;
using Displacement.Imports;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>Writes a template: drop-downs, checks that colour what looks wrong, locked cells beside open ones, a hidden row of hashtags and a hidden column of keys.</summary>
internal static class TemplateWriter
{
    private const int Header = 5;
    private const int Tags = 6;
    private const int First = 7;
    private const int Key = 1;
    private const int Code = 2;
    private const int Last = 6;
    private const int Number = 8;
    private const int State = 9;
    private const int Day = 10;
    private const int Source = 11;
    private const int Note = 12;
    private const int Whole = 13;
    private const string WholeNumbers = "#,##0";
    private const string Days = "yyyy-mm-dd";

    private static readonly XLColor Open = XLColor.FromHtml("#FFFBE6");
    private static readonly XLColor Wrong = XLColor.FromHtml("#F8D0CC");
    private static readonly XLColor Doubtful = XLColor.FromHtml("#FFE08A");
    private static readonly double[] Widths = [4, 12, 26, 26, 22, 14, 12, 16, 18, 12, 24, 34, 4];

    /// <summary>Writes it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(TemplateSheet template, Stream output)
    {
        var words = Words.In(template.Language);
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = words.With("Template_Title", template.Place);
        workbook.Properties.Author = "Displacement";
        workbook.Properties.Created = template.Mark.Known.UtcDateTime;
        workbook.Properties.Modified = template.Mark.Known.UtcDateTime;
        var sheet = workbook.AddWorksheet(words["Template_Sheet"]);
        sheet.RightToLeft = template.Language.IsRightToLeft;
        sheet.ShowGridLines = false;
        for (var column = 1; column <= Widths.Length; column++)
        {
            sheet.Column(column).Width = Widths[column - 1];
        }

        Heading(sheet, template, words);
        Columns(sheet, template, words);
        for (var i = 0; i < template.Rows.Count; i++)
        {
            Row(sheet, First + i, template, template.Rows[i]);
        }

        Look(sheet, First + template.Rows.Count - 1);
        Check(sheet, First + template.Rows.Count - 1, template, words);
        sheet.Row(Tags).Hide();
        sheet.Column(Key).Hide();
        sheet.Column(Whole).Hide();
        sheet.SheetView.Freeze(Tags, 5);
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows | XLSheetProtectionElements.AutoFilter | XLSheetProtectionElements.Sort | XLSheetProtectionElements.SelectLockedCells | XLSheetProtectionElements.SelectUnlockedCells);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(Header, Header);
        sheet.Cell(First, Number).SetActive();
        using var content = new MemoryStream();
        workbook.SaveAs(content, new SaveOptions { EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false, ValidatePackage = false });
        content.Position = 0;
        content.CopyTo(output);
    }

    private static void Heading(IXLWorksheet sheet, TemplateSheet template, Words words)
    {
        Say(1, words.With("Template_Title", template.Place)).Font.SetBold().Font.SetFontSize(15).Font.SetFontColor(WorkbookLook.Ink);
        Say(2, words["Template_How"]).Font.SetFontColor(WorkbookLook.Grey);
        Say(3, words["Template_Blank"]).Font.SetFontColor(WorkbookLook.Grey);
        Say(4, words.With("Template_Known", FigureText.In(template.Language).Moment(template.Mark.Known))).Font.SetFontColor(WorkbookLook.Grey);

        IXLStyle Say(int row, string text)
        {
            sheet.Cell(row, Code).SetValue<string>(text);
            return sheet.Cell(row, Code).Style;
        }
    }

    private static void Columns(IXLWorksheet sheet, TemplateSheet template, Words words)
    {
        string[] titles = ["", "Code", "Name", "Group", "Part", "Last", "LastDay", "Number", "State", "Day", "Source", "Note", ""];
        string[] tags =
        [
            template.Mark.Tag, TemplateMark.Place, TemplateMark.Name, TemplateMark.Group, TemplateMark.Shown, TemplateMark.Shown, TemplateMark.Shown, TemplateMark.Number,
            TemplateMark.State, TemplateMark.Day, TemplateMark.Source, TemplateMark.Shown, TemplateMark.Shown,
        ];
        for (var column = 1; column <= titles.Length; column++)
        {
            sheet.Cell(Tags, column).SetValue<string>(tags[column - 1]);
            if (titles[column - 1].Length > 0)
            {
                sheet.Cell(Header, column).SetValue<string>(words["Template_" + titles[column - 1]]);
            }
        }

        var style = sheet.Range(Header, Code, Header, Note).Style;
        style.Fill.SetBackgroundColor(WorkbookLook.Ink).Font.SetFontColor(XLColor.White).Font.SetBold();
        style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Row(Header).Height = WorkbookLook.LineHeight * 2;
    }

    private static void Row(IXLWorksheet sheet, int row, TemplateSheet template, TemplateRow content)
    {
        sheet.Cell(row, Key).SetValue<string>(content.Key);
        sheet.Cell(row, Code).SetValue<string>(SheetText.Fit(content.Code));
        sheet.Cell(row, 3).SetValue<string>(SheetText.Fit(content.Name));
        sheet.Cell(row, 4).SetValue<string>(SheetText.Fit(content.Group));
        sheet.Cell(row, 5).SetValue<string>(SheetText.Fit(content.Part));
        if (content.Last is { } last)
        {
            sheet.Cell(row, Last).SetValue((double)last);
            sheet.Cell(row, Last + 1).SetValue(content.LastDay!.Value.ToDateTime(TimeOnly.MinValue));
        }

        sheet.Cell(row, Day).SetValue(template.On.ToDateTime(TimeOnly.MinValue));
        if (template.Source is { } source)
        {
            sheet.Cell(row, Source).SetValue<string>(SheetText.Fit(source));
        }

        if (content.Whole is { } whole)
        {
            sheet.Cell(row, Whole).SetValue(First + whole);
        }
    }

    private static void Look(IXLWorksheet sheet, int last)
    {
        sheet.Range(First, Last, last, Last).Style.NumberFormat.SetFormat(WholeNumbers);
        sheet.Range(First, Last + 1, last, Last + 1).Style.NumberFormat.SetFormat(Days);
        sheet.Range(First, Last, last, Last + 1).Style.Font.SetFontColor(WorkbookLook.Grey);
        var open = sheet.Range(First, Number, last, Note).Style;
        open.Fill.SetBackgroundColor(Open);
        open.Protection.SetLocked(false);
        sheet.Range(First, Number, last, Number).Style.NumberFormat.SetFormat(WholeNumbers);
        sheet.Range(First, Day, last, Day).Style.NumberFormat.SetFormat(Days);
        var all = sheet.Range(First, Code, last, Note).Style;
        all.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(WorkbookLook.Line);
        all.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookLook.Line);
    }

    /// <summary>A wording such as "about 300" is a number too: checks warn, and stop nobody.</summary>
    private static void Check(IXLWorksheet sheet, int last, TemplateSheet template, Words words)
    {
        var number = sheet.Range(First, Number, last, Number).SetDataValidation();
        number.Decimal.EqualOrGreaterThan(0);
        Say(number, "Template_NumberHint");
        var state = sheet.Range(First, State, last, State).SetDataValidation();
        state.List('"' + string.Join(',', States(words)) + '"', inCellDropdown: true);
        Say(state, "Template_StateHint");
        var day = sheet.Range(First, Day, last, Day).SetDataValidation();
        day.Date.EqualOrGreaterThan(new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        Say(day, "Template_DayHint");
        var numbers = sheet.Range(First, Number, last, Number);
        Colour(numbers, $"AND($H{First}<>\"\",$I{First}<>\"\")", Wrong);
        Colour(numbers, $"AND(ISNUMBER($H{First}),$H{First}<0)", Wrong);
        Colour(numbers, $"AND(ISNUMBER($H{First}),ISNUMBER($M{First}),ISNUMBER(INDEX($H:$H,$M{First})),$H{First}>INDEX($H:$H,$M{First}))", Wrong);
        Colour(numbers, $"AND(ISNUMBER($H{First}),ISNUMBER($F{First}),$F{First}>0,OR($H{First}>2*$F{First},2*$H{First}<$F{First}))", Doubtful);
        Colour(sheet.Range(First, Source, last, Source), $"AND($H{First}<>\"\",$K{First}=\"\")", Wrong);

        void Say(IXLDataValidation validation, string key)
        {
            validation.ErrorStyle = XLErrorStyle.Warning;
            validation.IgnoreBlanks = true;
            validation.InputTitle = words["Template_Sheet"];
            validation.InputMessage = words[key];
            validation.ErrorTitle = words["Template_Sheet"];
            validation.ErrorMessage = words[key];
        }
    }

    private static void Colour(IXLRange range, string formula, XLColor colour) => range.AddConditionalFormat().WhenIsTrue(formula).Fill.SetBackgroundColor(colour);

    private static string[] States(Words words) => [words["Template_NotAssessed"], words["Template_NoAccess"], words["Template_Unknown"]];
}
