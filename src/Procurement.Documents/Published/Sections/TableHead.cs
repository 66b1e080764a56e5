using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The head of a table as far as its columns are known.</summary>
/// <param name="Header">The tree of labels as printed, without the columns that are not known.</param>
/// <param name="Columns">Where the known columns stand in the grid, left to right.</param>
/// <param name="Width">How many grid columns the head reaches over.</param>
internal sealed record TableHead(IReadOnlyList<HeaderCell> Header, IReadOnlyList<HeadColumn> Columns, int Width);

internal sealed record HeadColumn(int Column, string Key, string Label);
