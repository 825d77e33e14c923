using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>OCHA's global population tables (COD-PS, long form): one row for each place, sex and age.</summary>
internal sealed class CodLongProfile : Profile
{
    public override string Name => "cod-long";

    public override string Carrier => "OCHA COD-PS";

    public override string Group => PopulationGroup.Population.Code;

    public override int Score(SheetHeader header) =>
        header.Has("iso3", "populationgroup", "gender", "agerange", "population", "referenceyear") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "population" => ColumnRole.Of(new ValueMeaning()),
        "gender" => new(RoleKind.Sex),
        "agerange" => new(RoleKind.AgeRange),
        "agemin" => new(RoleKind.AgeMin),
        "agemax" => new(RoleKind.AgeMax),
        "referenceyear" => new(RoleKind.Year),
        "source" => new(RoleKind.Producer),
        "contributor" => new(RoleKind.Carrier),
        _ => PlaceHeaders.Role(folded),
    });
}
