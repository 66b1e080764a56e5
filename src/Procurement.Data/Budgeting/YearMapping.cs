using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Departments;

namespace Procurement.Data.Budgeting;

internal sealed class BudgetYearMapping : IEntityTypeConfiguration<BudgetYear>
{
    public void Configure(EntityTypeBuilder<BudgetYear> builder)
    {
        builder.ToTable("budget_years");
        builder.HasKey(year => new { year.DepartmentId, year.FiscalYear });
        builder.Property(year => year.FiscalYear).ValueGeneratedNever();
        builder.Property(year => year.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(year => year.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> builder)
    {
        builder.ToTable("adjustments");
        builder.HasKey(adjustment => new { adjustment.DepartmentId, adjustment.Id });
        builder.Property(adjustment => adjustment.Id).ValueGeneratedNever();
        builder.Property(adjustment => adjustment.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(adjustment => new { adjustment.DepartmentId, adjustment.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(adjustment => new { adjustment.DepartmentId, adjustment.Number }).IsUnique();
        builder.HasIndex(adjustment => new { adjustment.DepartmentId, adjustment.FiscalYear, adjustment.Id });
    }
}

/// <summary>No foreign key to the line: an added one does not stand yet, a removed one no longer.</summary>
internal sealed class AdjustmentItemMapping : IEntityTypeConfiguration<AdjustmentItem>
{
    public void Configure(EntityTypeBuilder<AdjustmentItem> builder)
    {
        builder.ToTable("adjustment_items");
        builder.HasKey(item => new { item.DepartmentId, item.AdjustmentId, item.Ordinal });
        builder.Property(item => item.Ordinal).ValueGeneratedNever();
        builder.HasOne<Adjustment>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.AdjustmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Project>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.ProjectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.DepartmentId, item.LineId });
    }
}
