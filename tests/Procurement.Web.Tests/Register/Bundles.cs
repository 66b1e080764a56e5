using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Web.Tests.Register;

/// <summary>Small bundles for tests: a department 900 with one unit, and what the test adds.</summary>
internal static class Bundles
{
    public static readonly CatalogueCode Computer = CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022);

    public static RegisterBundle Department(string code = "900") => new(
        new DepartmentContent(code, "测试局", ["河北省", "测试县"], [new UnitContent(code + "001", "测试局本级", "行政", "正科级", null)]),
        [], [], [], [], [], null, new IndexPlaces());

    public static RegisterBundle WithProject(this RegisterBundle bundle, string key, string name, string budget, string? code = null) => bundle with
    {
        Projects = [.. bundle.Projects, new ProjectContent(key, bundle.Department.Code + "001", FiscalYear.Of(2024), code, name, Money.Parse(budget))],
    };

    public static RegisterBundle WithLine(this RegisterBundle bundle, string project, string item, string amount, string? smeReserve = null) => bundle with
    {
        Lines = [.. bundle.Lines, new LineContent(
            project, item, Computer, "台", Quantity.Of(1), UnitPrice.Parse(amount), Money.Parse(amount),
            Funding.None with { GeneralPublicBudget = Money.Parse(amount) }, smeReserve is null ? null : Money.Parse(smeReserve), null)],
    };

    public static RegisterBundle WithCard(
        this RegisterBundle bundle, string number, string value, AssetKind kind = AssetKind.Equipment, string? area = null, string? unit = null)
        => bundle with
        {
            Cards = [.. bundle.Cards, new CardContent(
                unit ?? bundle.Department.Code + "001", number, "卡片" + number, Computer, kind, Quantity.Of(1), "台",
                area is null ? null : Quantity.Parse(area), null, null, Money.Parse(value), new LocalDate(2021, 6, 30))],
        };

    private sealed class IndexPlaces : IBundlePlaces
    {
        public string Of(BundlePart part, int index, string? field) => $"{part}[{index}].{field}";
    }
}
