using Displacement.Estimates;
using Displacement.Places;
using Displacement.Texts;

namespace Displacement.Reports.Districts;

/// <summary>What is not known, what is doubtful, and what the imports of the used files noticed.</summary>
internal static class GapsTable
{
    /// <summary>A figure older than this is named as old, though it still counts.</summary>
    private const int OldDays = 180;

    private const int NamesOfUnknown = 60;

    public static ReportTable Of(SummaryText text)
    {
        var words = text.Words;
        return new ReportTable(
            "findings-and-gaps",
            null,
            [
                new("kind", words["Column_Kind"], ColumnKind.Prose),
                new("place", words["Column_Place"], ColumnKind.Prose),
                new("group", words["Column_Group"], ColumnKind.Prose),
                new("what", words["Column_What"], ColumnKind.Prose),
                new("file", words["Column_File"], ColumnKind.Prose),
                new("line", words["Column_Line"], ColumnKind.Count),
                new("column", words["Column_Column"], ColumnKind.Text),
                new("times", words["Column_Times"], ColumnKind.Count),
            ],
            [.. Unlisted(text).Concat(Doubts(text).GroupBy(doubt => doubt with { Place = null }).Select(alike => Row(text, alike.Key, [.. alike.Select(doubt => doubt.Place!)]))), .. text.Figures.Findings.Select(finding => Finding(text, finding))]);
    }

    /// <summary>The places without a figure, by the place above them. Beneath a place without one nothing more is to be said.</summary>
    private static IEnumerable<ReportRow> Unlisted(SummaryText text)
    {
        var figures = text.Figures;
        Branch[] branches = [new(figures.Place, [.. figures.Branches.Select(branch => branch.Place)]), .. figures.Branches];
        foreach (var branch in branches.Where(branch => branch.Beneath.Count > 0))
        {
            foreach (var subject in Enum.GetValues<Subject>())
            {
                var unknown = branch.Beneath.Where(place => figures.Of(place, subject).Winner is null).ToList();
                if (unknown.Count > 0 && (branch.Place.Id == figures.Place.Id || figures.Of(branch.Place, subject).Winner is not null))
                {
                    var what = unknown.Count == branch.Beneath.Count
                        ? text.Words.With("Report_NoFigureForAny", text.Print.People(unknown.Count))
                        : text.Words.With("Report_NoFigureFor", text.Print.Coverage(unknown.Count, branch.Beneath.Count), text.Names(unknown, NamesOfUnknown));
                    yield return Row(text, new Doubt("Gap_NoFigure", null, subject, what), [branch.Place]);
                }
            }
        }
    }

    /// <summary>What is said alike of several places is said once.</summary>
    private static IEnumerable<Doubt> Doubts(SummaryText text)
    {
        foreach (var place in text.Figures.Places.DistinctBy(place => place.Id))
        {
            foreach (var subject in Enum.GetValues<Subject>())
            {
                foreach (var doubt in Doubts(text, place, subject, text.Figures.Of(place, subject)))
                {
                    yield return doubt;
                }
            }
        }
    }

    private static IEnumerable<Doubt> Doubts(SummaryText text, Place place, Subject subject, Estimate estimate)
    {
        if (estimate.Winner is not { } winner)
        {
            yield break;
        }

        foreach (var disagreement in estimate.Disagreements)
        {
            var other = disagreement.Other;
            yield return new Doubt("Gap_Disagreement", place, subject, text.Words.With("Report_Disagree", Said(text, winner), Said(text, other)) + " " + Handled(text, text.Figures.Handling(disagreement, place, estimate.Question.Group.Code)));
        }

        if (Remainder.Of(estimate, Beneath(text.Figures, place, subject)) is { Kind: not ResidualKind.None } gap)
        {
            yield return new Doubt("Gap_Residual", place, subject, text.Words.With("Report_Residual", text.Print.Change(gap.Difference.Best), text.Words.Of(gap.Kind)));
        }

        var remarks = Remarks.Of(text, estimate);
        if (remarks.Count > 0)
        {
            yield return new Doubt("Gap_Remark", place, subject, string.Join(text.Words["Report_Semicolon"], remarks));
        }

        if (text.Age(estimate) is > OldDays and var age)
        {
            yield return new Doubt("Gap_Old", place, subject, text.Words.With("Report_Old", text.Print.Day(winner.AsOf), text.Print.Age(age)));
        }
    }

    private static IReadOnlyList<Estimate> Beneath(SummaryFigures figures, Place place, Subject subject)
    {
        var beneath = place.Id == figures.Place.Id
            ? figures.Branches.Select(branch => branch.Place)
            : figures.Branches.Where(branch => branch.Place.Id == place.Id).SelectMany(branch => branch.Beneath);
        var estimates = beneath.Select(child => figures.Of(child, subject)).ToList();
        return estimates.Exists(estimate => estimate.Winner is not null) ? estimates : [figures.Of(place, subject)];
    }

    private static string Handled(SummaryText text, DisputeHandling handling)
    {
        var owner = handling.Owner is { } name ? text.Words.With("Report_DisputeOwner", text.Print.Isolate(name)) : text.Words["Report_DisputeNobody"];
        var state = text.Words.With("Report_DisputeState", text.Words.Of(handling.State), owner);
        return handling.Resolution is { } said ? $"{state} {text.Words.With("Report_DisputeSaid", text.Print.Isolate(said), text.Print.Isolate(handling.By!))}" : state;
    }

    private static string Said(SummaryText text, Reading reading) =>
        text.Words.With("Report_Said", text.Print.Full(reading.Quantity.Low, reading.Quantity.Best, reading.Quantity.High, reading.Quantity.IsCeiling), text.Print.Isolate(string.Join("; ", reading.Producers)), text.Print.Day(reading.AsOf));

    private static ReportRow Row(SummaryText text, Doubt doubt, IReadOnlyList<Place> places) => new(RowKind.Detail,
    [
        Cell.Of(text.Words[doubt.Kind]),
        Cell.Of(string.Join(text.Words["Report_Comma"], places.Select(text.CodeAndName))),
        Cell.Of(text.Words.Of(doubt.Subject)),
        Cell.Of(doubt.What),
        .. Enumerable.Repeat(Cell.Blank, 4),
    ]);

    private static ReportRow Finding(SummaryText text, ImportFinding finding) => new(RowKind.Detail,
    [
        Cell.Of(text.Words.With("Gap_Import", text.Words.Of(finding.Severity))),
        Cell.Blank,
        Cell.Blank,
        Cell.Of(FindingTexts.Of(finding.Code, finding.Seen, finding.Suggestion, text.Print.Language.Culture)),
        Cell.Of(finding.File),
        Cell.Of(finding.Line),
        Cell.Of(finding.Column),
        Cell.Of(finding.Times),
    ]);

    private sealed record Doubt(string Kind, Place? Place, Subject Subject, string What);
}
