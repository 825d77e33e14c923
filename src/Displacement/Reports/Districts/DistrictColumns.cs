using Displacement.Estimates;
using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>The columns of the table of places, and the cells that fill them.</summary>
internal static class DistrictColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<Column> Of(SummaryText text)
    {
        var words = text.Words;
        var level = (int)text.Level;
        var place = level <= 0 ? "#country" : FormattableString.Invariant($"#adm{level}");
        var above = level <= 1 ? "#country" : FormattableString.Invariant($"#adm{level - 1}");
        return
        [
            new("rowKind", words["Column_RowKind"], ColumnKind.Text, "#meta+row", ForPrograms: true),
            new("parentCode", words["Column_ParentCode"], ColumnKind.Code, above + "+code", ForPrograms: true),
            new("parent", words["Column_Parent"], ColumnKind.Text, above + "+name", ForPrograms: true),
            new("code", words["Column_Code"], ColumnKind.Code, place + "+code"),
            new("place", words.Heading(text.Level), ColumnKind.Text, place + "+name"),
            new("people", words["Column_People"], ColumnKind.Number, "#population"),
            new("peopleStatus", words["Column_PeopleStatus"], ColumnKind.Text, "#meta+status+population", ForPrograms: true),
            new("peopleGroup", words["Column_CountedAs"], ColumnKind.Text, "#meta+group+population"),
            new("children", words["Column_Children"], ColumnKind.Number, "#population+children"),
            new("displaced", words["Column_Displaced"], ColumnKind.Number, "#affected+idps"),
            new("displacedStatus", words["Column_DisplacedStatus"], ColumnKind.Text, "#meta+status+idps", ForPrograms: true),
            new("displacedChildren", words["Column_DisplacedChildren"], ColumnKind.Number, "#affected+idps+children"),
            new("displacedShare", words["Column_Share"], ColumnKind.Share, "#affected+idps+ratio"),
            new("displacedChange", words["Column_Change"], ColumnKind.Change, "#affected+idps+change"),
            new("displacedPrevious", words["Column_Previous"], ColumnKind.Date, "#date+previous"),
            new("displacedSource", words["Column_DisplacedSource"], ColumnKind.Prose, "#meta+source+idps"),
            new("displacedAsOf", words["Column_DisplacedAsOf"], ColumnKind.Date, "#date+idps"),
            new("displacedAge", words["Column_DisplacedAge"], ColumnKind.Days, "#meta+age+idps"),
            new("peopleSource", words["Column_PeopleSource"], ColumnKind.Prose, "#meta+source+population"),
            new("peopleAsOf", words["Column_PeopleAsOf"], ColumnKind.Date, "#date+population"),
            new("peopleAge", words["Column_PeopleAge"], ColumnKind.Days, "#meta+age+population"),
            new("remarks", words["Column_Remarks"], ColumnKind.Prose, "#meta+remarks"),
        ];
    }

    /// <summary>The cells of a place's row.</summary>
    public static IReadOnlyList<Cell> Cells(SummaryText text, DistrictLine line)
    {
        var figures = text.Figures;
        var (people, displaced) = (figures.Of(line.Place, Subject.People), figures.Of(line.Place, Subject.Displaced));
        Cell Number(Subject subject)
        {
            var cell = text.Number(figures.Of(line.Place, subject), subject);
            return cell.IsMissing ? cell : cell with { SumOf = line.Parts };
        }

        return
        [
            Kind(text, line.Kind),
            Cell.Of(line.Parent?.Key),
            Cell.Of(line.Parent is { } parent ? text.Name(parent) : null),
            Cell.Of(line.Place.Code?.Text),
            Cell.Of(line.Label, text.Name(line.Place)),
            Number(Subject.People),
            Status(text, people),
            Cell.Of(people.Winner is { } winner ? text.Words.Heading(text.Words.Group(winner.Group)) : null, people.Winner?.Group),
            Number(Subject.Children),
            Number(Subject.Displaced),
            Status(text, displaced),
            Number(Subject.DisplacedChildren),
            Share(text, people, displaced),
            Change(text, displaced),
            Cell.Of(figures.Earlier.GetValueOrDefault(line.Place.Id)?.AsOf),
            SummaryText.Sources(displaced),
            Cell.Of(displaced.Winner?.AsOf),
            Cell.Of(text.Age(displaced)),
            SummaryText.Sources(people),
            Cell.Of(people.Winner?.AsOf),
            Cell.Of(text.Age(people)),
            Cell.Of(Remarks.Of(text, people, displaced, figures.Of(line.Place, Subject.Children), figures.Of(line.Place, Subject.DisplacedChildren))),
        ];
    }

    /// <summary>The cells of a residual's row: the numbers of its cause, and nothing else.</summary>
    public static IReadOnlyList<Cell> Residual(SummaryText text, Place place, string label, ResidualKind kind, IReadOnlyDictionary<Subject, decimal> people)
    {
        Cell Number(Subject subject) => people.TryGetValue(subject, out var number) ? Cell.Of(number) : Cell.Blank;
        return
        [
            Kind(text, RowKind.Residual),
            Cell.Of(place.Key),
            Cell.Of(text.Name(place)),
            Cell.Blank,
            Cell.Of(label, SummaryText.Kebab(kind.ToString())),
            Number(Subject.People),
            Cell.Blank,
            Cell.Blank,
            Number(Subject.Children),
            Number(Subject.Displaced),
            Cell.Blank,
            Number(Subject.DisplacedChildren),
            .. Enumerable.Repeat(Cell.Blank, 10),
        ];
    }

    /// <summary>Displaced of all people there; a word where either is unknown, or where they do not cover the same places.</summary>
    public static Cell Share(SummaryText text, Estimate people, Estimate displaced) =>
        people.Winner is not { Quantity.Best: > 0 } || displaced.Winner is null ? Cell.Missing(text.Words["Unknown"], "unknown")
        : Comparing.Share(displaced, people) is { } share ? Cell.Of(share)
        : Cell.Missing(text.Words["Report_NotComparable"], "not-comparable");

    /// <summary>The change of the displaced since the round before of the same series.</summary>
    public static Cell Change(SummaryText text, Estimate displaced) =>
        displaced.Winner is not { } winner ? Cell.Missing(text.Words["Unknown"], "unknown")
        : text.Figures.Earlier.TryGetValue(displaced.Place.Id, out var earlier) ? Cell.Of(winner.Quantity.Best - earlier.People)
        : Cell.Missing(text.Words["Report_NoEarlierRound"], "no-earlier-round");

    private static Cell Kind(SummaryText text, RowKind kind) => Cell.Of(text.Words.Of(kind), SummaryText.Kebab(kind.ToString()));

    private static Cell Status(SummaryText text, Estimate estimate) =>
        estimate.Winner is null ? text.Missing(estimate) : Cell.Of(text.Words.Of(estimate.Status), SummaryText.Kebab(estimate.Status.ToString()));
}
