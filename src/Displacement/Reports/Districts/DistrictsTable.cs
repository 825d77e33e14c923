using Displacement.Estimates;
using Displacement.Places;

namespace Displacement.Reports.Districts;

/// <summary>The table of places: one row each, residual rows so that every column adds up, and sums.</summary>
internal sealed class DistrictsTable
{
    private readonly SummaryText text;
    private readonly SummaryFigures figures;
    private readonly List<ReportRow> rows = [];

    private DistrictsTable(SummaryText text)
    {
        this.text = text;
        figures = text.Figures;
    }

    /// <summary>The table, from the first place to the total.</summary>
    public static ReportTable Of(SummaryText text)
    {
        var table = new DistrictsTable(text);
        table.Fill();
        return new ReportTable("districts", null, DistrictColumns.Of(text), table.rows);
    }

    private void Fill()
    {
        List<int> parts = [];
        foreach (var branch in figures.Branches)
        {
            parts.Add(branch.Beneath.Count == 0 ? Detail(branch.Place, figures.Place) : Subtotal(branch));
        }

        if (parts.Count == 0)
        {
            parts.Add(Detail(figures.Place, figures.Place));
            Sum(RowKind.Total, figures.Place, parts);
            return;
        }

        parts.AddRange(Residuals(figures.Place, [.. figures.Branches.Select(branch => branch.Place)], 0));
        Sum(RowKind.Total, figures.Place, parts);
    }

    private int Subtotal(Branch branch)
    {
        var parts = branch.Beneath.Select(place => Detail(place, branch.Place)).ToList();
        parts.AddRange(Residuals(branch.Place, branch.Beneath, 1));
        return Sum(RowKind.Subtotal, branch.Place, parts);
    }

    private int Detail(Place place, Place parent) =>
        Add(RowKind.Detail, place, parent, text.Name(place), place.Level == figures.Place.Level || !figures.IsGrouped ? 0 : 1, []);

    private int Sum(RowKind kind, Place place, IReadOnlyList<int> parts) =>
        Add(kind, place, kind == RowKind.Total ? null : figures.Place, text.Words.With(kind == RowKind.Total ? "Report_Total" : "Report_Subtotal", text.Name(place)), 0, parts);

    private int Add(RowKind kind, Place place, Place? parent, string label, int indent, IReadOnlyList<int> parts)
    {
        rows.Add(new ReportRow(kind, DistrictColumns.Cells(text, new DistrictLine(kind, place, parent, label, parts)), indent));
        return rows.Count - 1;
    }

    /// <summary>A row for each cause by which the larger place's own figures and the places beneath differ.</summary>
    private IEnumerable<int> Residuals(Place place, IReadOnlyList<Place> beneath, int indent)
    {
        var gaps = Enum.GetValues<Subject>()
            .Select(subject => (Subject: subject, Gap: Remainder.Of(figures.Of(place, subject), [.. beneath.Select(child => figures.Of(child, subject))])))
            .Where(one => one.Gap is { Kind: not ResidualKind.None })
            .ToLookup(one => one.Gap!.Kind);
        foreach (var cause in gaps.OrderBy(cause => cause.Key))
        {
            var people = cause.ToDictionary(one => one.Subject, one => one.Gap!.Difference.Best);
            rows.Add(new ReportRow(RowKind.Residual, DistrictColumns.Residual(text, place, GapName.Of(text, cause.Key, beneath), cause.Key, people), indent));
            yield return rows.Count - 1;
        }
    }
}
