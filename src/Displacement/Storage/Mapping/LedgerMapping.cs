using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Displacement.Storage.Mapping;

/// <summary>Batches, documents, beliefs, findings, problems of rows, and how disagreements are handled.</summary>
internal sealed class LedgerMapping :
    IEntityTypeConfiguration<BatchRow>,
    IEntityTypeConfiguration<DocumentRow>,
    IEntityTypeConfiguration<BeliefRow>,
    IEntityTypeConfiguration<FindingRow>,
    IEntityTypeConfiguration<RowProblemRow>,
    IEntityTypeConfiguration<DisputeRow>,
    IEntityTypeConfiguration<RuleRow>,
    IEntityTypeConfiguration<RuleUseRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.ToTable("Batches");
        builder.HasOne(batch => batch.Document).WithMany().HasForeignKey(batch => batch.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("Documents");
        builder.HasIndex(document => document.Sha256).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BeliefRow> builder)
    {
        builder.ToTable("Beliefs");
        builder.HasIndex(belief => new { belief.Subject, belief.SubjectId, belief.From, belief.Until });
    }

    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("Findings");
        builder.HasIndex(finding => finding.BatchId);
    }

    public void Configure(EntityTypeBuilder<RowProblemRow> builder)
    {
        builder.ToTable("RowProblems");
        builder.HasIndex(problem => new { problem.BatchId, problem.Line });
    }

    public void Configure(EntityTypeBuilder<DisputeRow> builder)
    {
        builder.ToTable("Disputes");
        builder.HasIndex(dispute => new { dispute.PlaceId, dispute.Group });
    }

    public void Configure(EntityTypeBuilder<RuleRow> builder)
    {
        builder.ToTable("Rules");
        builder.HasIndex(rule => new { rule.Name, rule.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RuleUseRow> builder) => builder.ToTable("RuleUses");
}
