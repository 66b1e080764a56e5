using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Domain.Register;

/// <summary>What the asset desk keeps beside cards and their ledger: places, movements, stock-takes, closed years, reconciliations.</summary>
/// <remarks>Things refer to each other by code and number; ids are the database's own. In <c>Details</c>, <c>Scope</c> and the like, which are
/// JSON texts of their own, an id stands as <c>@place:CODE</c>, <c>@unit:CODE</c>, <c>@card:NUMBER</c>, <c>@movement:NUMBER</c>,
/// <c>@stocktake:NUMBER</c> or <c>@proposal:INDEX</c>. Like all documents it is taken only by a database where the department is new.</remarks>
public sealed record RegisterAssetDesk(
    IReadOnlyList<PlaceContent> Places,
    IReadOnlyList<CardDescriptionContent> Descriptions,
    IReadOnlyList<StocktakeContent> Stocktakes,
    IReadOnlyList<MovementContent> Movements,
    IReadOnlyList<PlacementContent> Placements,
    LocalDate? ClosedThrough,
    IReadOnlyList<AssetYearContent> Years,
    IReadOnlyList<LedgerBalanceContent> Balances,
    IReadOnlyList<ReconciliationContent> Reconciliations)
{
    /// <summary>How many movements, stock-takes and statements there are.</summary>
    public int DocumentCount => Movements.Count + Stocktakes.Count + Years.Count + Balances.Count + Reconciliations.Count;

    /// <summary>Whether there is nothing of it.</summary>
    public bool IsEmpty => Places.Count + Descriptions.Count + Stocktakes.Count + Movements.Count + Placements.Count + Years.Count + Balances.Count + Reconciliations.Count == 0
        && ClosedThrough is null;
}

/// <param name="Unit">The code of a unit; null for what several share.</param>
public sealed record PlaceContent(string Code, string Name, string? Unit, bool IsClosed);

/// <summary>What a card says of itself beside the fields of <see cref="CardContent"/>.</summary>
public sealed record CardDescriptionContent(string CardNumber, AssetWay? Way, string? Model, string? SerialNumber, string? Note);

/// <param name="Place">The code of a place; null for none.</param>
/// <param name="Movement">The number of the movement that put it there.</param>
public sealed record PlacementContent(
    string CardNumber, string? Place, string? Custodian, CardUse Use, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string? Movement);

public sealed record MovementContent(
    string Number, MovementKind Kind, AssetWay? Way, string Unit, LocalDate EffectiveOn, string Reason, string Evidence, MovementStatus Status, string? Details,
    string? TargetUnit, Guid? TransferId, string? Counterparty, Money? Proceeds, string? Reverses, string? Stocktake, ActContent Requested, ActContent? Decided,
    IReadOnlyList<MovementItemContent> Items);

/// <param name="CardNumber">Null for a card that is not made yet.</param>
/// <param name="IsUpToDate">Whether the card still is as it was frozen.</param>
public sealed record MovementItemContent(
    string? CardNumber, bool IsUpToDate, Quantity Quantity, Money Value, Money Depreciation, Quantity? Area, string? Details);

public sealed record StocktakeContent(
    string Number, string Title, LocalDate AsOf, string Scope, StocktakeStatus Status, ActContent Opened, ActContent? Ended,
    IReadOnlyList<StocktakeItemContent> Items, IReadOnlyList<StocktakeFindContent> Finds, IReadOnlyList<StocktakeCountContent> Counts);

/// <param name="Movement">The number of the movement that settles it.</param>
public sealed record StocktakeItemContent(
    string CardNumber, string Unit, string Name, string Code, AssetKind Kind, string? Model, string? SerialNumber, string MeasureUnit, Quantity Quantity, Money Value,
    string? Place, string? Custodian, CountResult Result, Quantity? CountedQuantity, string? FoundPlace, string? Note, string? CountedBy, Instant? CountedAt,
    string? Movement, string? Decision, bool IsDisputed = false);

public sealed record StocktakeFindContent(
    Guid Id, string? Unit, string? Place, string Name, string? Model, Quantity Quantity, string MeasureUnit, string? Note, string CountedBy, Instant CountedAt,
    string? Movement, string? Decision);

public sealed record StocktakeCountContent(
    Guid Id, string CardNumber, Quantity Quantity, string? Place, string? Note, string CountedBy, Instant CountedAt, Instant ReceivedAt, bool Counts);

public sealed record AssetYearContent(FiscalYear FiscalYear, AssetYearStatus Status, ActContent? Closed, string? Summary, ActContent? Reopening);

public sealed record LedgerBalanceContent(LocalDate AsOf, LedgerClass Class, Money Value, Money? Depreciation, ActContent Recorded);

public sealed record ReconciliationContent(
    ReconciliationKind Kind, LocalDate AsOf, bool Agrees, string Figures, string? Note, string? Stocktake, ActContent Recorded);
