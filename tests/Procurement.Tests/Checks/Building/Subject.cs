using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Building;

/// <summary>Builds what the checks look at; a test says only what matters to it, the rest is in order.</summary>
internal sealed class Subject
{
    public const string ProjectName = "设备购置费";

    private readonly List<LineFigure> lines = [];
    private readonly List<CardHolding> cards = [];
    private readonly List<CardCode> codes = [];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private FiscalYear year = FiscalYear.Of(2020);
    private LocalDate? asOf;
    private DisclosureLayout? layout = SmallLayouts.Plain;
    private Disclosure? printed;

    public Subject In(int number)
    {
        year = FiscalYear.Of(number);
        return this;
    }

    public Subject AsOf(LocalDate day)
    {
        asOf = day;
        return this;
    }

    /// <summary>A line of two servers at 40,000 yuan, paid from the general budget, within its project's budget.</summary>
    public Subject Line(
        string item = "服务器", string code = "A02010103", string edition = "2013", string unit = "台", string quantity = "2", string price = "40000",
        string? amount = null, Funding? funding = null, string? sme = null, bool? decided = null, string project = ProjectName, string budget = "9000000",
        string owner = "001")
    {
        var parsed = CatalogueCode.Parse(code, ReferenceData.Edition(edition));
        var (count, each) = (Quantity.Parse(quantity), UnitPrice.Parse(price));
        var total = amount is null ? Money.RoundToFen(each.Times(count)) : Money.Parse(amount);
        var paid = funding ?? Funding.None with { GeneralPublicBudget = total };
        var ofProject = lines.FirstOrDefault(line => line.Project.Name == project && line.Unit.Code == owner)?.Project
            ?? new ProjectFigure(new Guid(lines.Count + 1, 0, 0, new byte[8]), project, Money.Parse(budget));
        lines.Add(new LineFigure(
            new Guid(0, (short)lines.Count, 1, new byte[8]), new UnitName(owner, $"单位{owner}"), ofProject, item, parsed, unit, count, each, total, paid,
            sme is null ? null : Money.Parse(sme), decided, ReferenceData.AssetClasses.IsFixedAsset(parsed))
        {
            ClassByRule = ReferenceData.AssetClasses.RuleFor(parsed).Class,
        });
        return this;
    }

    public Subject Card(
        AssetKind kind = AssetKind.Equipment, string quantity = "1", string value = "5000", string? area = null, string? officeArea = null,
        string? officeValue = null, string unit = "台", string? number = null) =>
        Card(new CardHolding(
            number ?? $"001-{cards.Count + 1:0000}", "资产", kind, unit, Quantity.Parse(quantity), Money.Parse(value),
            area is null ? null : Quantity.Parse(area), officeArea is null ? null : Quantity.Parse(officeArea),
            officeValue is null ? null : Money.Parse(officeValue)));

    public Subject Card(CardHolding card)
    {
        cards.Add(card);
        return this;
    }

    /// <summary>Cards that are booked under a code and a kind.</summary>
    public Subject Booked(string code, string edition, AssetKind kind, int count = 1)
    {
        codes.Add(new CardCode(CatalogueCode.Parse(code, ReferenceData.Edition(edition)), kind, count, $"001-B{codes.Count + 1}"));
        return this;
    }

    public Subject Laid(DisclosureLayout? form)
    {
        layout = form;
        return this;
    }

    public Subject Value(string name, string text)
    {
        values[name] = text;
        return this;
    }

    /// <summary>Printed from the register's figures.</summary>
    public Subject Printed(Print print)
    {
        printed = print.Build(year, asOf ?? year.AssetDay);
        return this;
    }

    /// <summary>Printed by somebody: the figures come from the paper.</summary>
    public Subject Published(Print print) => Printed(print).Laid(null);

    public CheckSubject Build() => new(
        new DepartmentFigures(new("001", "行政审批局"), year, asOf ?? year.AssetDay, new ProcurementFigures(lines), AssetFigures.Of(cards))
        {
            Breakdown = AssetBreakdown.Of(cards, layout?.Breakdown ?? BreakdownRequest.None),
        },
        cards, ReferenceData.Catalogue, ReferenceData.AssetClasses, layout, values, printed)
    {
        CardCodes = codes,
    };

    /// <summary>The findings of one rule.</summary>
    public IReadOnlyList<Finding> Run(string code) => [.. AllChecks.List.Single(check => check.Code == code).Run(Build())];
}
