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
        builder.Ignore(line => line.Balance);
        builder.HasIndex(line => new { line.DepartmentId, line.FiscalYear, line.Position, line.Id });
        builder.ToTable(table =>
        {
            // The last guard of "never below zero"; what a clerk reads comes from the handler, long before.
            table.HasCheckConstraint("ck_procurement_lines_purchased", "purchased_amount >= 0 and purchased_amount <= amount");
            table.HasCheckConstraint("ck_procurement_lines_accepted", "accepted_amount >= 0 and accepted_amount <= purchased_amount");
        });
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
