using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>
/// IDMC's Global Internal Displacement Database by country and year: new displacements of the year (a flow: movements) and people living
/// in displacement on its last day (a stock) in one row. IDMC's rounded twins are the same numbers again and are not read.
/// </summary>
internal sealed class GiddProfile : Profile
{
    private const string Conflict = "Conflict";

    public override string Name => "gidd";

    public override string Carrier => "IDMC";

    public override string Producer => "IDMC";

    public override string Group => PopulationGroup.Displaced.Code;

    public override bool RoundsSpanCountries => true;

    public override bool CoversAll => true;

    public override bool YearIsItsLastDay => true;

    public override Nature Nature => Nature.Estimated;

    public override int Score(SheetHeader header) =>
        header.Has("iso3", "year", "newdisplacement", "totaldisplacement") && header.IndexOf("eventname") < 0 ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "newdisplacement" => ColumnRole.Of(new ValueMeaning(Measure: MeasureKind.Displacements, Reason: Conflict, Optional: true)),
        "totaldisplacement" => ColumnRole.Of(new ValueMeaning(Reason: Conflict, Optional: true)),
        "year" => new(RoleKind.Year),
        _ => PlaceHeaders.Role(folded),
    });

    /// <summary>One cause: those whom disasters displaced are not in it.</summary>
    public override Scope ScopeOf(string? assessment, string operation, string group) => Scope.Part;
}
