using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets;

/// <summary>What cards an accepted line proposes.</summary>
public static class CardProposals
{
    /// <summary>More cards for one line of an acceptance than anybody wants to confirm one by one.</summary>
    public const int MostPieces = 200;

    /// <summary>Vehicles, equipment and buildings have a card for each piece, furniture, books and the like one for the batch.</summary>
    public static CardSplit UsualSplit(AssetKind kind, Quantity quantity) =>
        kind is AssetKind.Vehicle or AssetKind.Equipment or AssetKind.Building or AssetKind.CulturalRelic && CanBeEach(quantity)
            ? CardSplit.OneEach
            : CardSplit.Batch;

    public static bool CanBeEach(Quantity quantity) => quantity.IsWhole && quantity.Value is >= 1m and <= MostPieces;

    /// <summary>The cards' quantities and values, which add up to what was accepted.</summary>
    /// <exception cref="RuleViolationException">AC-EACH: no card for each of so many or of fractions.</exception>
    public static IReadOnlyList<(Quantity Quantity, Money Value)> Split(CardSplit split, Quantity quantity, Money amount, string itemName)
    {
        if (split is CardSplit.Batch)
        {
            return [(quantity, amount)];
        }

        return CanBeEach(quantity)
            ? [.. PartValue.Split(amount, (int)quantity.Value).Select(value => (Quantity.Of(1m), value))]
            : throw new RuleViolationException(new CardsNotEach(itemName, quantity));
    }
}

public sealed record CardsNotEach(string ItemName, Quantity Quantity) : RuleViolation(
    "AC-EACH", $"“{ItemName}”验收 {Quantity}，一件一卡要求数量为整数且不超过 {CardProposals.MostPieces}，请改为一批一卡或分次验收。");

public sealed record ProposalAlreadyDecided(string Name) : RuleViolation("CP-DECIDED", $"“{Name}”的建卡建议已处理或已随验收撤销，请刷新后再看。");

public sealed record CardNumberTaken(string Number) : RuleViolation("CP-NUMBER", $"卡片编号 {Number} 已被使用，请换一个，或留空由系统编号。");

public sealed record BuildingAreaMissing(string Name) : RuleViolation("CP-AREA", $"“{Name}”建为房屋卡片，请填写建筑面积（平方米，大于零）。");
