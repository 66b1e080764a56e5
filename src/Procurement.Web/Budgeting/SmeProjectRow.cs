using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Web.Budgeting;

/// <summary>What one project buys of one kind, with what of it is reserved for 中小微企业, in yuan.</summary>
/// <param name="Minimum">What the rule asks of this one alone: all of a small one, the share of a larger one; shares of larger ones may also
/// be met together, so a shortage here is a hint and the year's sum decides.</param>
public sealed record SmeProjectRow(string Unit, string Project, CatalogueCategory Category, Money Amount, Money Reserved, Money Minimum)
{
    public bool IsShort => Reserved < Minimum;

    public string Kind => Category switch
    {
        CatalogueCategory.Goods => "货物",
        CatalogueCategory.Works => "工程",
        _ => "服务",
    };

    /// <param name="lines">All of one project and category.</param>
    public static SmeProjectRow Of(IReadOnlyList<LineFigure> lines, SmeReserveRules rules, FiscalYear year)
    {
        var (first, amount) = (lines[0], Money.Sum(lines.Select(line => line.Amount)));
        return new SmeProjectRow(
            first.Unit.Name, first.Project.Name, first.Code.Category, amount, Money.Sum(lines.Select(line => line.SmeReserve ?? Money.Zero)),
            rules.MinimumFor(year, [new SmeProject(first.Code.Category, amount)]).Minimum);
    }
}
