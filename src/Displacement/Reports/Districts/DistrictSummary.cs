using Displacement.Texts;

namespace Displacement.Reports.Districts;

/// <summary>The donor's district summary: who is where, who of them is displaced, by whom it is said, and what is not known.</summary>
public static class DistrictSummary
{
    /// <summary>Its name for programs.</summary>
    public const string Id = "district-summary";

    /// <summary>Arranges the figures in a language.</summary>
    /// <param name="figures">What the ledger answered.</param>
    /// <param name="language">The language.</param>
    public static Report Of(SummaryFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var text = new SummaryText(figures, FigureText.In(language));
        var explain = ExplainTable.Of(text);
        text.Anchors = explain.Rows.Select(row => row.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var districts = DistrictsTable.Of(text);
        ReportSheet[] sheets =
        [
            SummarySheet.Of(text),
            text.Sheet("districts", "Districts", [.. text.Asked, text.Words["Report_UnknownIsNotZero"]], districts),
            text.Sheet("explain", "Explain", [text.Words["Report_ExplainHow"]], explain),
            text.Sheet("sources", "Sources", [text.Words["Report_SourcesHow"]], SourcesTables.Sources(text), SourcesTables.AlsoSaid(text)),
            text.Sheet("findings-and-gaps", "Gaps", [text.Words["Report_GapsHow"]], GapsTable.Of(text)),
            text.Sheet("about", "About", [], AboutTable.Of(text)),
        ];
        return new Report(Id, text.Title, language, figures.Known, Facts(figures, language), sheets, districts);
    }

    /// <summary>The one rule, or each with the group it picked for.</summary>
    private static string Rule(SummaryFigures figures) => figures.Rules.Select(one => one.Rule.Identity).Distinct(StringComparer.Ordinal).ToList() is [var only]
        ? only
        : string.Join(", ", figures.Rules.Select(one => $"{one.Group}: {one.Rule.Identity}"));

    private static Dictionary<string, string?> Facts(SummaryFigures figures, Language language) => new(StringComparer.Ordinal)
    {
        ["report"] = Id,
        ["place"] = figures.Place.Key,
        ["on"] = FigureText.Iso(figures.On),
        ["known"] = figures.Known.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", System.Globalization.CultureInfo.InvariantCulture),
        ["publishedBy"] = figures.PublishedBy is { } day ? FigureText.Iso(day) : null,
        ["rule"] = Rule(figures),
        ["exercise"] = figures.Estimates.Values.Any(estimate => estimate.Winner?.SourceKind == Sources.SourceKind.Exercise) ? "invented figures" : null,
        ["language"] = language.Tag,
        ["version"] = figures.Version,
    };
}
