using Bogus;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Published;

/// <summary>Disclosures of made-up departments in which everything adds up. The same seed gives the same one.</summary>
internal static class Sample
{
    private static readonly HandlebarsTemplates Templates = new();
    private static readonly string[] Counties = ["临水县", "清河县", "武安市", "涉县", "滦平县", "丰宁满族自治县", "青龙满族自治县", "高邑县"];
    private static readonly string[] Projects = ["政务大厅运行经费", "审批平台建设项目", "档案扫描服务费", "办公设备购置费", "便民服务中心装修工程", "评估评审服务费", "窗口服务外包经费"];
    private static readonly (string Layout, int Year, CatalogueEdition Edition)[] Forms =
    [
        ("hebei-2020-flat", 2020, CatalogueEdition.Of2013), ("hebei-2020-three-layer", 2020, CatalogueEdition.Of2013),
        ("hebei-2023", 2023, CatalogueEdition.Of2022), ("hebei-2024", 2024, CatalogueEdition.Of2022),
    ];

    private static readonly Dictionary<CatalogueEdition, CatalogueItem[]> Leaves = ReferenceData.Items
        .Where(item => item.Level >= 2 && !ReferenceData.Catalogue.HasChildren(item.Edition, item.Code))
        .GroupBy(item => item.Edition).ToDictionary(items => items.Key, items => items.ToArray());

    /// <param name="form">Which of the four forms; null for any.</param>
    public static Disclosure Of(int seed, int? form = null)
    {
        var random = new Randomizer(seed);
        var (name, number, edition) = Forms[form ?? random.Int(0, Forms.Length - 1)];
        var year = FiscalYear.Of(number);
        var department = new DepartmentName($"{random.Int(100, 999)}", random.ArrayElement(Counties) + "行政审批局");
        var figures = new DepartmentFigures(department, year, year.AssetDay, new ProcurementFigures(Lines(random, department, edition)), Assets(random));
        return new DisclosureComposer(figures, BuiltInLayouts.Find(name)!, new Dictionary<string, string>(), Templates).Compose();
    }

    private static List<LineFigure> Lines(Randomizer random, DepartmentName department, CatalogueEdition edition)
    {
        var lines = new List<LineFigure>();
        foreach (var unit in Enumerable.Range(1, random.Int(1, 2)).Select(index => new UnitName($"{department.Code}00{index}", index == 1 ? department.Name : department.Name[..^5] + "政务服务中心")))
        {
            foreach (var project in random.ArrayElements(Projects, random.Int(1, 3)))
            {
                var drafts = Enumerable.Range(0, random.Int(1, 4)).Select(_ => (
                    Item: random.ArrayElement(Leaves[edition]), Count: random.Int(1, 9), Price: 100m * random.Int(20, 900))).ToList();
                var figure = new ProjectFigure(new Guid(lines.Count + 1, 7, 0, new byte[8]), project, Money.FromYuan(drafts.Sum(draft => draft.Count * draft.Price) + 5_000m));
                lines.AddRange(drafts.Select((draft, index) => Line(lines.Count + index, unit, figure, draft.Item, draft.Count, draft.Price)));
            }
        }

        return lines;
    }

    private static LineFigure Line(int index, UnitName unit, ProjectFigure project, CatalogueItem item, int count, decimal price)
    {
        var code = CatalogueCode.Parse(item.Code, item.Edition);
        var amount = Money.FromYuan(count * price);
        var funding = index % 3 == 1 ? Funding.None with { FiscalAccount = amount } : Funding.None with { GeneralPublicBudget = amount };
        return new LineFigure(
            new Guid(index, 0, 1, new byte[8]), unit, project, item.Name, code, "批", Quantity.Of(count), UnitPrice.FromYuan(price), amount, funding,
            index % 2 == 0 ? Money.FromYuan(amount.Yuan) : null, null, ReferenceData.AssetClasses.IsFixedAsset(code));
    }

    private static AssetFigures Assets(Randomizer random)
    {
        var buildings = Row(random.Int(500, 5_000), 1_000m * random.Int(500, 9_000));
        return new AssetFigures(
            buildings, Row(buildings.Quantity.Value - 100m, buildings.Value.Yuan - 200_000m), Row(random.Int(1, 9), 1_000m * random.Int(100, 900)),
            Row(random.Int(1, 9), 1_000m * random.Int(900, 9_000)), Row(random.Int(100, 900), 100m * random.Int(1_000, 90_000)));
    }

    private static AssetRowFigure Row(decimal quantity, decimal yuan) => new(Quantity.Of(quantity), Money.FromYuan(yuan));
}
