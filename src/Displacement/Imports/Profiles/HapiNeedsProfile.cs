using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>HDX HAPI's table of humanitarian needs: statuses, sectors and overlapping categories stacked in one table.</summary>
internal sealed class HapiNeedsProfile : Profile
{
    public override string Name => "hapi-needs";

    public override string Carrier => "HDX HAPI";

    public override string Producer => "OCHA HPC";

    public override string Group => PopulationGroup.Population.Code;

    public override Nature Nature => Nature.Estimated;

    public override int Score(SheetHeader header) =>
        header.Has("locationcode", "population", "populationstatus", "sectorcode", "referenceperiodstart") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "population" => ColumnRole.Of(new ValueMeaning()),
        "populationstatus" => new(RoleKind.Status),
        "sectorcode" => new(RoleKind.Sector),
        "category" or "populationgroup" => new(RoleKind.Caseload),
        "gender" => new(RoleKind.Sex),
        "agerange" => new(RoleKind.AgeRange),
        "minage" => new(RoleKind.AgeMin),
        "maxage" => new(RoleKind.AgeMax),
        _ => HapiColumns.Role(folded),
    });
}
