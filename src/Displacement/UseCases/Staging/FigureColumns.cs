using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>Reads the cells of the columns of figures, each column in its own number style.</summary>
internal sealed class FigureColumns
{
    private readonly ImportPlan plan;
    private readonly ColumnStyles styles;
    private readonly FindingLog log;
    private readonly int[] columns;
    private readonly NumberStyle[] numberStyles;

    public FigureColumns(ImportPlan plan, ColumnStyles styles, FindingLog log)
    {
        this.plan = plan;
        this.styles = styles;
        this.log = log;
        columns = [.. plan.Map.Values];
        numberStyles = new NumberStyle[columns.Length];
        Array.Fill(numberStyles, plan.Options.Numbers ?? NumberStyle.Undecided);
    }

    /// <summary>Reads the cell of a column of figures; false with a finding where it gives none.</summary>
    public bool TryRead(SheetRow row, int value, out CellValue cell)
    {
        var column = columns[value];
        var text = row[column];
        var problem = FigureReader.Read(text, numberStyles[value], out cell);
        if (problem == CellProblem.Ambiguous && numberStyles[value] == NumberStyle.Undecided)
        {
            numberStyles[value] = styles.NumbersOf(column);
            problem = FigureReader.Read(text, numberStyles[value], out cell);
        }

        if (text.ContainsAny(',', '.'))
        {
            styles.Watch(column, text, row.Line);
        }

        if (problem == CellProblem.None)
        {
            return true;
        }

        var (code, severity, suggestion) = problem switch
        {
            CellProblem.Ambiguous => (FindingCode.AmbiguousNumber, Severity.Error, "--numbers comma|dot"),
            CellProblem.Negative => (FindingCode.NegativeNumber, Severity.Warning, (string?)null),
            CellProblem.Implausible => (FindingCode.ImplausibleNumber, Severity.Warning, null),
            _ => (FindingCode.NotANumber, Severity.Warning, FigureReader.Meant(text)),
        };
        log.Add(new Finding(code, severity, row.Line, plan.Map.Header.Title(column), text.ToString(), suggestion));
        return false;
    }
}
