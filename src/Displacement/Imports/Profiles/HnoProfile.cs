using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>Humanitarian needs overviews (HNO, JIAF) as OCHA's plans publish them: a column for each status, a row for each category.</summary>
internal sealed class HnoProfile : Profile
{
    public override string Name => "hno";

    public override string Carrier => "OCHA HPC";

    public override string Producer => "OCHA HPC";

    public override string Group => PopulationGroup.Population.Code;

    public override Nature Nature => Nature.Estimated;

    public override int Score(SheetHeader header) =>
        header.IndexOf("inneed") >= 0 && header.IndexOf("targeted") >= 0 && (header.IndexOf("category") >= 0 || header.IndexOf("cluster") >= 0) ? 90 : 0;

    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "population" => Count(NeedStatus.None),
        "inneed" => Count(NeedStatus.InNeed),
        "targeted" => Count(NeedStatus.Targeted),
        "affected" => Count(NeedStatus.Affected),
        "reached" => Count(NeedStatus.Reached),
        "cluster" or "clustercode" or "sector" => new(RoleKind.Sector),
        "description" => new(RoleKind.Operation),
        "category" => new(RoleKind.Caseload),
        "year" => new(RoleKind.Year),
        _ => PlaceHeaders.Role(folded),
    });

    private static ColumnRole Count(string status) => ColumnRole.Of(new ValueMeaning(Status: status, Optional: true));
}
