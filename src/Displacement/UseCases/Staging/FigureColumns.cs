using System.Globalization;
using Displacement.Figures;
using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>Reads the cells of the columns of figures, each column in its own number style.</summary>
internal sealed class FigureColumns
{
    private readonly ImportPlan plan;
    private readonly ColumnStyles styles;
    private readonly FindingLog log;
    private readonly int[] columns;
    private readonly CountUnit[] units;
    private readonly NumberStyle[] numberStyles;

    public FigureColumns(ImportPlan plan, ColumnStyles styles, FindingLog log)
    {
        this.plan = plan;
        this.styles = styles;
        this.log = log;
        columns = [.. plan.Map.Values];
        units = [.. columns.Select(column => plan.Map[column].Value!.Unit)];
        numberStyles = new NumberStyle[columns.Length];
        Array.Fill(numberStyles, plan.Options.Numbers ?? NumberStyle.Undecided);
    }

    /// <summary>Reads the cell of a column of figures; false with a finding where it gives none.</summary>
    public bool TryRead(SheetRow row, int value, out CellValue cell)
    {
        var column = columns[value];
        var text = row[column];
        var problem = FigureReader.Read(text, numberStyles[value], out cell, units[value]);
        if (problem == CellProblem.Ambiguous && numberStyles[value] == NumberStyle.Undecided)
        {
            numberStyles[value] = styles.NumbersOf(column);
            problem = FigureReader.Read(text, numberStyles[value], out cell, units[value]);
        }

        if (text.ContainsAny(',', '.'))
        {
            styles.Watch(column, text, row.Line);
        }

        if (problem == CellProblem.None && !ScaledCell.TryScale(cell, plan.UserMap?.Scale ?? 1, text, out cell))
        {
            problem = CellProblem.Implausible;
        }

        if (problem == CellProblem.None)
        {
            if (cell.Note != CellNote.None)
            {
                Note(row, column, cell);
            }

            return true;
        }

        var (code, severity, suggestion) = problem switch
        {
            CellProblem.Ambiguous => (FindingCode.AmbiguousNumber, Severity.Error, "--numbers comma|dot"),
            CellProblem.Negative => (FindingCode.NegativeNumber, Severity.Warning, (string?)null),
            CellProblem.Implausible => (FindingCode.ImplausibleNumber, Severity.Warning, null),
            CellProblem.Share => (FindingCode.PercentNotPeople, Severity.Warning, "--map FILE: ignore"),
            CellProblem.OtherUnit => (FindingCode.UnitInCell, Severity.Warning, cell.Unit == CountUnit.Households ? "--map FILE: households" : "--map FILE: value"),
            _ => (FindingCode.NotANumber, Severity.Warning, null),
        };
        log.Add(new Finding(code, severity, row.Line, plan.Map.Header.Title(column), text.ToString(), suggestion));
        return false;
    }

    /// <summary>Says what is odd about a cell that was read.</summary>
    private void Note(SheetRow row, int column, CellValue cell)
    {
        var (code, severity) = cell.Note == CellNote.LostDigits ? (FindingCode.NumberLostDigits, Severity.Warning) : (FindingCode.FootnoteMark, Severity.Info);
        if (log.Wants(code))
        {
            log.List(new Finding(code, severity, row.Line, plan.Map.Header.Title(column), row[column].ToString(), Print(cell)));
        }
    }

    private static string Print(CellValue cell) => cell switch
    {
        { Best: null } => "–",
        { Low: null } => Number(cell.Best.Value),
        _ => $"{Number(cell.Best.Value)} ({Number(cell.Low.Value)}–{(cell.High is { } high ? Number(high) : string.Empty)})",
    };

    private static string Number(long thousandths) =>
        (thousandths / (decimal)FigureReader.Thousandths).ToString("#,##0.###", CultureInfo.InvariantCulture);
}
