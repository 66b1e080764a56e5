using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>The plain numbers of one department and year that both sections are printed from and checked against.</summary>
/// <param name="AsOf">The day as of whose end the assets are stated.</param>
public sealed record DepartmentFigures(
    DepartmentName Department, FiscalYear Year, LocalDate AsOf, ProcurementFigures Procurement, AssetFigures Assets);

public sealed record DepartmentName(string Code, string Name);

public sealed record UnitName(string Code, string Name);

/// <param name="Budget">预算资金 in yuan.</param>
public sealed record ProjectFigure(Guid Id, string Name, Money Budget);

/// <summary>A procurement line as the figures need it.</summary>
/// <param name="FixedAssetDecision">Whether it becomes a fixed asset, where somebody decided it.</param>
/// <param name="FixedAssetByRule">Whether it becomes one by <see cref="AssetClassRules"/>.</param>
public sealed record LineFigure(
    Guid Id, UnitName Unit, ProjectFigure Project, string ItemName, CatalogueCode Code, string MeasureUnit,
    Quantity Quantity, UnitPrice UnitPrice, Money Amount, Funding Funding, Money? SmeReserve,
    bool? FixedAssetDecision, bool FixedAssetByRule)
{
    /// <summary>Whether it counts towards 拟购置固定资产总额.</summary>
    public bool CountsAsFixedAsset => FixedAssetDecision ?? FixedAssetByRule;
}

/// <summary>政府采购预算 of a year: the lines in the order in which they print, and their sums, formed in yuan.</summary>
/// <param name="Lines">Units in the department's order, lines within a unit in the order in which they were given.</param>
public sealed record ProcurementFigures(IReadOnlyList<LineFigure> Lines)
{
    /// <summary>合计: without 其他渠道资金.</summary>
    public Money Total => Sum(line => line.Funding.Total);

    /// <summary>总计: all sources.</summary>
    public Money GrandTotal => Sum(line => line.Funding.GrandTotal);

    public Money SmeReserve => Sum(line => line.SmeReserve ?? Money.Zero);

    /// <summary>拟购置固定资产总额</summary>
    public Money PlannedFixedAssets => Sum(line => line.CountsAsFixedAsset ? line.Amount : Money.Zero);

    public Money Of(FundingSource source) => Sum(line => line.Funding[source] ?? Money.Zero);

    public Money Of(CatalogueCategory category) => Sum(line => line.Code.Category == category ? line.Amount : Money.Zero);

    private Money Sum(Func<LineFigure, Money> amount) => Money.Sum(Lines.Select(amount));
}

/// <summary>What one row of the asset table counts.</summary>
/// <param name="Quantity">Pieces; of buildings and office space, m².</param>
/// <param name="Value">账面原值 in yuan.</param>
public sealed record AssetRowFigure(Quantity Quantity, Money Value)
{
    public static AssetRowFigure None { get; } = new(Quantity.Zero, Money.Zero);

    public bool IsNone => Quantity.IsZero && Value.IsZero;

    public AssetRowFigure Plus(Quantity quantity, Money value) => new(Quantity + quantity, Value + value);

    public static AssetRowFigure operator +(AssetRowFigure left, AssetRowFigure right) => left.Plus(right.Quantity, right.Value);
}
