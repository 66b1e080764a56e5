using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Departments;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

internal sealed class StocktakeMapping : IEntityTypeConfiguration<Stocktake>
{
    public void Configure(EntityTypeBuilder<Stocktake> builder)
    {
        builder.ToTable("stocktakes");
        builder.HasKey(stocktake => new { stocktake.DepartmentId, stocktake.Id });
        builder.Property(stocktake => stocktake.Id).ValueGeneratedNever();
        builder.Property(stocktake => stocktake.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(stocktake => stocktake.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(stocktake => new { stocktake.DepartmentId, stocktake.Number }).IsUnique();
    }
}

internal sealed class StocktakeItemMapping : IEntityTypeConfiguration<StocktakeItem>
{
    public void Configure(EntityTypeBuilder<StocktakeItem> builder)
    {
        builder.ToTable("stocktake_items");
        builder.HasKey(item => new { item.DepartmentId, item.StocktakeId, item.CardId });
        builder.Property(item => item.CodeText).HasColumnName("code");
        builder.Property(item => item.RowVersion).IsConcurrencyToken();
        builder.HasOne<Stocktake>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.StocktakeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetMovement>().WithMany()
            .HasForeignKey(item => new { item.DepartmentId, item.MovementId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => new { item.DepartmentId, item.StocktakeId, item.CardNumber });
        builder.HasIndex(item => new { item.DepartmentId, item.StocktakeId, item.PlaceId, item.Result });
        builder.HasIndex(item => new { item.DepartmentId, item.CardId });
    }
}

internal sealed class StocktakeFindMapping : IEntityTypeConfiguration<StocktakeFind>
{
    public void Configure(EntityTypeBuilder<StocktakeFind> builder)
    {
        builder.ToTable("stocktake_finds");
        builder.HasKey(find => new { find.DepartmentId, find.StocktakeId, find.Id });
        builder.Property(find => find.Id).ValueGeneratedNever();
        builder.Property(find => find.RowVersion).IsConcurrencyToken();
        builder.HasOne<Stocktake>().WithMany()
            .HasForeignKey(find => new { find.DepartmentId, find.StocktakeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetMovement>().WithMany()
            .HasForeignKey(find => new { find.DepartmentId, find.MovementId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StocktakeCountMapping : IEntityTypeConfiguration<StocktakeCount>
{
    public void Configure(EntityTypeBuilder<StocktakeCount> builder)
    {
        builder.ToTable("stocktake_counts");
        builder.HasKey(count => new { count.DepartmentId, count.StocktakeId, count.Id });
        builder.Property(count => count.Id).ValueGeneratedNever();
        builder.HasOne<StocktakeItem>().WithMany()
            .HasForeignKey(count => new { count.DepartmentId, count.StocktakeId, count.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(count => new { count.DepartmentId, count.StocktakeId, count.CardId });
    }
}
