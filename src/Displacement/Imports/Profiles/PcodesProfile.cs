namespace Displacement.Imports.Profiles;

/// <summary>Lists of places: OCHA's list of P-codes, and wide tables of codes and names without a figure.</summary>
internal sealed class PcodesProfile : Profile
{
    public override string Name => "pcodes";

    public override string Carrier => "OCHA";

    public override bool IsPlaceList => true;

    public override int Score(SheetHeader header)
    {
        if (header.Has("location", "adminlevel", "pcode", "name"))
        {
            return 95;
        }

        var map = Bind(header);
        var coded = map.Columns(RoleKind.AdminCode).Any(column => map[column].Level is > Places.AdminLevel.Country);
        if (!coded)
        {
            return 0;
        }

        // A table of figures is one of places too, but only for somebody who asks for its places.
        var hasFigures = Enumerable.Range(0, header.Width).Any(column => GenericProfile.RoleOf(header, column).Kind == RoleKind.Value);
        return hasFigures ? 1 : 60;
    }

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "location" => ColumnRole.Code(0),
        "adminlevel" => new(RoleKind.Level),
        "pcode" => new(RoleKind.AdminCode),
        "name" => new(RoleKind.AdminName),
        "parentpcode" => new(RoleKind.ParentCode),
        "validfromdate" or "validfrom" or "validon" => new(RoleKind.ValidFrom),
        "latitude" or "lat" or "centrelatitude" or "centerlat" => new(RoleKind.Latitude),
        "longitude" or "lon" or "long" or "centrelongitude" or "centerlon" => new(RoleKind.Longitude),
        _ => PlaceHeaders.Role(folded) ?? UnitNames.Role(folded),
    });
}
