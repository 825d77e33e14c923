using Displacement.People;

namespace Displacement.Imports.Profiles;

/// <summary>National population tables (COD-PS, wide form): a row for each place, a column for each sex and age.</summary>
internal sealed class CodWideProfile : Profile
{
    private const int FewestColumns = 2;

    public override string Name => "cod-wide";

    public override string Carrier => "OCHA COD-PS";

    public override string Group => PopulationGroup.Population.Code;

    public override int Score(SheetHeader header) =>
        header.IndexOf("ttl") >= 0 && header.Names.Count(name => AgeSexCode.Read(name) is not null) >= FewestColumns && Bind(header).HasPlaces ? 80 : 0;

    public override ColumnMap Bind(SheetHeader header) => AgeNeighbours.Fill(new ColumnMap(
        header,
        [.. Enumerable.Range(0, header.Width).Select(column => Role(header, column))]));

    private static ColumnRole Role(SheetHeader header, int column)
    {
        var folded = header.Folded(column);
        if (AgeSexCode.Read(header.Names[column]) is { } code)
        {
            return ColumnRole.Of(new ValueMeaning(Sex: code.Sex, Age: code.Age, Optional: code.Sex != Sex.All || code.Age is not null));
        }

        return folded switch
        {
            "remark" or "remarks" or "remarque" or "remarques" or "note" or "notes" => new(RoleKind.Remark),
            "year" or "annee" or "referenceyear" => new(RoleKind.Year),
            _ => PlaceHeaders.Role(folded) ?? ColumnRole.None,
        };
    }
}
