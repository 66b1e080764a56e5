using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Departments;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Assets;

internal sealed class AssetMovementMapping : IEntityTypeConfiguration<AssetMovement>
{
    public void Configure(EntityTypeBuilder<AssetMovement> builder)
    {
        builder.ToTable("asset_movements");
        builder.HasKey(movement => new { movement.DepartmentId, movement.Id });
        builder.Property(movement => movement.Id).ValueGeneratedNever();
        builder.Property(movement => movement.RowVersion).IsConcurrencyToken();
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(movement => new { movement.DepartmentId, movement.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetMovement>().WithMany()
            .HasForeignKey(movement => new { movement.DepartmentId, movement.ReversesId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Stocktake>().WithMany()
            .HasForeignKey(movement => new { movement.DepartmentId, movement.StocktakeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(movement => new { movement.DepartmentId, movement.Number }).IsUnique();
        builder.HasIndex(movement => new { movement.DepartmentId, movement.Status, movement.Id });
        builder.HasIndex(movement => new { movement.DepartmentId, movement.TransferId }).HasFilter("transfer_id is not null");
        builder.HasIndex(movement => new { movement.DepartmentId, movement.ReversesId }).HasFilter("reverses_id is not null");
        builder.HasIndex(movement => new { movement.DepartmentId, movement.StocktakeId }).HasFilter("stocktake_id is not null");
    }
}

internal sealed class AssetMovementItemMapping : IEntityTypeConfiguration<AssetMovementItem>
{
    public void Configure(EntityTypeBuilder<AssetMovementItem> builder)
    {
        builder.ToTable("asset_movement_items");
        builder.HasKey(item => new { item.DepartmentId, item.MovementId, item.Ordinal });
        builder.Property(item => item.Ordinal).ValueGeneratedNever();
        builder.HasOne<AssetMovement>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.MovementId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.DepartmentId, item.CardId });
    }
}
