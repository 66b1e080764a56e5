using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Departments;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Disclosures;

internal sealed class DepartmentLayoutMapping : IEntityTypeConfiguration<DepartmentLayout>
{
    public void Configure(EntityTypeBuilder<DepartmentLayout> builder)
    {
        builder.ToTable("department_layouts");
        builder.HasKey(layout => new { layout.DepartmentId, layout.Name });
        builder.Property(layout => layout.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(layout => layout.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisclosureChoiceMapping : IEntityTypeConfiguration<DisclosureChoice>
{
    public void Configure(EntityTypeBuilder<DisclosureChoice> builder)
    {
        builder.ToTable("disclosure_choices");
        builder.HasKey(choice => new { choice.DepartmentId, choice.FiscalYear });
        builder.Property(choice => choice.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(choice => choice.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LayoutVersionMapping : IEntityTypeConfiguration<LayoutVersion>
{
    public void Configure(EntityTypeBuilder<LayoutVersion> builder)
    {
        builder.ToTable("layout_versions");
        builder.HasKey(version => new { version.DepartmentId, version.Name, version.Number });
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.HasOne<Department>().WithMany().HasForeignKey(version => version.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
