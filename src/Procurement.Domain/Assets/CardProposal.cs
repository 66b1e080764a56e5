using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

public enum CardProposalStatus
{
    /// <summary>待建卡: waits for the asset manager.</summary>
    Waiting,

    /// <summary>已建卡</summary>
    Confirmed,

    /// <summary>不建卡, with a reason.</summary>
    Rejected,

    /// <summary>The acceptance was revoked.</summary>
    Withdrawn,
}

/// <summary>待建卡: a card that an acceptance proposes, for one piece or for the batch.</summary>
public sealed class CardProposal : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AcceptanceId { get; init; }

    /// <summary>Which line of the acceptance.</summary>
    public required int AcceptanceOrdinal { get; init; }

    /// <summary>The budget line that it was bought on.</summary>
    public required Guid LineId { get; init; }

    public required Guid UnitId { get; init; }

    public required string Name { get; init; }

    public required CatalogueEdition Edition { get; init; }

    public required string CodeText { get; init; }

    public required AssetKind Kind { get; init; }

    public required Quantity Quantity { get; init; }

    public required string MeasureUnit { get; init; }

    /// <summary>原值 in yuan.</summary>
    public required Money Value { get; init; }

    /// <summary>The day of the acceptance: 取得日期 of the card.</summary>
    public required LocalDate AcceptedOn { get; init; }

    public required CardProposalStatus Status { get; set; }

    /// <summary>The card that came of it.</summary>
    public Guid? CardId { get; set; }

    public string? DecidedByName { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>Why no card was made.</summary>
    public string? DecisionNote { get; set; }

    public required Instant RecordedAt { get; init; }

    public int RowVersion { get; set; }
}
