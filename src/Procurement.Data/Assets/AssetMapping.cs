using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Departments;

namespace Procurement.Data.Assets;

internal sealed class AssetCardMapping : IEntityTypeConfiguration<AssetCard>
{
    public void Configure(EntityTypeBuilder<AssetCard> builder)
    {
        builder.ToTable("asset_cards", table => table.HasCheckConstraint("ck_asset_cards_kind", $"kind in ({EnumKey.SqlList<AssetKind>()})"));
        builder.HasKey(card => new { card.DepartmentId, card.Id });
        builder.Property(card => card.Id).ValueGeneratedNever();
        builder.Property(card => card.CodeText).HasColumnName("code");
        builder.Property(card => card.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(card => new { card.DepartmentId, card.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(card => new { card.DepartmentId, card.CardNumber }).IsUnique();
    }
}

internal sealed class AssetEntryMapping : IEntityTypeConfiguration<AssetEntry>
{
    public void Configure(EntityTypeBuilder<AssetEntry> builder)
    {
        builder.ToTable("asset_entries", table =>
        {
            table.HasCheckConstraint("ck_asset_entries_kind", $"kind in ({EnumKey.SqlList<AssetKind>()})");
            table.HasCheckConstraint("ck_asset_entries_entry", $"entry in ({EnumKey.SqlList<AssetEntryKind>()})");
        });

        // The card comes before the id: a card's entries lie together, and its foreign key needs no index of its own.
        builder.HasKey(entry => new { entry.DepartmentId, entry.CardId, entry.Id });
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.UnitId }).OnDelete(DeleteBehavior.Restrict);
    }
}
