using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Sources, series, parts, shares and what series ever covered.</summary>
internal sealed class SeriesMapping :
    IEntityTypeConfiguration<SourceRow>,
    IEntityTypeConfiguration<SeriesRow>,
    IEntityTypeConfiguration<PartRow>,
    IEntityTypeConfiguration<ShareRow>,
    IEntityTypeConfiguration<SeriesPlaceRow>,
    IEntityTypeConfiguration<SpokenPlaceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.ToTable("Sources");
        builder.HasIndex(source => source.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SeriesRow> builder)
    {
        builder.ToTable("Series");
        builder.HasOne(series => series.Producer).WithMany().HasForeignKey(series => series.ProducerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(series => new
        {
            series.ProducerId,
            series.Operation,
            series.Assessment,
            series.Scope,
            series.Group,
            series.Measure,
            series.Unit,
            series.Nature,
            series.Status,
            series.Sector,
        }).IsUnique();
        builder.HasIndex(series => series.Group);
    }

    public void Configure(EntityTypeBuilder<PartRow> builder) => builder.ToTable("Parts");

    public void Configure(EntityTypeBuilder<ShareRow> builder)
    {
        builder.ToTable("Shares");
        builder.HasIndex(share => share.RoundId);
    }

    public void Configure(EntityTypeBuilder<SeriesPlaceRow> builder)
    {
        builder.ToTable("SeriesPlaces");
        builder.HasKey(pair => new { pair.SeriesId, pair.PlaceId });
    }

    public void Configure(EntityTypeBuilder<SpokenPlaceRow> builder)
    {
        builder.ToTable("SpokenPlaces");
        builder.HasKey(spoken => new { spoken.SeriesId, spoken.BatchId, spoken.PlaceId });
    }
}
