using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
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
        builder.Property(card => card.Use).HasDefaultValueSql($"'{EnumKey.Of(CardUse.InUse)}'").ValueGeneratedNever();
        builder.Property(card => card.Status).HasDefaultValueSql($"'{EnumKey.Of(CardStatus.Active)}'").ValueGeneratedNever();
        builder.Property(card => card.RowVersion).IsConcurrencyToken();
        builder.Ignore(card => card.Code);
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(card => new { card.DepartmentId, card.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetPlace>().WithMany()
            .HasForeignKey(card => new { card.DepartmentId, card.PlaceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(card => new { card.DepartmentId, card.CardNumber }).IsUnique();
        builder.Property(card => card.PeakPieceValue).HasColumnType("numeric(18,2)");
        builder.HasIndex(card => new { card.DepartmentId, card.PeakPieceValue }).IncludeProperties(card => card.Id);
        MapIndexesOfTheList(builder);
    }

    /// <summary>What <see cref="CardListQuery"/> walks or looks up; the last ones hold few cards, or none after a plain import, and cost it nothing.
    /// The signs of names and models have an index too, which the migration makes: the model knows no indexes over expressions.</summary>
    private static void MapIndexesOfTheList(EntityTypeBuilder<AssetCard> builder)
    {
        builder.HasIndex(card => new { card.DepartmentId, card.UnitId, card.CardNumber });
        builder.HasIndex(card => new { card.DepartmentId, card.Kind, card.CardNumber });
        builder.HasIndex(card => new { card.DepartmentId, card.Value });
        builder.HasIndex(card => new { card.DepartmentId, card.AcquiredOn });
        builder.HasIndex(card => new { card.DepartmentId, card.CodeText }).HasOperators("uuid_ops", "text_pattern_ops");
        builder.HasIndex(card => new { card.DepartmentId, card.PlaceId, card.CardNumber }).HasFilter("place_id is not null");
        builder.HasIndex(card => new { card.DepartmentId, card.Custodian }).HasOperators("uuid_ops", "text_pattern_ops").HasFilter("custodian is not null");
        builder.HasIndex(card => new { card.DepartmentId, card.SerialNumber }).HasOperators("uuid_ops", "text_pattern_ops").HasFilter("serial_number is not null");
        builder.HasIndex(card => new { card.DepartmentId, card.UsedUpOn }).HasFilter("used_up_on is not null");
        builder.HasIndex(card => new { card.DepartmentId, card.Status, card.CardNumber }).HasFilter($"status = '{EnumKey.Of(CardStatus.Removed)}'");
        builder.HasIndex(card => new { card.DepartmentId, card.Use, card.CardNumber }).HasFilter($"use <> '{EnumKey.Of(CardUse.InUse)}'");
        builder.HasIndex(card => new { card.DepartmentId, card.Value, card.CardNumber }).HasFilter(CardListSql.Over200K.Replace("card.", "", StringComparison.Ordinal));
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
        builder.Property(entry => entry.Depreciation).HasDefaultValue(Domain.Common.Money.Zero).ValueGeneratedNever();
        builder.Property(entry => entry.MonthsUsed).HasDefaultValue(0).ValueGeneratedNever();
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetMovement>().WithMany()
            .HasForeignKey(entry => new { entry.DepartmentId, entry.DocumentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.DepartmentId, entry.DocumentId }).HasFilter("document_id is not null");

        // What came after a closing.
        builder.HasIndex(entry => new { entry.DepartmentId, entry.EffectiveOn });
    }
}

internal sealed class AssetPlaceMapping : IEntityTypeConfiguration<AssetPlace>
{
    public void Configure(EntityTypeBuilder<AssetPlace> builder)
    {
        builder.ToTable("asset_places");
        builder.HasKey(place => new { place.DepartmentId, place.Id });
        builder.Property(place => place.Id).ValueGeneratedNever();
        builder.Property(place => place.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(place => new { place.DepartmentId, place.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(place => new { place.DepartmentId, place.Code }).IsUnique();
    }
}

internal sealed class AssetPlacementMapping : IEntityTypeConfiguration<AssetPlacement>
{
    public void Configure(EntityTypeBuilder<AssetPlacement> builder)
    {
        builder.ToTable("asset_placements");
        builder.HasKey(placement => new { placement.DepartmentId, placement.CardId, placement.Id });
        builder.Property(placement => placement.Id).ValueGeneratedNever();
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(placement => new { placement.DepartmentId, placement.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetPlace>().WithMany()
            .HasForeignKey(placement => new { placement.DepartmentId, placement.PlaceId }).OnDelete(DeleteBehavior.Restrict);
    }
}
