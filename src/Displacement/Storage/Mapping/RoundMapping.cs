using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Rounds are walked from the newest back, a series at a time.</summary>
internal sealed class RoundMapping : IEntityTypeConfiguration<RoundRow>
{
    public void Configure(EntityTypeBuilder<RoundRow> builder)
    {
        builder.ToTable("Rounds");
        builder.HasIndex(round => new { round.SeriesId, round.AsOf, round.BatchId });
        builder.HasIndex(round => new { round.SeriesId, round.Number });
        builder.HasIndex(round => round.BatchId);
    }
}
