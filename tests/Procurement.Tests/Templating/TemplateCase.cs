using Procurement.Documents.Templating;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Templating;

/// <summary>Figures small enough to check by hand, for templates and for the composer.</summary>
internal static class TemplateCase
{
    public static HandlebarsTemplates Templates { get; } = new();

    public static UnitName First { get; } = new("001", "局本级");

    public static UnitName Second { get; } = new("002", "服务中心");

    public static string Fill(string template, MoneyUnit unit = MoneyUnit.TenThousandYuan) =>
        Templates.Fill(template, TemplateVariables.WithUnit(TemplateVariables.Of(Figures([Line(First, 600_000m)]), Values), First), unit);

    public static Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal) { ["preparer"] = "<局> & 中心", ["empty"] = "", ["编制-1"] = "甲" };

    /// <summary>2020, assets of one vehicle worth 469,300.00 yuan.</summary>
    public static DepartmentFigures Figures(IReadOnlyList<LineFigure> lines) => new(
        new DepartmentName("432", "行政局"), FiscalYear.Of(2020), FiscalYear.Of(2020).AssetDay, new ProcurementFigures(lines),
        AssetFigures.None with { Vehicles = new AssetRowFigure(Quantity.Of(3), Money.FromYuan(469_300m)) });

    /// <param name="yuan">What 一般公共预算拨款 pays; null where another source does.</param>
    public static LineFigure Line(UnitName unit, decimal? yuan, ProjectFigure? project = null, Money? otherChannels = null)
    {
        var funding = Funding.None with { GeneralPublicBudget = yuan is null ? null : Money.FromYuan(yuan.Value), OtherChannels = otherChannels };
        return new LineFigure(
            Id(), unit, project ?? Project(yuan ?? 0m), "台式计算机", CatalogueCode.Parse("A02010104", CatalogueEdition.Of2013), "台",
            Quantity.Of(1), UnitPrice.FromYuan(yuan ?? 0m), funding.GrandTotal, funding, null, null, true);
    }

    public static ProjectFigure Project(decimal budget) => new(Id(), "项目", Money.FromYuan(budget));

    private static readonly SequentialId Ids = new();

    private static Guid Id() => Ids.Next(default);
}
