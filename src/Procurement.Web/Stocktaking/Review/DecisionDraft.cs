using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>What somebody decides about differences, many at once.</summary>
/// <param name="Cards">Items of the list; empty where <paramref name="All"/> names them.</param>
/// <param name="Finds">账外物品</param>
/// <param name="Reason">Why; needed for everything but a change of place.</param>
/// <param name="Evidence">依据, e.g. an appraisal; needed where a surplus has another value than the nominal one.</param>
/// <param name="Day">From when it counts; null for the day of the stock-take, or the first open day on which the cards can move.</param>
/// <param name="Surpluses">What surplus pieces and finds are worth and are; one that is missing has the nominal value.</param>
/// <param name="All">All undecided items of this result, whichever page they stand on.</param>
public sealed record DecisionDraft(
    CountDecision Decision, IReadOnlyList<Guid> Cards, IReadOnlyList<Guid> Finds, string? Reason = null, string? Evidence = null, LocalDate? Day = null,
    IReadOnlyList<SurplusDraft>? Surpluses = null, CountResult? All = null);

/// <summary>What is taken in: more pieces of a card, or a thing without a card.</summary>
/// <param name="Id">The card or the find.</param>
/// <param name="Value">In yuan, of all its pieces; null for the nominal 1 yuan.</param>
/// <param name="Code">品目编码 of the 2022 catalogue; of a find only.</param>
/// <param name="Kind">Of a find only; null for what the code says.</param>
/// <param name="UnitId">Of a find of which nobody has said whose it is.</param>
public sealed record SurplusDraft(Guid Id, Money? Value = null, string? Code = null, AssetKind? Kind = null, Guid? UnitId = null)
{
    /// <summary>名义金额</summary>
    /// <remarks>Source: 《政府会计准则第3号——固定资产》第十四条: what no evidence values and nothing like it has a price is booked at the nominal amount (1 元).</remarks>
    public static readonly Money Nominal = Money.FromYuan(1m);

    public const CatalogueEdition Edition = CatalogueEdition.Of2022;

    public Money Worth => Value ?? Nominal;
}

/// <param name="Decided">How many cards and finds.</param>
/// <param name="Movements">What was drafted, or has taken effect at once.</param>
public sealed record DecisionAnswer(int Decided, IReadOnlyList<MovementDrafted> Movements);

public sealed record MovementDrafted(Guid Id, string Number, MovementStatus Status);

/// <summary>A difference as the audit trail keeps it.</summary>
/// <param name="What">卡片编号 of an item, name of a find.</param>
public sealed record DecisionState(string What, CountResult? Result, Quantity? Quantity, string? Decision, Guid? MovementId)
{
    public static DecisionState Of(StocktakeItem item) => new(item.CardNumber, item.Result, item.CountedQuantity, item.Decision, item.MovementId);

    public static DecisionState Of(StocktakeFind find) => new(find.Name, null, find.Quantity, find.Decision, find.MovementId);
}
