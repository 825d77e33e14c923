using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Figures lie in the order they are asked for: round, place, part; the cell makes the key unique.</summary>
internal sealed class FigureMapping : IEntityTypeConfiguration<FigureRow>
{
    public void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        builder.ToTable("Figures");
        builder.HasKey(figure => new { figure.RoundId, figure.PlaceId, figure.PartId, figure.Line, figure.Column });
    }
}
