using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Books;
using Procurement.Domain.Departments;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Books;

internal sealed class AssetBooksMapping : IEntityTypeConfiguration<AssetBooks>
{
    public void Configure(EntityTypeBuilder<AssetBooks> builder)
    {
        builder.ToTable("asset_books");
        builder.HasKey(books => books.DepartmentId);
        builder.Property(books => books.DepartmentId).ValueGeneratedNever();
        builder.Property(books => books.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(books => books.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssetYearMapping : IEntityTypeConfiguration<AssetYear>
{
    public void Configure(EntityTypeBuilder<AssetYear> builder)
    {
        builder.ToTable("asset_years");
        builder.HasKey(year => new { year.DepartmentId, year.FiscalYear });
        builder.Property(year => year.FiscalYear).ValueGeneratedNever();
        builder.Property(year => year.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(year => year.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerBalanceMapping : IEntityTypeConfiguration<LedgerBalance>
{
    public void Configure(EntityTypeBuilder<LedgerBalance> builder)
    {
        builder.ToTable("ledger_balances");
        builder.HasKey(balance => new { balance.DepartmentId, balance.AsOf, balance.Class });
        builder.Property(balance => balance.AsOf).ValueGeneratedNever();
        builder.Property(balance => balance.Class).ValueGeneratedNever();
        builder.Property(balance => balance.RowVersion).IsConcurrencyToken();
        builder.HasOne<Department>().WithMany().HasForeignKey(balance => balance.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("reconciliations");
        builder.HasKey(reconciliation => new { reconciliation.DepartmentId, reconciliation.Id });
        builder.Property(reconciliation => reconciliation.Id).ValueGeneratedNever();
        builder.HasOne<Department>().WithMany().HasForeignKey(reconciliation => reconciliation.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Stocktake>().WithMany()
            .HasForeignKey(reconciliation => new { reconciliation.DepartmentId, reconciliation.StocktakeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reconciliation => new { reconciliation.DepartmentId, reconciliation.AsOf, reconciliation.Kind });
    }
}
