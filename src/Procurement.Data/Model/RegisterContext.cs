using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Access;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;

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

    public DbSet<AssetPlace> Places => Set<AssetPlace>();

    public DbSet<AssetPlacement> Placements => Set<AssetPlacement>();

    public DbSet<AssetMovement> Movements => Set<AssetMovement>();

    public DbSet<AssetMovementItem> MovementItems => Set<AssetMovementItem>();

    public DbSet<AssetYear> AssetYears => Set<AssetYear>();

    public DbSet<LedgerBalance> LedgerBalances => Set<LedgerBalance>();

    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();

    public DbSet<Stocktake> Stocktakes => Set<Stocktake>();

    public DbSet<StocktakeItem> StocktakeItems => Set<StocktakeItem>();

    public DbSet<StocktakeFind> StocktakeFinds => Set<StocktakeFind>();

    public DbSet<StocktakeCount> StocktakeCounts => Set<StocktakeCount>();

    public DbSet<DepartmentLayout> Layouts => Set<DepartmentLayout>();

    public DbSet<DisclosureChoice> DisclosureChoices => Set<DisclosureChoice>();

    public DbSet<LayoutVersion> LayoutVersions => Set<LayoutVersion>();

    public DbSet<DisclosureVersion> DisclosureVersions => Set<DisclosureVersion>();

    public DbSet<DisclosureFile> DisclosureFiles => Set<DisclosureFile>();

    public DbSet<OpenDataConsent> OpenDataConsents => Set<OpenDataConsent>();

    public DbSet<BudgetYear> BudgetYears => Set<BudgetYear>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    public DbSet<AdjustmentItem> AdjustmentItems => Set<AdjustmentItem>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<PurchaseLine> PurchaseLines => Set<PurchaseLine>();

    public DbSet<Acceptance> Acceptances => Set<Acceptance>();

    public DbSet<AcceptanceLine> AcceptanceLines => Set<AcceptanceLine>();

    public DbSet<CardProposal> CardProposals => Set<CardProposal>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentChunk> AttachmentChunks => Set<AttachmentChunk>();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();

    public DbSet<AssetClassRule> AssetClassRules => Set<AssetClassRule>();

    public DbSet<DepreciationLife> DepreciationLives => Set<DepreciationLife>();

    /// <summary>The units whose rows the queries see, null for all of the department's.</summary>
    public Guid[]? VisibleUnits { get; private set; }

    /// <summary>From now on the queries see the rows of this department, or of some of its units.</summary>
    /// <param name="units">Null for all.</param>
    public void Enter(Guid departmentId, IReadOnlyList<Guid>? units = null) => (DepartmentId, VisibleUnits) = (departmentId, units is null ? null : [.. units]);

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
        configurationBuilder.Properties<AssetWay>().HaveConversion<KeyConverter<AssetWay>>().HaveColumnType("text");
        configurationBuilder.Properties<CardUse>().HaveConversion<KeyConverter<CardUse>>().HaveColumnType("text");
        configurationBuilder.Properties<VehicleUse>().HaveConversion<KeyConverter<VehicleUse>>().HaveColumnType("text");
        configurationBuilder.Properties<VersionStatus>().HaveConversion<KeyConverter<VersionStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<CardStatus>().HaveConversion<KeyConverter<CardStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<MovementKind>().HaveConversion<KeyConverter<MovementKind>>().HaveColumnType("text");
        configurationBuilder.Properties<MovementStatus>().HaveConversion<KeyConverter<MovementStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<StocktakeStatus>().HaveConversion<KeyConverter<StocktakeStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<CountResult>().HaveConversion<KeyConverter<CountResult>>().HaveColumnType("text");
        configurationBuilder.Properties<AssetYearStatus>().HaveConversion<KeyConverter<AssetYearStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<LedgerClass>().HaveConversion<KeyConverter<LedgerClass>>().HaveColumnType("text");
        configurationBuilder.Properties<ReconciliationKind>().HaveConversion<KeyConverter<ReconciliationKind>>().HaveColumnType("text");
        configurationBuilder.Properties<AssetClass>().HaveConversion<KeyConverter<AssetClass>>().HaveColumnType("text");
        configurationBuilder.Properties<BudgetYearStatus>().HaveConversion<KeyConverter<BudgetYearStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<AdjustmentStatus>().HaveConversion<KeyConverter<AdjustmentStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<AdjustmentChange>().HaveConversion<KeyConverter<AdjustmentChange>>().HaveColumnType("text");
        configurationBuilder.Properties<ProcurementMethod>().HaveConversion<KeyConverter<ProcurementMethod>>().HaveColumnType("text");
        configurationBuilder.Properties<SupplierSize>().HaveConversion<KeyConverter<SupplierSize>>().HaveColumnType("text");
        configurationBuilder.Properties<PurchaseStatus>().HaveConversion<KeyConverter<PurchaseStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<AcceptanceStatus>().HaveConversion<KeyConverter<AcceptanceStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<CardProposalStatus>().HaveConversion<KeyConverter<CardProposalStatus>>().HaveColumnType("text");
        configurationBuilder.Properties<AttachmentOwner>().HaveConversion<KeyConverter<AttachmentOwner>>().HaveColumnType("text");
        configurationBuilder.Properties<CatalogueCategory>().HaveConversion<KeyConverter<CatalogueCategory>>().HaveColumnType("text");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegisterContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IDepartmentOwned).IsAssignableFrom(type.ClrType)))
        {
            entity.SetQueryFilter("department", InDepartment(entity.ClrType));
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IUnitOwned).IsAssignableFrom(type.ClrType)))
        {
            entity.SetQueryFilter("unit", InUnits(entity.ClrType, nameof(IUnitOwned.UnitId)));
        }

        modelBuilder.Model.FindEntityType(typeof(BudgetUnit))!.SetQueryFilter("unit", InUnits(typeof(BudgetUnit), nameof(BudgetUnit.Id)));

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

    /// <summary><c>row => VisibleUnits == null || VisibleUnits.Contains(row.UnitId)</c>, read anew at every query.</summary>
    private LambdaExpression InUnits(Type entity, string unit)
    {
        var row = Expression.Parameter(entity, "row");
        var visible = Expression.Property(Expression.Constant(this), nameof(VisibleUnits));
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], visible, Expression.Property(row, unit));
        return Expression.Lambda(Expression.OrElse(Expression.Equal(visible, Expression.Constant(null, typeof(Guid[]))), contains), row);
    }
}
