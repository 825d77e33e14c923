using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>
/// IDMC's disaster events: new displacements by event. A year's flow is the sum of its events, as IDMC sums them; the days of an event are
/// checked and do not date the figure, since events overlap.
/// </summary>
internal sealed class GiddDisastersProfile : Profile
{
    private const string Disaster = "Disaster";

    public override string Name => "gidd-disasters";

    public override string Carrier => "IDMC";

    public override string Producer => "IDMC";

    public override string Group => PopulationGroup.Displaced.Code;

    public override bool RoundsSpanCountries => true;

    public override bool CoversAll => true;

    public override bool YearIsItsLastDay => true;

    public override Nature Nature => Nature.Estimated;

    public override int Score(SheetHeader header) => header.Has("iso3", "year", "eventname", "newdisplacement") ? 95 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "newdisplacement" => ColumnRole.Of(new ValueMeaning(Measure: MeasureKind.Displacements, Reason: Disaster, Optional: true)),
        "totaldisplacement" => ColumnRole.Of(new ValueMeaning(Reason: Disaster, Optional: true)),
        "year" => new(RoleKind.Year),
        "startdate" => new(RoleKind.EventStart),
        "enddate" => new(RoleKind.EventEnd),
        "eventname" => new(RoleKind.Category),
        _ => PlaceHeaders.Role(folded),
    });

    /// <summary>One cause: those whom conflict displaced are not in it.</summary>
    public override Scope ScopeOf(string? assessment, string operation, string group) => Scope.Part;
}
