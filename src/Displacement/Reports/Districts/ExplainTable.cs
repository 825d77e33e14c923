using Displacement.Estimates;

namespace Displacement.Reports.Districts;

/// <summary>The tree of every number of the summary, down to file and line. A place that has a tree of its own is named once and led to.</summary>
internal sealed class ExplainTable
{
    /// <summary>More lines than a person reads; the command line shows the rest.</summary>
    public const int MostRows = 20_000;

    private readonly SummaryText text;
    private readonly List<ReportRow> rows = [];

    private ExplainTable(SummaryText text) => this.text = text;

    /// <summary>The table.</summary>
    public static ReportTable Of(SummaryText text)
    {
        var table = new ExplainTable(text);
        foreach (var place in text.Figures.Places.DistinctBy(place => place.Id))
        {
            foreach (var subject in Enum.GetValues<Subject>())
            {
                table.Explain(text.Figures.Of(place, subject), subject);
            }
        }

        return new ReportTable("explain", null, Columns(text), table.rows);
    }

    private static IReadOnlyList<Column> Columns(SummaryText text) =>
    [
        new("step", text.Words["Column_Step"], ColumnKind.Text),
        new("code", text.Words["Column_Code"], ColumnKind.Code),
        new("place", text.Words["Column_Place"], ColumnKind.Text),
        new("number", text.Words["Column_Number"], ColumnKind.Number),
        new("low", text.Words["Column_Low"], ColumnKind.Number),
        new("high", text.Words["Column_High"], ColumnKind.Number),
        new("source", text.Words["Column_Source"], ColumnKind.Text),
        new("asOf", text.Words["Column_AsOf"], ColumnKind.Date),
        new("age", text.Words["Column_Age"], ColumnKind.Days),
        new("file", text.Words["Column_File"], ColumnKind.Text),
        new("line", text.Words["Column_Line"], ColumnKind.Count),
        new("column", text.Words["Column_Column"], ColumnKind.Text),
        new("words", text.Words["Column_Words"], ColumnKind.Prose),
        new("notes", text.Words["Column_Notes"], ColumnKind.Prose),
    ];

    private void Explain(Estimate estimate, Subject subject)
    {
        if (estimate.Explanation is not { } tree || rows.Count >= MostRows || (estimate.Winner is null && !HasCell(tree)))
        {
            return;
        }

        var title = text.Words.With("Report_ExplainHeading", text.CodeAndName(estimate.Place), text.Words.Of(subject));
        var number = estimate.Winner is { } winner ? Cell.Of(winner.Quantity.Best) : text.Missing(estimate);
        rows.Add(new ReportRow(
            RowKind.Heading,
            [Cell.Of(title), Cell.Blank, Cell.Blank, number, .. Enumerable.Repeat(Cell.Blank, 10)],
            0,
            SummaryText.Anchor(estimate.Place, subject)));
        Node(tree, subject, estimate, 1);
    }

    /// <summary>That a round has no row for what was asked needs no tree.</summary>
    private static bool HasCell(Explanation node) => node.Cell is not null || node.Children.Any(HasCell);

    private void Node(Explanation node, Subject subject, Estimate owner, int depth)
    {
        if (rows.Count == MostRows)
        {
            rows.Add(new ReportRow(RowKind.Detail, [Cell.Of(text.Words["Report_ExplainCut"]), .. Enumerable.Repeat(Cell.Blank, 13)]));
        }

        if (rows.Count > MostRows)
        {
            return;
        }

        var elsewhere = HasTreeOfItsOwn(node, subject, owner);
        rows.Add(new ReportRow(RowKind.Detail, Cells(node, elsewhere ? SummaryText.Anchor(node.Place!, subject) : null), depth));
        if (!elsewhere)
        {
            foreach (var child in node.Children)
            {
                Node(child, subject, owner, depth + 1);
            }
        }
    }

    private bool HasTreeOfItsOwn(Explanation node, Subject subject, Estimate owner) =>
        node.Place is { } place && place.Id != owner.Place.Id
        && text.Figures.Estimates.TryGetValue((place.Id, subject), out var own)
        && own.Explanation is not null && own.Winner?.Quantity == node.Quantity && node.Quantity is not null && node.Kind != ExplanationKind.CarriedForward;

    private IReadOnlyList<Cell> Cells(Explanation node, string? target)
    {
        var cell = node.Cell;
        var part = PartText.Of(text, node.Part);
        var step = text.Words.Heading(node.Kind);
        return
        [
            Cell.Of(part is null ? step : text.Words.With("Report_StepOfPart", step, part)),
            Cell.Of(node.Place?.Code?.Text),
            Cell.Of(node.Place is { } place ? text.Name(place) : null),
            Number(node) with { Target = target },
            node.Quantity is { IsExact: true } ? Cell.Blank : Cell.Of(node.Quantity?.Low ?? node.Difference?.Low),
            node.Quantity is { IsExact: true } ? Cell.Blank
                : node.Quantity is { IsOpen: true } ? Cell.Missing(text.Words["Quantity_NoUpperBound"], "open")
                : Cell.Of(node.Quantity?.High ?? node.Difference?.High),
            Cell.Of(node.Source),
            Cell.Of(node.AsOf),
            Cell.Of(node.AgeDays),
            Cell.Of(cell?.Address.Table),
            Cell.Of(cell?.Address.Line),
            Cell.Of(cell?.Address.Column),
            Cell.Of(cell?.Words ?? cell?.Quote),
            Cell.Of(string.Join(text.Words["Report_Semicolon"], node.Notes.Select(text.Words.Note))),
        ];
    }

    private Cell Number(Explanation node) =>
        node.Quantity is { } quantity ? Cell.Of(quantity.Best)
        : node.Difference is { } difference ? Cell.Of(difference.Best) with { Kind = ColumnKind.Change }
        : node.State is { } state ? Cell.Missing(text.Words.Of(state), SummaryText.Kebab(state.ToString()))
        : Cell.Missing(text.Words["Unknown"], "unknown");
}
