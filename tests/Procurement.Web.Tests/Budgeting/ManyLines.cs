using Bogus;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>A department of three units with many different lines, always the same ones.</summary>
internal static class ManyLines
{
    private static readonly CatalogueCode[] Codes =
    [
        .. new[] { "A02010105", "A02010104", "A05010201", "A08060301", "A07010101", "B01010000", "C16010000", "A05030101", "A02031100" }
            .Select(code => CatalogueCode.Parse(code, CatalogueEdition.Of2022)),
        .. new[] { "A02010104", "A020108", "A0601", "A090101", "B0101", "C0201", "A0101" }.Select(code => CatalogueCode.Parse(code, CatalogueEdition.Of2013)),
    ];

    public static RegisterBundle Bundle(int count)
    {
        var random = new Randomizer(20240101);
        var bundle = Bundles.Department();
        var units = new[] { "001", "002", "003" }.Select(number => new UnitContent("900" + number, "第" + number + "单位", "事业", null, null)).ToList();
        var projects = Enumerable.Range(1, 12).Select(number => new ProjectContent(
            $"p{number}", units[number % 3].Code, FiscalYear.Of(2024), null, $"项目{13 - number:00}", Money.FromYuan(random.Int(100_000, 5_000_000)))).ToList();
        return bundle with
        {
            Department = bundle.Department with { Units = units },
            Projects = projects,
            Lines = [.. Enumerable.Range(0, count).Select(_ => Line(random, random.ListItem(projects).Key))],
        };
    }

    private static LineContent Line(Randomizer random, string project)
    {
        var (quantity, price) = (random.Int(1, 20), random.Int(100, 20_000));
        var amount = Money.FromYuan(quantity * price);
        var source = random.Enum<FundingSource>();
        return new LineContent(
            project, random.ArrayElement(["台式计算机", "服务器", "办公桌", "100%棉_布", "物业服务"]), random.ArrayElement(Codes), "台", Quantity.Of(quantity),
            UnitPrice.FromYuan(price), amount, Funding.From(each => each == source ? amount : null),
            random.Bool() ? Money.FromYuan(quantity * 50) : null, random.Bool(0.2f) ? random.Bool() : null);
    }
}
