using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>HDX HAPI's table of IDPs: DTM's figures, carried by HDX.</summary>
internal sealed class HapiIdpsProfile : Profile
{
    public override string Name => "hapi-idps";

    public override string Carrier => "HDX HAPI";

    public override string Producer => "IOM DTM";

    public override string Group => PopulationGroup.Displaced.Code;

    public override bool PeriodIsCollection => true;

    public override int Score(SheetHeader header) =>
        header.Has("locationcode", "population", "assessmenttype", "reportinground", "referenceperiodstart") ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "population" => ColumnRole.Of(new ValueMeaning()),
        "reportinground" => new(RoleKind.Round),
        "assessmenttype" => new(RoleKind.Assessment),
        "operation" => new(RoleKind.Operation),
        _ => HapiColumns.Role(folded),
    });
}
