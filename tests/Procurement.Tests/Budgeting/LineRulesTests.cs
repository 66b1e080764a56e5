using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Tests.Budgeting;

public sealed class LineRulesTests
{
    private static readonly LineRules Rules = new(ReferenceData.Catalogue, ReferenceData.AssetClasses);

    /// <summary>Two computers at 5,000 yuan, against which no rule speaks.</summary>
    private static readonly LineDraft Sound = new(
        Guid.Empty, "台式计算机", CatalogueEdition.Of2022, "A02010105", "台", Quantity.Of(2), UnitPrice.FromYuan(5000m), Money.FromYuan(10_000m),
        Funding.None with { GeneralPublicBudget = Money.FromYuan(10_000m) }, SmeReserve: null, FixedAsset: null, FixedAssetReason: null);

    public static TheoryData<string, string, LineDraft> Refused { get; } = new()
    {
        { "LN-NAME", LineFields.ItemName, Sound with { ItemName = "  " } },
        { "LN-NAME", LineFields.ItemName, Sound with { ItemName = new string('机', 201) } },
        { "LN-NAME", LineFields.ItemName, Sound with { ItemName = "台式\0计算机" } },
        { "LN-UNIT", LineFields.MeasureUnit, Sound with { MeasureUnit = "" } },
        { "LN-QUANTITY", LineFields.Quantity, Sound with { Quantity = Quantity.Zero } },
        { "LN-PRICE", LineFields.UnitPrice, Sound with { UnitPrice = UnitPrice.FromYuan(-0.000001m) } },
        { "LN-AMOUNT", LineFields.Amount, Sound with { Amount = Money.FromYuan(-0.01m) } },
        { "LN-SOURCE", "unitFunds", Sound with { Funding = Funding.None with { UnitFunds = Money.FromYuan(-1m) } } },
        { "LN-CODE", LineFields.Code, Sound with { Code = "A020101" } },
        { "CA-UNKNOWN", LineFields.Code, Sound with { Code = "A02019998" } },
        { "CA-EDITION", LineFields.Code, Sound with { Edition = CatalogueEdition.Of2013, ItemName = "移动工作站", Code = "A02010106" } },
        { "PR-SME", LineFields.SmeReserve, Sound with { SmeReserve = Money.FromYuan(10_000.01m) } },
        { "PR-SME", LineFields.SmeReserve, Sound with { SmeReserve = Money.FromYuan(-1m) } },
        { "PR-FUNDING", LineFields.Funding, Sound with { Funding = Funding.None with { UnitFunds = Money.FromYuan(10_000.01m) } } },
        { "LN-ASSET", LineFields.FixedAssetReason, Sound with { FixedAsset = false } },
    };

    public static TheoryData<string, string, LineDraft> Warned { get; } = new()
    {
        // A published budget has 9.5 desks at 0.04: unusual twice over, and still a line.
        { "PR-FRACTION", LineFields.Quantity, Sound with { Quantity = Quantity.Of(9.5m), UnitPrice = UnitPrice.FromYuan(1052.63m), Amount = Money.FromYuan(9999.99m) } },
        { "PR-AMOUNT", LineFields.Amount, Sound with { Amount = Money.FromYuan(9000m), Funding = Funding.None with { UnitFunds = Money.FromYuan(9000m) } } },
        { "PR-FUNDING", LineFields.Funding, Sound with { Funding = Funding.None } },
        { "CA-NAME", LineFields.ItemName, Sound with { ItemName = "办公电脑" } },
        { "CA-LEAF", LineFields.Code, Sound with { ItemName = "计算机", Code = "A02010100" } },
    };

    [Fact]
    public void Refusals_SoundLine_None()
    {
        Assert.Empty(Rules.Refusals(Sound, FiscalYear.Of(2024)));
        Assert.Empty(Rules.Warnings(Sound, FiscalYear.Of(2024)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refusals_RuleIsBroken_NamesFieldAndRule(string code, string field, LineDraft draft) =>
        Assert.Contains(Rules.Refusals(draft, FiscalYear.Of(2024)), problem => problem.Code == code && problem.Field == field);

    [Theory]
    [MemberData(nameof(Warned))]
    public void Warnings_UnusualLine_IsToldAndNotRefused(string code, string field, LineDraft draft)
    {
        Assert.Contains(Rules.Warnings(draft, FiscalYear.Of(2024)), problem => problem.Code == code && problem.Field == field);
        Assert.DoesNotContain(Rules.Refusals(draft, FiscalYear.Of(2024)), problem => problem.Code == code);
    }

    [Fact]
    public void Warnings_CodeOfTheFormerEdition_IsToldAndNotRefused()
    {
        var draft = Sound with { Edition = CatalogueEdition.Of2013, Code = "A02010104", ItemName = "台式计算机" };

        Assert.Contains(Rules.Warnings(draft, FiscalYear.Of(2024)), problem => problem.Code == "CA-EDITION");
        Assert.Empty(Rules.Refusals(draft, FiscalYear.Of(2024)));
    }

    [Fact]
    public void Refusals_DecisionAgainstTheRuleWithItsReason_None() =>
        Assert.Empty(Rules.Refusals(Sound with { FixedAsset = false, FixedAssetReason = "单价低于标准，作低值易耗品管理" }, FiscalYear.Of(2024)));

    [Fact]
    public void Refusals_DecisionAsTheRuleHasIt_NeedsNoReason() =>
        Assert.Empty(Rules.Refusals(Sound with { FixedAsset = true }, FiscalYear.Of(2024)));
}
