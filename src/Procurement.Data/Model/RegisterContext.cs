using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Model;

/// <summary>The register's tables. Rows of departments are seen one department at a time, the one that was entered.</summary>
public sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    /// <summary>The department whose rows the queries see; before <see cref="Enter"/> none.</summary>
    public Guid DepartmentId { get; private set; }

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<BudgetUnit> Units => Set<BudgetUnit>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<BudgetEntry> BudgetEntries => Set<BudgetEntry>();

    public DbSet<ProcurementLine> Lines => Set<ProcurementLine>();

    public DbSet<SupersededLine> SupersededLines => Set<SupersededLine>();

    public DbSet<AssetCard> Cards => Set<AssetCard>();

    public DbSet<AssetEntry> AssetEntries => Set<AssetEntry>();

    public DbSet<DepartmentLayout> Layouts => Set<DepartmentLayout>();

    public DbSet<DisclosureChoice> DisclosureChoices => Set<DisclosureChoice>();

    public DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();

    public DbSet<AssetClassRule> AssetClassRules => Set<AssetClassRule>();

    public DbSet<DepreciationLife> DepreciationLives => Set<DepreciationLife>();

    /// <summary>From now on the queries see the rows of this department.</summary>
    public void Enter(Guid departmentId) => DepartmentId = departmentId;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Every index is declared beside its table: each one is paid for at every import.
        configurationBuilder.Conventions.Remove<Microsoft.EntityFrameworkCore.Metadata.Conventions.ForeignKeyIndexConvention>();
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HaveColumnType("numeric(18,2)");
        configurationBuilder.Properties<UnitPrice>().HaveConversion<UnitPriceConverter>().HaveColumnType("numeric(18,6)");
        configurationBuilder.Properties<Quantity>().HaveConversion<QuantityConverter>().HaveColumnType("numeric(18,4)");
        configurationBuilder.Properties<FiscalYear>().HaveConversion<FiscalYearConverter>().HaveColumnType("smallint");
        configurationBuilder.Properties<CatalogueEdition>().HaveConversion<short>().HaveColumnType("smallint");
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>().HaveColumnType("date");
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>().HaveColumnType("timestamp with time zone");
        configurationBuilder.Properties<AssetKind>().HaveConversion<KeyConverter<AssetKind>>().HaveColumnType("text");
        configurationBuilder.Properties<AssetEntryKind>().HaveConversion<KeyConverter<AssetEntryKind>>().HaveColumnType("text");
        configurationBuilder.Properties<AssetClass>().HaveConversion<KeyConverter<AssetClass>>().HaveColumnType("text");
        configurationBuilder.Properties<CatalogueCategory>().HaveConversion<KeyConverter<CatalogueCategory>>().HaveColumnType("text");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegisterContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IDepartmentOwned).IsAssignableFrom(type.ClrType)))
        {
            entity.SetQueryFilter("department", InDepartment(entity.ClrType));
        }

        DatabaseNames.Apply(modelBuilder.Model);
    }

    /// <summary><c>row => row.DepartmentId == DepartmentId</c>, read anew at every query.</summary>
    private LambdaExpression InDepartment(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var owner = Expression.Property(row, nameof(IDepartmentOwned.DepartmentId));
        var entered = Expression.Property(Expression.Constant(this), nameof(DepartmentId));
        return Expression.Lambda(Expression.Equal(owner, entered), row);
    }
}
