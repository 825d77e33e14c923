using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>HDX HAPI's table of baseline populations: levels, sexes and ages stacked in one table.</summary>
internal sealed class HapiPopulationProfile : Profile
{
    public override string Name => "hapi-population";

    public override string Carrier => "HDX HAPI";

    public override string Group => PopulationGroup.Population.Code;

    public override int Score(SheetHeader header) =>
        header.Has("locationcode", "population", "gender", "agerange", "referenceperiodstart") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "population" => ColumnRole.Of(new ValueMeaning()),
        "gender" => new(RoleKind.Sex),
        "agerange" => new(RoleKind.AgeRange),
        "minage" => new(RoleKind.AgeMin),
        "maxage" => new(RoleKind.AgeMax),
        _ => HapiColumns.Role(folded),
    });
}
