using Displacement.Estimates;
using Displacement.Sources;

namespace Displacement.Reports.Districts;

/// <summary>Who counted, published and spoke what the summary uses; and what else was said.</summary>
internal static class SourcesTables
{
    /// <summary>One row for each way in which figures came: producer, publisher, speaker.</summary>
    public static ReportTable Sources(SummaryText text)
    {
        var words = text.Words;
        var uses = Uses(text.Figures).GroupBy(use => (use.Leaf.Source, use.Leaf.Cell!.Carrier, use.Leaf.Cell.Speaker))
            .OrderByDescending(source => source.Any(use => use.IsTaken))
            .ThenBy(source => source.Key.Source, StringComparer.Ordinal)
            .ThenBy(source => source.Key.Carrier, StringComparer.Ordinal)
            .ThenBy(source => source.Key.Speaker, StringComparer.Ordinal);
        return new ReportTable(
            "sources",
            words["Report_SourcesUsed"],
            [
                new("producer", words["Column_Producer"], ColumnKind.Prose),
                new("publisher", words["Column_Publisher"], ColumnKind.Prose),
                new("speaker", words["Column_Speaker"], ColumnKind.Prose),
                new("reliability", words["Column_Reliability"], ColumnKind.Prose),
                new("kind", words["Column_SourceKind"], ColumnKind.Prose),
                new("use", words["Column_Use"], ColumnKind.Text),
                new("counts", words["Column_Counts"], ColumnKind.Prose),
                new("first", words["Column_FirstAsOf"], ColumnKind.Date),
                new("last", words["Column_LastAsOf"], ColumnKind.Date),
                new("cells", words["Column_Cells"], ColumnKind.Count),
                new("files", words["Column_Files"], ColumnKind.Prose),
            ],
            [.. uses.Select(source => Source(text, [.. source]))]);
    }

    /// <summary>Readings that lost, with how far they lie from the one taken.</summary>
    public static ReportTable AlsoSaid(SummaryText text)
    {
        var words = text.Words;
        var rows = from place in text.Figures.Places.DistinctBy(place => place.Id)
                   from subject in Enum.GetValues<Subject>()
                   let estimate = text.Figures.Of(place, subject)
                   where estimate.Winner is not null
                   from other in estimate.Alternatives
                   select Loser(text, estimate, subject, other);
        return new ReportTable(
            "also-said",
            words["Report_AlsoSaid"],
            [
                new("place", words["Column_Place"], ColumnKind.Prose),
                new("group", words["Column_Group"], ColumnKind.Prose),
                new("source", words["Column_OtherSource"], ColumnKind.Prose),
                new("reading", words["Column_Reading"], ColumnKind.Prose),
                new("taken", words["Column_Taken"], ColumnKind.Number),
                new("other", words["Column_Other"], ColumnKind.Number),
                new("spread", words["Column_Spread"], ColumnKind.Change),
                new("asOf", words["Column_AsOf"], ColumnKind.Date),
                new("share", words["Column_SpreadShare"], ColumnKind.Share),
                new("disagrees", words["Column_Disagrees"], ColumnKind.Text),
                new("step", words["Column_Decided"], ColumnKind.Prose),
            ],
            [.. rows]);
    }

    private static ReportRow Source(SummaryText text, IReadOnlyList<Use> uses)
    {
        var (leaf, words) = (uses[0].Leaf, text.Words);
        var producer = text.Figures.Producers.GetValueOrDefault(leaf.Source ?? string.Empty);
        var days = uses.Select(use => use.Leaf.AsOf).OfType<DateOnly>().ToList();
        return new ReportRow(RowKind.Detail,
        [
            Cell.Of(leaf.Source),
            Cell.Of(leaf.Cell!.Carrier),
            Cell.Of(leaf.Cell.Speaker),
            Cell.Of(words.Of(producer?.Reliability ?? Reliability.C)),
            Cell.Of(words.Of(producer?.Kind ?? SourceKind.Real)),
            Cell.Of(words[uses.Any(use => use.IsTaken) ? "Report_Used" : "Report_ShownBeside"]),
            Cell.Of(string.Join(words["Report_Comma"], uses.Select(use => use.Group).Distinct(StringComparer.Ordinal).Select(words.Group))),
            Cell.Of(days.Count == 0 ? null : days.Min()),
            Cell.Of(days.Count == 0 ? null : days.Max()),
            Cell.Of(uses.Select(use => (use.Leaf.Cell!.BatchId, use.Leaf.Cell.Address)).Distinct().Count()),
            Cell.Of(string.Join(words["Report_Comma"], uses.Select(use => use.Leaf.Cell!.Address.Table).Distinct(StringComparer.Ordinal))),
        ]);
    }

    private static ReportRow Loser(SummaryText text, Estimate estimate, Subject subject, Reading other)
    {
        var (words, taken) = (text.Words, estimate.Winner!.Quantity.Best);
        var group = other.Group == estimate.Winner.Group ? words.Of(subject) : words.With("Report_GroupAs", words.Of(subject), words.Group(other.Group));
        var disagrees = estimate.Disagreements.Any(one => ReferenceEquals(one.Other, other));
        return new ReportRow(RowKind.Detail,
        [
            Cell.Of(text.CodeAndName(estimate.Place)),
            Cell.Of(group),
            Cell.Of(string.Join("; ", other.Producers)),
            Cell.Of(words.Of(other.Kind)),
            Cell.Of(taken),
            Cell.Of(other.Quantity.Best),
            Cell.Of(other.Quantity.Best - taken),
            Cell.Of(other.AsOf),
            taken > 0 ? Cell.Of((other.Quantity.Best - taken) / taken) : Cell.Blank,
            Cell.Of(words[disagrees ? "Yes" : "No"]),
            Cell.Of(words.Step(estimate.Step)),
        ]);
    }

    /// <summary>Every cell that a reading rests on.</summary>
    private static IEnumerable<Use> Uses(SummaryFigures figures) =>
        from estimate in figures.Estimates.Values
        where estimate.Winner is not null
        from reading in (Reading[])[estimate.Winner!, .. estimate.Alternatives]
        from leaf in Leaves(reading.Explanation)
        where leaf.Cell is not null
        select new Use(leaf, reading.Group, ReferenceEquals(reading, estimate.Winner));

    private static IEnumerable<Explanation> Leaves(Explanation node) =>
        node.Cell is not null ? [node, .. node.Children.SelectMany(Leaves)] : node.Children.SelectMany(Leaves);

    private sealed record Use(Explanation Leaf, string Group, bool IsTaken);
}
