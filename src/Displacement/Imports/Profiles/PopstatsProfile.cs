using Displacement.Places;

namespace Displacement.Imports.Profiles;

/// <summary>
/// UNHCR's older database, one row for each population type: countries by name, the type says whether people are in the country of
/// residence or, having returned, in their origin.
/// </summary>
internal sealed class PopstatsProfile : Profile
{
    public override string Name => "unhcr-popstats";

    public override string Carrier => "UNHCR";

    public override string Producer => "UNHCR";

    public override bool CoversAll => true;

    public override bool RoundsSpanCountries => true;

    public override bool YearIsItsLastDay => true;

    public override int Score(SheetHeader header)
    {
        var map = Bind(header);
        return header.Has("year", "populationtype", "value") && map.HasPlaces && map.First(RoleKind.OriginName) >= 0 ? 90 : 0;
    }

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "year" => new(RoleKind.Year),
        "countryterritoryofasylumresidence" or "countryorterritoryofasylumorresidence" or "countryofasylum" or "countryofresidence" or "residence" => ColumnRole.Name(0),
        "origin" or "originreturnedfrom" or "countryoforigin" => new(RoleKind.OriginName, AdminLevel.Country),
        "populationtype" => new(RoleKind.Group),
        "value" => ColumnRole.Of(new ValueMeaning(Side: ValueSide.ByGroup)),
        _ => null,
    });
}
