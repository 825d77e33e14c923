namespace Displacement.Reports.Districts;

/// <summary>The first sheet: key figures with their bounds, the two charts and the tables they are drawn from.</summary>
internal static class SummarySheet
{
    public static ReportSheet Of(SummaryText text)
    {
        var bars = ChartTables.Bars(text);
        var trend = ChartTables.Trend(text);
        List<ReportChart> charts = [];
        if (bars.Rows.Count > 0)
        {
            charts.Add(new ReportChart(ChartKind.Bars, bars.Title!, ChartTables.Describe(text, bars), bars.Id));
        }

        if (trend.Rows.Count > 0)
        {
            charts.Add(new ReportChart(ChartKind.Lines, trend.Title!, ChartTables.Describe(text, trend), trend.Id));
        }

        return text.Sheet("summary", "Summary", [.. text.Asked, .. Gaps(text)], [KeyFigures.Of(text), .. ((ReportTable[])[bars, trend]).Where(table => table.Rows.Count > 0)]) with { Charts = charts };
    }

    /// <summary>What is not known, before anything that is.</summary>
    private static IEnumerable<string> Gaps(SummaryText text)
    {
        var listed = text.Figures.Branches.SelectMany(branch => branch.Beneath.Count > 0 ? branch.Beneath : [branch.Place]).ToList();
        if (listed.Count > 0)
        {
            yield return text.Words.With("Report_KnownPlaces", text.Words.Heading(text.Words["Level_" + text.Level]), Known(Subject.People), Known(Subject.Displaced));
        }

        var disagreements = text.Figures.Estimates.Values.Sum(estimate => estimate.Disagreements.Count);
        if (disagreements > 0)
        {
            yield return text.Words.With("Report_Disagreements", text.Print.People(disagreements));
        }

        string Known(Subject subject) => text.Print.Coverage(listed.Count(place => text.Figures.Of(place, subject).Winner is not null), listed.Count);
    }
}
