using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Places with their names and parents, events, decisions and household sizes.</summary>
internal sealed class PlaceMapping :
    IEntityTypeConfiguration<PlaceRow>,
    IEntityTypeConfiguration<PlaceNameRow>,
    IEntityTypeConfiguration<PlaceParentRow>,
    IEntityTypeConfiguration<EventRow>,
    IEntityTypeConfiguration<DecisionRow>,
    IEntityTypeConfiguration<DecisionReadingRow>,
    IEntityTypeConfiguration<HouseholdSizeRow>
{
    public void Configure(EntityTypeBuilder<PlaceRow> builder)
    {
        builder.ToTable("Places");
        builder.HasIndex(place => new { place.CountryId, place.Level, place.Code });
    }

    public void Configure(EntityTypeBuilder<PlaceNameRow> builder)
    {
        builder.ToTable("PlaceNames");
        builder.HasIndex(name => name.PlaceId);
    }

    public void Configure(EntityTypeBuilder<PlaceParentRow> builder)
    {
        builder.ToTable("PlaceParents");
        builder.HasIndex(parent => parent.PlaceId);
    }

    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("Events");
        builder.HasIndex(happening => happening.Day);
    }

    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("Decisions");
        builder.HasIndex(decision => decision.PlaceId);
    }

    public void Configure(EntityTypeBuilder<DecisionReadingRow> builder)
    {
        builder.ToTable("DecisionReadings");
        builder.HasIndex(reading => reading.DecisionId);
        builder.HasOne<DecisionRow>().WithMany().HasForeignKey(reading => reading.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HouseholdSizeRow> builder)
    {
        builder.ToTable("HouseholdSizes");
        builder.HasIndex(size => size.PlaceId);
    }
}
