using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>How much of a year's procurement is reserved for 中小微企业 at least, from a day on.</summary>
/// <param name="GoodsAndServicesLimit">Yuan; a goods or services project up to and including it (200万元以下) is reserved whole, as a rule.</param>
/// <param name="WorksLimit">Yuan; the same for works (400万元以下).</param>
/// <param name="GoodsAndServicesShare">The least part of the larger goods and services projects, 0.30 for 30%以上.</param>
/// <param name="WorksShare">The least part of the larger works.</param>
/// <param name="SmallMicroShare">The least part of that share which goes to 小微企业, 0.60.</param>
/// <param name="Source">The document and its articles, as printed.</param>
public sealed record SmeReserveRule(
    LocalDate ValidFrom, Money GoodsAndServicesLimit, Money WorksLimit,
    decimal GoodsAndServicesShare, decimal WorksShare, decimal SmallMicroShare, string Source)
{
    /// <summary>以下 includes the limit itself: a project of exactly 2,000,000.00 is a small one.</summary>
    public bool IsSmall(SmeProject project) => project.Amount <= (project.Category is CatalogueCategory.Works ? WorksLimit : GoodsAndServicesLimit);
}

/// <summary>A project as the rule sees it: what it buys and its whole procurement budget (采购项目预算总额).</summary>
/// <param name="Amount">Yuan. What is not above zero buys nothing and reserves nothing.</param>
public sealed record SmeProject(CatalogueCategory Category, Money Amount);

/// <summary>The rules by date.</summary>
public sealed class SmeReserveRules(IEnumerable<SmeReserveRule> rules)
{
    private readonly List<SmeReserveRule> byDay = [.. rules.OrderBy(rule => rule.ValidFrom)];

    /// <summary>The rules that ship: sme-reserve-rules.csv.</summary>
    public static SmeReserveRules Shipped { get; } = new(ShippedRows.Of("sme-reserve-rules.csv").Select(row => new SmeReserveRule(
        LocalDatePattern.Iso.Parse(row[0]).Value, Money.Parse(row[1]), Money.Parse(row[2]), Share(row[3]), Share(row[4]), Share(row[5]), row[6])));

    /// <summary>The rule in force on the budget year's first day, null before there was one with figures.</summary>
    public SmeReserveRule? RuleFor(FiscalYear year) => byDay.LastOrDefault(rule => rule.ValidFrom <= new LocalDate(year.Number, 1, 1));

    /// <summary>What the year's projects must reserve at least.</summary>
    public SmeReserveMinimum MinimumFor(FiscalYear year, IEnumerable<SmeProject> projects) => SmeReserveMinimum.Of(year, RuleFor(year), projects);

    private static decimal Share(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
