namespace Displacement.Imports.Profiles;

/// <summary>Our own layout: one claim a row, with its words, its source in three roles, and its quotation.</summary>
internal sealed class ClaimsProfile : Profile
{
    public override string Name => "claims";

    public override string Carrier => "claims";

    public override int Score(SheetHeader header) => header.Has("id", "place", "group", "measure", "day", "words", "producer") ? 95 : 0;

    /// <summary>Columns are read by name; only the one of figures is bound.</summary>
    public override ColumnMap Bind(SheetHeader header) => Bind(header, folded => folded switch
    {
        "place" => new(RoleKind.AdminCode),
        "words" => ColumnRole.Of(new ValueMeaning()),
        _ => null,
    });
}
