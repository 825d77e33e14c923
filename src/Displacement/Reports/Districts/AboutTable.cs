using Displacement.Estimates;

namespace Displacement.Reports.Districts;

/// <summary>What was asked, how it was answered, and what each word means.</summary>
internal static class AboutTable
{
    /// <summary>Words that the other sheets use, in the order in which a reader meets them.</summary>
    private static readonly string[] Terms =
    [
        "Civilians", "Displaced", "Children", "Share", "Change", "Bounds", "AsOf", "Coverage", "Unknown", "Residual", "Subtotal", "Reliability", "AlsoSaid", "Rounding", "Explain",
    ];

    public static ReportTable Of(SummaryText text)
    {
        var (words, print, figures) = (text.Words, text.Print, text.Figures);
        List<ReportRow> rows =
        [
            Row(words["About_Place"], text.CodeAndName(figures.Place)),
            Row(words["About_On"], print.LongDay(figures.On)),
            Row(words["About_Known"], print.Moment(figures.Known)),
            Row(words["About_PublishedBy"], figures.PublishedBy is { } day ? print.LongDay(day) : words["About_PublishedWhenever"]),
            .. figures.Rules.GroupBy(one => one.Rule.Identity, StringComparer.Ordinal).Select(same => Row(
                same.Count() == figures.Rules.Count ? words["About_Rule"] : words.With("About_RuleFor", string.Join(words["Separator"], same.Select(one => words.Group(one.Group)))),
                words.With("About_RuleIs", print.LeftToRight(same.Key), string.Join(words["Separator"], same.First().Rule.Steps.Select(words.Step))) + " " + RuleMeasures.Of(words, print, same.First().Rule))),
            .. Enum.GetValues<Subject>().Select(subject => (Subject: subject, Rests: Dependence.Of(figures.Of(figures.Place, subject)))).Where(one => one.Rests is not null)
                .Select(one => Row(words.With("About_RestsOn", words.Of(one.Subject)), RestsOnText.Of(words, print, one.Rests!))),
            Row(words["About_Method"], words["About_MethodIs"]),
            Row(words["About_Version"], print.LeftToRight("Displacement " + figures.Version)),
        ];
        rows.AddRange(Terms.Select(term => Row(words["Term_" + term], words["Means_" + term])));
        if (text.Banner is { } banner)
        {
            rows.Insert(0, Row(words["About_Exercise"], banner));
        }

        return new ReportTable("about", null, [new("term", words["Column_Term"], ColumnKind.Prose), new("meaning", words["Column_Meaning"], ColumnKind.Prose)], rows);
    }

    private static ReportRow Row(string term, string meaning) => new(RowKind.Detail, [Cell.Of(term), Cell.Of(meaning)]);
}
