using Displacement.Places;

namespace Displacement.Imports.Profiles;

/// <summary>
/// UNHCR's demographics: end-of-year figures by place within the country, kind of place and accommodation, with sexes and ages. A row's
/// place is its location, and where that is the country as a whole ("dispersed"), a place of its own beneath the country, so that the
/// country is the sum of its rows.
/// </summary>
internal sealed class UnhcrDemographicsProfile : Profile
{
    public override string Name => "unhcr-demographics";

    public override string Carrier => "UNHCR";

    public override string Producer => "UNHCR";

    /// <summary>The same people as in the end-of-year totals, by another table: a series of its own.</summary>
    public override string? Assessment => "demographics";

    public override bool RoundsSpanCountries => true;

    public override bool CoversAll => true;

    public override bool YearIsItsLastDay => true;

    public override int Score(SheetHeader header)
    {
        var map = Bind(header);
        return header.IndexOf("year") >= 0 && map.First(RoleKind.AdminCode) >= 0 && map.First(RoleKind.OriginCode) >= 0 && map.First(RoleKind.Group) >= 0
            && map.Values.Count > 2 ? 95 : 0;
    }

    public override ColumnMap Bind(SheetHeader header) => AgeNeighbours.Fill(new ColumnMap(
        header,
        [.. Enumerable.Range(0, header.Width).Select(column => Role(header, column))]));

    private static ColumnRole Role(SheetHeader header, int column) => header.Folded(column) switch
    {
        "year" => new(RoleKind.Year),
        "iso3coa" or "coaiso" or "countryofasylumiso" => ColumnRole.Code(0),
        "coaname" or "countryofasylum" => ColumnRole.Name(0),
        "iso3coo" or "cooiso" or "countryoforiginiso" => new(RoleKind.OriginCode, AdminLevel.Country),
        "cooname" or "countryoforigin" => new(RoleKind.OriginName, AdminLevel.Country),
        "pt" or "poptype" or "populationtype" => new(RoleKind.Group),
        "location" or "locationname" => new(RoleKind.Location),
        "loctype" or "urbanrural" or "acctype" or "accommodationtype" => new(RoleKind.Category),
        "total" => ColumnRole.Of(new ValueMeaning(Side: ValueSide.ByGroup)),
        _ => AgeSexCode.Read(header.Names[column]) is { } code ? ColumnRole.Of(new ValueMeaning(Sex: code.Sex, Age: code.Age, Side: ValueSide.ByGroup, Optional: true)) : ColumnRole.None,
    };
}
