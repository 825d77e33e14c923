using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>IOM DTM on HDX, headers of API v2 and v3: levels 0 to 2 mixed, one round's rows split by reason and origin.</summary>
internal sealed class DtmProfile : Profile
{
    public override string Name => "dtm";

    public override string Carrier => "IOM DTM";

    public override string Producer => "IOM DTM";

    public override string Group => PopulationGroup.Displaced.Code;

    public override bool PeriodIsCollection => true;

    public override int Score(SheetHeader header) => header.Has("numpresentidpind", "reportingdate", "admin0name") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "adminlevel" => new(RoleKind.Level),
        "numpresentidpind" => ColumnRole.Of(new ValueMeaning()),
        "numbermales" => ColumnRole.Of(new ValueMeaning(Sex: Sex.Male, Optional: true)),
        "numberfemales" => ColumnRole.Of(new ValueMeaning(Sex: Sex.Female, Optional: true)),
        "reportingdate" => new(RoleKind.Date),
        "yearreportingdate" => new(RoleKind.Year),
        "monthreportingdate" => new(RoleKind.Month),
        "roundnumber" => new(RoleKind.Round),
        "displacementreason" => new(RoleKind.Reason),
        "idporiginadmin1name" => new(RoleKind.OriginName, Places.AdminLevel.Governorate),
        "idporiginadmin1pcode" => new(RoleKind.OriginCode, Places.AdminLevel.Governorate),
        "assessmenttype" => new(RoleKind.Assessment),
        "operation" => new(RoleKind.Operation),
        _ => PlaceHeaders.Role(folded),
    });
}
