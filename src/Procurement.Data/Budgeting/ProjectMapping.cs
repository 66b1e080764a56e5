using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Departments;

namespace Procurement.Data.Budgeting;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects");
        builder.HasKey(project => new { project.DepartmentId, project.Id });
        builder.Property(project => project.Id).ValueGeneratedNever();
        builder.Property(project => project.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(project => new { project.DepartmentId, project.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(project => new { project.DepartmentId, project.FiscalYear, project.UnitId, project.Name }).IsUnique();
    }
}

internal sealed class BudgetEntryMapping : IEntityTypeConfiguration<BudgetEntry>
{
    public void Configure(EntityTypeBuilder<BudgetEntry> builder)
    {
        builder.ToTable("budget_entries");

        // The project comes before the id: a project's entries lie together, and its foreign key needs no index of its own.
        builder.HasKey(entry => new { entry.DepartmentId, entry.ProjectId, entry.Id });
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Project>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.ProjectId }).OnDelete(DeleteBehavior.Restrict);
    }
}
