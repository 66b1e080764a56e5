using NodaTime;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Publishing;

/// <summary>A state of the asset ledger.</summary>
/// <param name="AsOf">The day at whose end.</param>
/// <param name="KnownAt">As known at this instant; null for now.</param>
public sealed record LedgerState(LocalDate AsOf, Instant? KnownAt);

/// <summary>What one document, or one import, did to the rows of the asset table between two states.</summary>
/// <param name="DocumentId">The 变动单; null for an import.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="IsTakenBack">Counted on the earlier side only.</param>
/// <param name="Cards">How many cards it concerns.</param>
/// <param name="Change">What it adds to each row; negative where it takes away.</param>
public sealed record AssetMove(
    Guid? DocumentId, string? Number, MovementKind? Kind, Instant RecordedAt, LocalDate FirstDay, LocalDate LastDay, string? By, string? Reason, bool IsTakenBack,
    int Cards, AssetFigures Change)
{
    /// <summary>The cards that it changed most, the largest first; the others by <see cref="AssetMoveCards"/>.</summary>
    public IReadOnlyList<CardMove> TopCards { get; init; } = [];

    /// <summary>By which it is found again between the same two states.</summary>
    public AssetMoveKey Key => new(DocumentId, DocumentId is null ? RecordedAt : null, IsTakenBack);
}

/// <summary>What a document did to one card.</summary>
/// <param name="Change">What it adds to each row; a card that passes from one row to another leaves one and enters the other.</param>
public sealed record CardMove(Guid CardId, string Number, string Name, AssetFigures Change);

/// <param name="Moves">One page of the documents, oldest first.</param>
/// <param name="Total">What all documents together did: exactly the later state less the earlier one.</param>
/// <param name="Count">How many documents there are.</param>
public sealed record AssetMovePage(IReadOnlyList<AssetMove> Moves, AssetFigures Total, int Count);
