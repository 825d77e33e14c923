namespace Displacement.Imports.Profiles;

/// <summary>
/// HDX HAPI's tables of refugees and of returnees, which share a header: UNHCR's figures, carried by HDX. The row's group says where its
/// people are: refugees in the country of asylum, those who returned in their country of origin.
/// </summary>
internal sealed class HapiRefugeesProfile : Profile
{
    public override string Name => "hapi-refugees";

    public override string Carrier => "HDX HAPI";

    public override string Producer => "UNHCR";

    public override bool PeriodIsCollection => true;

    public override bool CoversAll => true;

    public override bool RoundsSpanCountries => true;

    public override int Score(SheetHeader header) =>
        header.Has("originlocationcode", "asylumlocationcode", "population", "populationgroup", "referenceperiodstart") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "asylumlocationcode" => ColumnRole.Code(0),
        "asylumlocationname" => ColumnRole.Name(0),
        "originlocationcode" => new(RoleKind.OriginCode, Places.AdminLevel.Country),
        "originlocationname" => new(RoleKind.OriginName, Places.AdminLevel.Country),
        "population" => ColumnRole.Of(new ValueMeaning(Side: ValueSide.ByGroup)),
        "populationgroup" => new(RoleKind.Group),
        "gender" => new(RoleKind.Sex),
        "agerange" => new(RoleKind.AgeRange),
        "minage" => new(RoleKind.AgeMin),
        "maxage" => new(RoleKind.AgeMax),
        "referenceperiodstart" => new(RoleKind.DateStart),
        "referenceperiodend" => new(RoleKind.DateEnd),
        _ => null,
    });
}
