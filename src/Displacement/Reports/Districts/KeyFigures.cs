using Displacement.Estimates;
using Displacement.Figures;

namespace Displacement.Reports.Districts;

/// <summary>The few numbers of the whole place, in digits and in words.</summary>
internal static class KeyFigures
{
    public static ReportTable Of(SummaryText text)
    {
        var words = text.Words;
        var rows = Enum.GetValues<Subject>().Select(subject => Figure(text, subject)).ToList();
        rows.Add(Share(text));
        rows.Add(Change(text));
        return new ReportTable(
            "key-figures",
            null,
            [
                new("figure", words["Column_KeyFigure"], ColumnKind.Text),
                new("number", words["Column_Number"], ColumnKind.Number),
                new("inWords", words["Column_InWords"], ColumnKind.Text),
                new("low", words["Column_Low"], ColumnKind.Number),
                new("high", words["Column_High"], ColumnKind.Number),
                new("coverage", words["Column_Coverage"], ColumnKind.Text),
                new("asOf", words["Column_AsOf"], ColumnKind.Date),
                new("age", words["Column_Age"], ColumnKind.Days),
                new("source", words["Column_Source"], ColumnKind.Prose),
                new("status", words["Column_Status"], ColumnKind.Prose),
            ],
            rows);
    }

    private static ReportRow Figure(SummaryText text, Subject subject)
    {
        var estimate = text.Figures.Of(text.Figures.Place, subject);
        var quantity = estimate.Winner?.Quantity;
        return new ReportRow(RowKind.Detail,
        [
            Cell.Of(text.Words.Heading(text.Words.Of(subject))),
            text.Number(estimate, subject),
            Cell.Of(InWords(text, estimate)),
            Cell.Of(quantity?.Low),
            quantity is { IsOpen: true } ? Cell.Missing(text.Words["Quantity_NoUpperBound"], "open") : Cell.Of(quantity?.High),
            Cell.Of(estimate.Winner is { } winner ? CoverageOf(text, winner) : null),
            Cell.Of(estimate.Winner?.AsOf),
            Cell.Of(text.Age(estimate)),
            SummaryText.Sources(estimate),
            Cell.Of(Status(text, estimate)),
        ]);
    }

    private static string CoverageOf(SummaryText text, Reading winner) => winner.Kind == ReadingKind.Own
        ? text.Words.Of(ReadingKind.Own)
        : text.Print.Coverage(winner.Coverage.Have, winner.Coverage.Of);

    /// <summary>A sum of some of the places says so in the same breath.</summary>
    private static string InWords(SummaryText text, Estimate estimate)
    {
        var about = text.Print.About(estimate.Winner?.Quantity);
        return estimate.Winner is { Coverage: { } coverage } && coverage.Have < coverage.Of
            ? text.Words.With("Report_InPlacesOnly", about, text.Print.Coverage(coverage.Have, coverage.Of))
            : about;
    }

    private static string Status(SummaryText text, Estimate estimate)
    {
        var answered = estimate.Winner is { } winner && winner.Group != estimate.Question.Group.Code ? text.Words.With("Report_AnsweredBy", text.Words.Group(winner.Group)) : null;
        return string.Join(text.Words["Report_Semicolon"], ((string?[])[text.Words.Of(estimate.Status), answered, .. Remarks.Of(text, estimate)]).OfType<string>().Distinct(StringComparer.Ordinal));
    }

    private static ReportRow Share(SummaryText text)
    {
        var (people, displaced) = (text.Figures.Of(text.Figures.Place, Subject.People), text.Figures.Of(text.Figures.Place, Subject.Displaced));
        var share = DistrictColumns.Share(text, people, displaced);
        return Derived(text, "Column_Share", share with { Kind = ColumnKind.Share }, share.Number is { } part ? text.Print.Share(part) : share.Text!, share.Number is null ? string.Empty : text.Words["Report_ShareHow"]);
    }

    private static ReportRow Change(SummaryText text)
    {
        var place = text.Figures.Place;
        var change = DistrictColumns.Change(text, text.Figures.Of(place, Subject.Displaced));
        var how = text.Figures.Earlier.TryGetValue(place.Id, out var earlier)
            ? text.Words.With("Report_ChangeSince", text.Print.People(earlier.People), text.Print.Day(earlier.AsOf))
            : string.Empty;
        return Derived(text, "Column_Change", change with { Kind = ColumnKind.Change }, change.Number is { } number ? text.Print.Change(number) : change.Text!, how);
    }

    private static ReportRow Derived(SummaryText text, string title, Cell number, string inWords, string how) =>
        new(RowKind.Detail, [Cell.Of(text.Words[title]), number, Cell.Of(inWords), .. Enumerable.Repeat(Cell.Blank, 6), Cell.Of(how)]);
}
