using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Data.Model;
using Procurement.Domain.Departments;
using Procurement.Domain.Publishing;

namespace Procurement.Data.Publishing;

internal sealed class DisclosureVersionMapping : IEntityTypeConfiguration<DisclosureVersion>
{
    public void Configure(EntityTypeBuilder<DisclosureVersion> builder)
    {
        builder.ToTable("disclosure_versions");
        builder.HasKey(version => new { version.DepartmentId, version.Id });
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(version => version.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.DepartmentId, version.FiscalYear, version.Number }).IsUnique();

        // One waits at a time, whoever submits at the same moment.
        builder.HasIndex(version => new { version.DepartmentId, version.FiscalYear }).IsUnique().HasFilter($"status = '{EnumKey.Of(VersionStatus.Submitted)}'");
    }
}

internal sealed class DisclosureFileMapping : IEntityTypeConfiguration<DisclosureFile>
{
    public void Configure(EntityTypeBuilder<DisclosureFile> builder)
    {
        builder.ToTable("disclosure_files");
        builder.HasKey(file => new { file.DepartmentId, file.VersionId, file.Format });
        builder.HasOne<DisclosureVersion>().WithMany()
            .HasForeignKey(file => new { file.DepartmentId, file.VersionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OpenDataConsentMapping : IEntityTypeConfiguration<OpenDataConsent>
{
    public void Configure(EntityTypeBuilder<OpenDataConsent> builder)
    {
        builder.ToTable("open_data_consents");
        builder.HasKey(consent => consent.DepartmentId);
        builder.Property(consent => consent.DepartmentId).ValueGeneratedNever();
        builder.Property(consent => consent.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(consent => consent.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
