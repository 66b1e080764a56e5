using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>A stock-take as somebody opens it.</summary>
/// <param name="AsOf">盘点基准日: the list holds what was on the books at its end.</param>
public sealed record StocktakeDraft(string? Title, LocalDate AsOf, StocktakeScope Scope);

public sealed record StocktakeAnswer(Guid Id, string Number, StocktakeStatus Status, int ItemCount, int RowVersion);

/// <summary>What became of one count or find of a batch.</summary>
/// <param name="Id">As it was sent.</param>
/// <param name="CardId">Null for a find and where the card is not on the list.</param>
/// <param name="Result">What the card's item shows now.</param>
/// <param name="CountedByName">Who counted what it shows.</param>
/// <param name="Code">Why it was refused: ST-CARD, ST-QUANTITY, ST-PLACE, ST-FIND or PU-FIELD; null where it was not.</param>
/// <param name="Message">One Chinese sentence for whoever counted.</param>
public sealed record CountOutcome(
    Guid Id, CountTaken Taken, string Message, Guid? CardId = null, string? CardNumber = null, CountResult? Result = null, string? CountedByName = null, string? Code = null);

/// <summary>The batch, in the order in which it was sent.</summary>
public sealed record CountsAnswer(IReadOnlyList<CountOutcome> Counts);

/// <summary>A stock-take as the audit trail keeps it.</summary>
public sealed record StocktakeState(string Number, string Title, LocalDate AsOf, StocktakeScope Scope, int Items);

public sealed record StocktakeStanding(StocktakeStatus Status);

/// <summary>A counted item as the audit trail keeps it.</summary>
public sealed record CountState(string CardNumber, CountResult Result, Quantity? Quantity, Guid? FoundPlaceId, string? Note, bool Disputed)
{
    public static CountState Of(StocktakeItem item) => new(item.CardNumber, item.Result, item.CountedQuantity, item.FoundPlaceId, item.Note, item.Disputed);
}

public sealed record FindState(string Name, Quantity Quantity, string MeasureUnit, Guid? PlaceId);
