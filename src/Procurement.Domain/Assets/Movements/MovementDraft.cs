using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Movements;

/// <summary>A movement as somebody writes it, before anything is checked.</summary>
/// <param name="Evidence">依据; empty for none.</param>
/// <param name="Details">What its kind needs beyond the items, as JSON of the kind's own record.</param>
/// <param name="Counterparty">接收方, 受让方, 捐赠方; null for none.</param>
/// <param name="Proceeds">转让收入 in yuan.</param>
public sealed record MovementDraft(
    MovementKind Kind, AssetWay? Way, LocalDate EffectiveOn, string Reason, string Evidence, IReadOnlyList<MovementItemDraft> Items, Guid? UnitId = null,
    Guid? TargetUnitId = null, Guid? TransferId = null, string? Counterparty = null, Money? Proceeds = null, Guid? ReversesId = null, Guid? StocktakeId = null,
    string? Details = null);

/// <summary>A card of a movement as somebody writes it.</summary>
/// <param name="CardId">Null for a card to be made.</param>
/// <param name="Quantity">Null for all of the card.</param>
/// <param name="Value">In yuan; null for what follows from the quantity.</param>
/// <param name="Details">What its kind needs to know of this card, as JSON of the kind's own record.</param>
public sealed record MovementItemDraft(Guid? CardId, Quantity? Quantity = null, Money? Value = null, Quantity? Area = null, string? Details = null);
