using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Questions and decisions about places, how places were found, crosswalks, areas and sites.</summary>
internal sealed class PlaceTextMapping :
    IEntityTypeConfiguration<PlaceQuestionRow>,
    IEntityTypeConfiguration<PlaceAnswerRow>,
    IEntityTypeConfiguration<PlaceMatchRow>,
    IEntityTypeConfiguration<CrosswalkRow>,
    IEntityTypeConfiguration<AreaPlaceRow>,
    IEntityTypeConfiguration<SiteRow>
{
    public void Configure(EntityTypeBuilder<PlaceQuestionRow> builder)
    {
        builder.ToTable("PlaceQuestions");
        builder.HasIndex(question => question.BatchId);
    }

    public void Configure(EntityTypeBuilder<PlaceAnswerRow> builder) => builder.ToTable("PlaceAnswers");

    public void Configure(EntityTypeBuilder<PlaceMatchRow> builder)
    {
        builder.ToTable("PlaceMatches");
        builder.HasIndex(match => match.BatchId);
    }

    public void Configure(EntityTypeBuilder<CrosswalkRow> builder) => builder.ToTable("Crosswalks");

    public void Configure(EntityTypeBuilder<AreaPlaceRow> builder)
    {
        builder.ToTable("AreaPlaces");
        builder.HasKey(row => new { row.AreaId, row.PlaceId });
    }

    public void Configure(EntityTypeBuilder<SiteRow> builder)
    {
        builder.ToTable("Sites");
        builder.HasIndex(site => site.PlaceId);
    }
}
