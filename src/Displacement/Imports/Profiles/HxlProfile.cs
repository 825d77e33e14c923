namespace Displacement.Imports.Profiles;

/// <summary>Any table with a row of HXL hashtags.</summary>
internal sealed class HxlProfile : Profile
{
    public override string Name => "hxl";

    public override int Score(SheetHeader header)
    {
        if (header.Tags is null)
        {
            return 0;
        }

        var map = Bind(header);
        return map.Values.Count > 0 ? 50 : 0;
    }

    public override ColumnMap Bind(SheetHeader header) => AgeNeighbours.Fill(new ColumnMap(
        header,
        [.. Enumerable.Range(0, header.Width).Select(column => HxlTag.Role(header.Tags is null ? string.Empty : header.Tags[column]))]));
}
