using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Budgeting;

namespace Procurement.Data.Budgeting;

internal sealed class ProcurementLineMapping : IEntityTypeConfiguration<ProcurementLine>
{
    public void Configure(EntityTypeBuilder<ProcurementLine> builder)
    {
        builder.HasBaseType((Type?)null);
        builder.ToTable("procurement_lines");
        builder.HasKey(line => new { line.DepartmentId, line.Id });
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.RowVersion).IsConcurrencyToken();
        LineColumns.Configure(builder);
    }
}

internal sealed class SupersededLineMapping : IEntityTypeConfiguration<SupersededLine>
{
    public void Configure(EntityTypeBuilder<SupersededLine> builder)
    {
        builder.HasBaseType((Type?)null);
        builder.ToTable("superseded_lines");
        builder.HasKey(line => new { line.DepartmentId, line.LineId, line.SupersededAt });
        LineColumns.Configure(builder);
    }
}

/// <summary>What both tables of lines share.</summary>
internal static class LineColumns
{
    public static void Configure<TLine>(EntityTypeBuilder<TLine> builder)
        where TLine : LineRow
    {
        builder.Ignore(line => line.Funding);
        builder.Property(line => line.CodeText).HasColumnName("code");
        builder.HasOne<Project>().WithMany()
            .HasForeignKey(line => new { line.DepartmentId, line.ProjectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.DepartmentId, line.ProjectId });
    }
}
