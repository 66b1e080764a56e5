using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Procurement.Domain.Catalogue;

namespace Procurement.Data.Catalogue;

internal sealed class CatalogueItemMapping : IEntityTypeConfiguration<CatalogueItem>
{
    public void Configure(EntityTypeBuilder<CatalogueItem> builder)
    {
        builder.ToTable("catalogue_items");
        builder.HasKey(item => new { item.Edition, item.Code });
    }
}

internal sealed class AssetClassRuleMapping : IEntityTypeConfiguration<AssetClassRule>
{
    public void Configure(EntityTypeBuilder<AssetClassRule> builder)
    {
        builder.ToTable("asset_class_rules");
        builder.HasKey(rule => new { rule.Edition, rule.Prefix });
    }
}

internal sealed class DepreciationLifeMapping : IEntityTypeConfiguration<DepreciationLife>
{
    public void Configure(EntityTypeBuilder<DepreciationLife> builder)
    {
        builder.ToTable("depreciation_lives");
        builder.HasKey(life => new { life.Category, life.Subcategory });
    }
}

/// <summary>Which version of a reference file the tables hold.</summary>
internal sealed class ReferenceFile
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    public required Instant LoadedAt { get; set; }
}

internal sealed class ReferenceFileMapping : IEntityTypeConfiguration<ReferenceFile>
{
    public void Configure(EntityTypeBuilder<ReferenceFile> builder)
    {
        builder.ToTable("reference_files");
        builder.HasKey(file => file.Name);
    }
}
