using Displacement.Estimates;
using Displacement.Places;
using Displacement.Texts;

namespace Displacement.Reports.Districts;

/// <summary>The tables that the two charts are drawn from.</summary>
internal static class ChartTables
{
    private const int MostBars = 15;
    private const int MostLines = 4;

    /// <summary>Displaced by place (all people where nobody counted displaced), the largest first, and those not located in any. A place without a figure has no bar, rather than one of no length.</summary>
    public static ReportTable Bars(SummaryText text)
    {
        var displaced = Bars(text, Subject.Displaced, "Report_BarsTitle", "Column_Displaced");
        return displaced.Rows.Count > 0 ? displaced : Bars(text, Subject.People, "Report_PeopleBarsTitle", "Column_People");
    }

    private static ReportTable Bars(SummaryText text, Subject subject, string titleKey, string columnKey)
    {
        var figures = text.Figures;
        var places = figures.Branches.Count > 0 ? [.. figures.Branches.Select(branch => branch.Place)] : new List<Place> { figures.Place };
        var known = places.Select(place => (Name: text.Name(place), figures.Of(place, subject).Winner?.Quantity.Best))
            .Where(bar => bar.Best is not null)
            .OrderByDescending(bar => bar.Best)
            .ToList();
        var all = known.Count;
        known = [.. known.Take(MostBars)];
        if (Remainder.Of(figures.Of(figures.Place, subject), [.. places.Select(place => figures.Of(place, subject))]) is { Difference.Best: > 0, Kind: ResidualKind.NotLocated } gap)
        {
            known.Add((GapName.Of(text, gap.Kind, places), gap.Difference.Best));
        }

        var level = places.Max(place => place.Level);
        var title = text.Words.With(titleKey, text.Words["By_" + level], text.Print.Day(figures.On));
        return new ReportTable(
            "by-place",
            all > MostBars ? text.Words.With("Report_Largest", title, text.Print.People(MostBars), text.Print.People(all)) : title,
            [new("place", text.Words.Heading(level), ColumnKind.Text), new("people", text.Words[columnKey], ColumnKind.Number)],
            [.. known.Select(bar => new ReportRow(RowKind.Detail, [Cell.Of(bar.Name), Cell.Of(bar.Best)]))]);
    }

    /// <summary>A line for each group and source, since another source's number is no change. Nothing stands where nothing was said.</summary>
    public static ReportTable Trend(SummaryText text)
    {
        var points = text.Figures.Trend;
        var lines = points.GroupBy(point => (point.Group, point.Source)).OrderByDescending(line => line.Count()).ThenByDescending(line => line.Max(point => point.Day)).Take(MostLines).ToList();
        var days = lines.SelectMany(line => line).Select(point => point.Day).Distinct().Order();
        var columns = lines.Select((line, i) => new Column(
            FormattableString.Invariant($"line{i + 1}"),
            text.Words.With("Report_Line", text.Words.Heading(text.Words.Group(line.Key.Group)), line.Key.Source),
            ColumnKind.Number));
        return new ReportTable(
            "trend",
            text.Words["Report_TrendTitle"],
            [new("asOf", text.Words["Column_AsOf"], ColumnKind.Date), .. columns],
            [.. days.Select(day => new ReportRow(RowKind.Detail, [Cell.Of(day), .. lines.Select(line => Cell.Of(line.FirstOrDefault(point => point.Day == day)?.People))]))]);
    }

    /// <summary>A chart in words: its title, and each of its points up to some.</summary>
    public static string Describe(SummaryText text, ReportTable table)
    {
        const int most = 8;
        var points = table.Rows.Take(most).Select(row => text.Words.With(
            "Report_Point",
            Said(text.Print, row.Cells[0]),
            string.Join(text.Words["Report_Comma"], row.Cells.Skip(1).Where(cell => cell.Number is not null).Select(cell => Said(text.Print, cell)))));
        return $"{table.Title}{text.Words["Report_Colon"]}{string.Join(text.Words["Report_Semicolon"], points)}";
    }

    private static string Said(FigureText print, Cell cell) =>
        cell.Number is { } number ? print.People(number) : cell.Day is { } day ? print.Day(day) : print.Isolate(cell.Text ?? print.Unknown);
}
