using Bogus;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Benchmarks;

/// <summary>Makes a large department, always the same one.</summary>
internal static class BundleMaker
{
    private static readonly CatalogueCode Computer = CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022);
    private static readonly AssetKind[] Kinds = [AssetKind.Equipment, AssetKind.Equipment, AssetKind.Equipment, AssetKind.Furniture, AssetKind.Vehicle];

    public static RegisterBundle Make(string code, int lines, int cards)
    {
        var random = new Randomizer(20240101);
        var units = Enumerable.Range(1, 20).Select(n => new UnitContent($"{code}{n:000}", $"第{n}中心", "事业", null, "财政拨款")).ToList();
        var projects = Enumerable.Range(1, Math.Max(1, lines / 20)).Select(n =>
            new ProjectContent($"p{n}", units[n % units.Count].Code, FiscalYear.Of(2024), null, $"项目{n:00000}", Money.FromYuan(100_000_000m))).ToList();
        return new RegisterBundle(
            new DepartmentContent(code, "大型部门", ["河北省", "测试市", "测试县"], units), projects,
            [.. Enumerable.Range(0, lines).Select(n => Line(random, projects[n % projects.Count].Key))],
            [.. Enumerable.Range(0, cards).Select(n => Card(random, units[n % units.Count].Code, n))],
            [], [new ChoiceContent(FiscalYear.Of(2024), "hebei-2024", new Dictionary<string, string>())], null, new IndexPlaces());
    }

    private static LineContent Line(Randomizer random, string project)
    {
        var quantity = random.Int(1, 20);
        var price = random.Int(500, 20_000);
        var amount = Money.FromYuan(quantity * price);
        return new LineContent(
            project, "台式计算机", Computer, "台", Quantity.Of(quantity), UnitPrice.FromYuan(price), amount,
            Funding.None with { GeneralPublicBudget = amount }, null, null);
    }

    private static CardContent Card(Randomizer random, string unit, int number)
    {
        var kind = random.ArrayElement(Kinds);
        return new CardContent(
            unit, $"{unit}-{number:000000}", $"设备{number}", Computer, kind, Quantity.Of(1), "台", null, null, null,
            Money.FromYuan(random.Int(100_000, 40_000_000) / 100m), new LocalDate(2015, 1, 1).PlusDays(random.Int(0, 3000)));
    }

    private sealed class IndexPlaces : IBundlePlaces
    {
        public string Of(BundlePart part, int index, string? field) => $"{part}[{index}].{field}";
    }
}
