using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Sources;

namespace Displacement.Reports.Districts;

/// <summary>What must be known beside a number, in a few words each.</summary>
internal static class Remarks
{
    /// <summary>The remarks of both groups of a place, each named where it is about one of them; of children only that they are invented, or known for some of the people.</summary>
    public static string Of(SummaryText text, Estimate people, Estimate displaced, Estimate children, Estimate displacedChildren)
    {
        var (mine, theirs) = (WithBounds(text, people), WithBounds(text, displaced));
        var both = mine.Intersect(theirs, StringComparer.Ordinal).ToList();
        string[] parts =
        [
            .. both,
            .. About(text, Subject.People, [.. mine.Except(both, StringComparer.Ordinal)]),
            .. About(text, Subject.Displaced, [.. theirs.Except(both, StringComparer.Ordinal)]),
            .. About(text, Subject.Children, OfPart(text, children, people)),
            .. About(text, Subject.DisplacedChildren, OfPart(text, displacedChildren, displaced)),
        ];
        return string.Join(text.Words["Report_Semicolon"], parts);
    }

    private static List<string> OfPart(SummaryText text, Estimate part, Estimate whole)
    {
        List<string> parts = [];
        Add(parts, part.Winner?.SourceKind == SourceKind.Exercise && whole.Winner?.SourceKind != SourceKind.Exercise, text.Words.Of(SourceKind.Exercise));
        Add(parts, part.Winner is { People: { IsComplete: false, Of: > 0 } }, () => text.Words.With("Report_KnownOfPeople", text.Print.Share(part.Winner!.People.Known / part.Winner.People.Of)));
        return parts;
    }

    /// <summary>The remarks of one estimate.</summary>
    public static List<string> Of(SummaryText text, Estimate estimate)
    {
        var words = text.Words;
        if (estimate.Winner is not { } winner)
        {
            return [];
        }

        List<string> parts = [];
        Add(parts, winner.SourceKind == SourceKind.Exercise, words.Of(SourceKind.Exercise));
        Add(parts, estimate.Status == EstimateStatus.Conflict, words.Of(EstimateStatus.Conflict));
        Add(parts, winner.Scope == Scope.Part, words.Of(Scope.Part));
        Add(parts, winner.Nature is Nature.Projected or Nature.Planned, words.Of(winner.Nature));
        Add(parts, winner.Quantity.IsOpen, words["Quantity_NoUpperBound"]);
        var coverage = winner.Coverage;
        Add(parts, coverage.Have < coverage.Of, () => words.With("Report_Missing", text.Print.Coverage(coverage.Have, coverage.Of), text.Names(coverage.Missing)));
        Add(parts, coverage.MissingBelow.Count > 0, () => words.With("Report_MissingBelow", text.Names(coverage.MissingBelow)));
        Add(parts, coverage.NotCovered.Count > 0, () => words.With("Report_NotCovered", text.Names(coverage.NotCovered)));
        Add(parts, Dependence.IsConverted(estimate), words["Report_Converted"]);
        Add(parts, winner.HasGaps, words["Note_some-parts-unknown"]);
        Add(parts, !winner.People.IsComplete && winner.People.Of > 0, () => words.With("Report_KnownOfPeople", text.Print.Share(winner.People.Known / winner.People.Of)));
        return parts;
    }

    /// <summary>A table of many rows has no room for bounds of their own.</summary>
    private static List<string> WithBounds(SummaryText text, Estimate estimate) =>
        estimate.Winner is { Quantity.IsOpen: false } && text.Print.Bounds(estimate.Winner.Quantity) is { } bounds ? [bounds, .. Of(text, estimate)] : Of(text, estimate);

    private static IEnumerable<string> About(SummaryText text, Subject subject, IReadOnlyList<string> remarks) =>
        remarks.Count == 0 ? [] : [text.Words.With("Report_Remark", text.Words.Of(subject), string.Join(text.Words["Report_Comma"], remarks))];

    private static void Add(List<string> parts, bool when, string what)
    {
        if (when)
        {
            parts.Add(what);
        }
    }

    private static void Add(List<string> parts, bool when, Func<string> what)
    {
        if (when)
        {
            parts.Add(what());
        }
    }
}
