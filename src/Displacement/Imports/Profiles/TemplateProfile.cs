
namespace Displacement.Imports.Profiles;

/// <summary>Our own template for offline work, known by its hidden row of hashtags.</summary>
internal sealed class TemplateProfile : Profile
{
    private const int Certain = 100;

    public override string Name => "template";

    public override string Carrier => "template";

    public override int Score(SheetHeader header) =>
        TemplateMark.Find(header.Tags) is not null && TemplateMark.Column(header.Tags, TemplateMark.Number) >= 0 ? Certain : 0;

    /// <summary>Columns are read by their tags; only the one of figures is bound.</summary>
    public override ColumnMap Bind(SheetHeader header) => new(
        header,
        [.. Enumerable.Range(0, header.Width).Select(column => column == TemplateMark.Column(header.Tags, TemplateMark.Number) ? ColumnRole.Of(new ValueMeaning()) : ColumnRole.None)]);
}
