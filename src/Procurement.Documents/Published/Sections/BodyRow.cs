namespace Procurement.Documents.Published.Sections;

/// <summary>A row of the body under the known columns.</summary>
/// <param name="Texts">One for each column of the head, less line wraps; blank where nothing stands.</param>
/// <param name="Number">Its number among the rows of the body, from 1.</param>
internal sealed record BodyRow(RowPiece Piece, IReadOnlyList<string> Texts, int Number);
