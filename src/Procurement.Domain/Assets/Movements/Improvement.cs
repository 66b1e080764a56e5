using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Movements;

/// <summary>改建、扩建、修缮: what it adds to a card.</summary>
/// <param name="Value">In yuan, above zero; less what was pulled down, which the clerk has taken off already.</param>
/// <param name="Area">建筑面积 in m² that a building gains; null for none.</param>
/// <param name="LifeMonths">The new total life in months; null to leave it.</param>
/// <param name="OfficeArea">The part of <paramref name="Area"/> that is 办公用房, in m².</param>
/// <param name="OfficeValue">The part of <paramref name="Value"/> that is 办公用房, in yuan.</param>
/// <remarks>Source: 政府会计准则第3号 (财会〔2016〕12号), 第八条: 后续支出 that meets the conditions is added to the cost.</remarks>
public sealed record Improvement(Money Value, Quantity? Area = null, int? LifeMonths = null, Quantity? OfficeArea = null, Money? OfficeValue = null)
{
    /// <exception cref="RuleViolationException">MV-ADDED, MV-LIFE.</exception>
    public void Check(CardLedger ledger, LocalDate day)
    {
        var isBuilding = ledger.Card.Kind is AssetKind.Building;
        var wrong = Value <= Money.Zero ? "增加的价值须大于零；减少账面价值请办理价值调整。"
            : !isBuilding && (Area ?? OfficeArea) is not null ? "不是房屋，不用填面积。"
            : !isBuilding && OfficeValue is not null ? "不是房屋，不用填办公用房的价值。"
            : Area < Quantity.Zero || OfficeArea < Quantity.Zero || OfficeValue < Money.Zero ? "增加的面积和办公用房的价值不能小于零。"
            : OfficeArea > (Area ?? Quantity.Zero) || OfficeValue > Value ? "其中办公用房的面积和价值不能超过本次增加的。"
            : null;
        if (wrong is not null)
        {
            throw new RuleViolationException(new ImprovementWrong(ledger.Card.CardNumber, ledger.Card.Name, wrong));
        }

        NewLife.Check(ledger, day, LifeMonths, grows: true);
    }

    public EntryDraft Entry() =>
        new(AssetEntryKind.Improvement, Quantity.Zero, Value, Area: Area, OfficeArea: OfficeArea, OfficeValue: OfficeValue, LifeMonths: LifeMonths);
}

public sealed record ImprovementWrong(string CardNumber, string Name, string Explanation) : RuleViolation("MV-ADDED", $"卡片 {CardNumber}“{Name}”{Explanation}");
