using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Audit;

namespace Procurement.Data.Audit;

/// <summary>No foreign key to departments: the whole system has a chain too, under the empty id.</summary>
internal sealed class AuditRecordMapping : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.ToTable("audit_records");
        builder.HasKey(record => new { record.DepartmentId, record.Sequence });
        builder.Property(record => record.Sequence).ValueGeneratedNever();
        builder.HasIndex(record => new { record.DepartmentId, record.SubjectId, record.Sequence });
        builder.HasIndex(record => new { record.DepartmentId, record.At });
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_heads");
        builder.HasKey(head => head.DepartmentId);
        builder.Property(head => head.DepartmentId).ValueGeneratedNever();
    }
}
