using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports.Profiles;

/// <summary>
/// UNHCR's end-of-year figures: the HDX country files, the Refugee Data Finder's download, and the columns of its API.
/// Asylum is where people are, origin where they are from; those who returned are in their origin.
/// </summary>
internal sealed class UnhcrProfile : Profile
{
    public override string Name => "unhcr-population";

    public override string Carrier => "UNHCR";

    public override string Producer => "UNHCR";

    public override bool CoversAll => true;

    public override bool RoundsSpanCountries => true;

    public override bool YearIsItsLastDay => true;

    public override int Score(SheetHeader header)
    {
        var map = Bind(header);
        return header.IndexOf("year") >= 0 && map.First(RoleKind.AdminCode) >= 0 && map.First(RoleKind.OriginCode) >= 0 && map.Values.Count >= 2 ? 90 : 0;
    }

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "year" => new(RoleKind.Year),
        "iso3coa" or "coaiso" or "countryofasylumiso" => ColumnRole.Code(0),
        "coaname" or "countryofasylum" => ColumnRole.Name(0),
        "iso3coo" or "cooiso" or "countryoforiginiso" => new(RoleKind.OriginCode, AdminLevel.Country),
        "cooname" or "countryoforigin" => new(RoleKind.OriginName, AdminLevel.Country),
        _ => Figures(folded),
    });

    private static ColumnRole? Figures(string folded) => folded switch
    {
        "ref" or "refugees" or "refugeesunderunhcrsmandate" => Count(PopulationGroup.Refugees),
        "asy" or "asylumseekers" => Count(PopulationGroup.AsylumSeekers),
        "ret" or "returnedrefugees" => Count(PopulationGroup.ReturnedRefugees, ValueSide.Origin),
        "idp" or "idps" or "idpsofconcerntounhcr" => Count(PopulationGroup.Displaced, ValueSide.Home),
        "rdp" or "returnedidps" or "returnedidpss" => Count(PopulationGroup.ReturnedDisplaced, ValueSide.Home),
        "sta" or "stateless" or "statelesspersons" => Count(PopulationGroup.Stateless),
        "ooc" or "othersofconcern" => Count(PopulationGroup.OthersOfConcern),
        "oip" or "otherpeopleinneedofinternationalprotection" => Count(PopulationGroup.OtherInNeedOfProtection),
        "hst" or "hostcommunity" => Count(PopulationGroup.HostCommunity),
        _ => null,
    };

    private static ColumnRole Count(PopulationGroup group, ValueSide side = ValueSide.Here) =>
        ColumnRole.Of(new ValueMeaning(group.Code, Side: side, Optional: true));
}
