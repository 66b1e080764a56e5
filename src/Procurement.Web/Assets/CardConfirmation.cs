using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Web.Assets;

/// <summary>How a proposed card shall be made.</summary>
/// <param name="SeenVersion">The proposal's row version that the person saw; null for whichever.</param>
/// <param name="CardNumber">Null for the next of the department's own numbers, ZC2020-0001.</param>
/// <param name="Name">Null as proposed; an empty one is refused (PU-FIELD).</param>
/// <param name="Kind">Null as proposed.</param>
/// <param name="Area">建筑面积 in m²; asked for a building.</param>
public sealed record CardConfirmation(
    Guid ProposalId, int? SeenVersion = null, string? CardNumber = null, string? Name = null, AssetKind? Kind = null, Quantity? Area = null,
    CardDetails? Details = null);

/// <summary>What else a new card says; null for not given.</summary>
/// <param name="LifeMonths">折旧年限 in months; null for the usual one.</param>
/// <param name="LifeReason">Asked for where the life is not the usual one.</param>
public sealed record CardDetails(
    string? Model = null, string? SerialNumber = null, Guid? PlaceId = null, string? Custodian = null, string? Note = null, int? LifeMonths = null,
    string? LifeReason = null)
{
    internal static CardDetails Typed(string? model, string? serial, Guid? place, string? custodian, string? note, int? life, string? why) =>
        new(Blank(model), Blank(serial), place, Blank(custodian), Blank(note), life, Blank(why));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A proposal as somebody saw it.</summary>
public sealed record ProposalSeen(Guid ProposalId, int? SeenVersion = null);

public sealed record CardMade(Guid ProposalId, Guid CardId, string CardNumber);

public sealed record CardsAnswer(IReadOnlyList<CardMade> Cards);

/// <summary>A new card as the audit trail keeps it.</summary>
/// <param name="Value">In yuan.</param>
public sealed record CardState(
    string CardNumber, string Name, AssetKind Kind, string Code, Quantity Quantity, Money Value, LocalDate AcquiredOn, Guid ProposalId);

public sealed record ProposalStanding(CardProposalStatus Status);
