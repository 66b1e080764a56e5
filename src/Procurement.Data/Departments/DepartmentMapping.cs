using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Departments;

namespace Procurement.Data.Departments;

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("departments");
        builder.HasKey(department => department.Id);
        builder.Property(department => department.Id).ValueGeneratedNever();
        builder.Property(department => department.RowVersion).IsConcurrencyToken();

        // Two counties may use the same code: the region is part of what identifies a department.
        builder.HasIndex(department => new { department.Region, department.Code }).IsUnique();
    }
}

internal sealed class BudgetUnitMapping : IEntityTypeConfiguration<BudgetUnit>
{
    public void Configure(EntityTypeBuilder<BudgetUnit> builder)
    {
        builder.ToTable("budget_units");
        builder.HasKey(unit => new { unit.DepartmentId, unit.Id });
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(unit => unit.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => new { unit.DepartmentId, unit.Code }).IsUnique();
    }
}
