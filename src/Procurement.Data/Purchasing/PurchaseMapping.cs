using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Departments;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

internal sealed class PurchaseMapping : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("purchases");
        builder.HasKey(purchase => new { purchase.DepartmentId, purchase.Id });
        builder.Property(purchase => purchase.Id).ValueGeneratedNever();
        builder.Property(purchase => purchase.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(purchase => new { purchase.DepartmentId, purchase.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(purchase => new { purchase.DepartmentId, purchase.Number }).IsUnique();
        builder.HasIndex(purchase => new { purchase.DepartmentId, purchase.FiscalYear, purchase.Id });
    }
}

internal sealed class PurchaseLineMapping : IEntityTypeConfiguration<PurchaseLine>
{
    public void Configure(EntityTypeBuilder<PurchaseLine> builder)
    {
        builder.ToTable("purchase_lines");
        builder.HasKey(line => new { line.DepartmentId, line.PurchaseId, line.Ordinal });
        builder.Property(line => line.Ordinal).ValueGeneratedNever();
        builder.HasOne<Purchase>().WithMany()
            .HasForeignKey(line => new { line.DepartmentId, line.PurchaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProcurementLine>().WithMany()
            .HasForeignKey(line => new { line.DepartmentId, line.LineId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.DepartmentId, line.LineId });
    }
}

internal sealed class AcceptanceMapping : IEntityTypeConfiguration<Acceptance>
{
    public void Configure(EntityTypeBuilder<Acceptance> builder)
    {
        builder.ToTable("acceptances");
        builder.HasKey(acceptance => new { acceptance.DepartmentId, acceptance.Id });
        builder.Property(acceptance => acceptance.Id).ValueGeneratedNever();
        builder.Property(acceptance => acceptance.RowVersion).IsConcurrencyToken();
        builder.HasOne<Purchase>().WithMany()
            .HasForeignKey(acceptance => new { acceptance.DepartmentId, acceptance.PurchaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(acceptance => new { acceptance.DepartmentId, acceptance.Number }).IsUnique();
        builder.HasIndex(acceptance => new { acceptance.DepartmentId, acceptance.PurchaseId });
        builder.HasIndex(acceptance => new { acceptance.DepartmentId, acceptance.FiscalYear, acceptance.Id });
    }
}

internal sealed class AcceptanceLineMapping : IEntityTypeConfiguration<AcceptanceLine>
{
    public void Configure(EntityTypeBuilder<AcceptanceLine> builder)
    {
        builder.ToTable("acceptance_lines");
        builder.HasKey(line => new { line.DepartmentId, line.AcceptanceId, line.Ordinal });
        builder.Property(line => line.Ordinal).ValueGeneratedNever();
        builder.HasOne<Acceptance>().WithMany()
            .HasForeignKey(line => new { line.DepartmentId, line.AcceptanceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PurchaseLine>().WithMany()
            .HasForeignKey(line => new { line.DepartmentId, line.PurchaseId, line.PurchaseOrdinal }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.DepartmentId, line.LineId });
        builder.HasIndex(line => new { line.DepartmentId, line.PurchaseId, line.PurchaseOrdinal });
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.HasKey(attachment => new { attachment.DepartmentId, attachment.Id });
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.HasOne<Department>().WithMany().HasForeignKey(attachment => attachment.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(attachment => new { attachment.DepartmentId, attachment.OwnerKind, attachment.OwnerId });
    }
}

internal sealed class AttachmentChunkMapping : IEntityTypeConfiguration<AttachmentChunk>
{
    public void Configure(EntityTypeBuilder<AttachmentChunk> builder)
    {
        builder.ToTable("attachment_chunks");
        builder.HasKey(chunk => new { chunk.DepartmentId, chunk.AttachmentId, chunk.Ordinal });
        builder.Property(chunk => chunk.Ordinal).ValueGeneratedNever();
        builder.HasOne<Attachment>().WithMany()
            .HasForeignKey(chunk => new { chunk.DepartmentId, chunk.AttachmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
