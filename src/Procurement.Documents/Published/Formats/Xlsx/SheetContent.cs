namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 1.</param>
internal readonly record struct SheetCell(int Column, string Text);

/// <summary>A merged area, all numbers from 1.</summary>
internal readonly record struct MergedArea(int Top, int Left, int Bottom, int Right);

/// <summary>A row of a sheet that holds something or has lines.</summary>
/// <param name="Number">From 1, as people see it.</param>
/// <param name="Framed">How many of its cells have lines at their sides.</param>
/// <param name="First">The first framed column, 0 where there is none.</param>
/// <param name="Last">The last framed column.</param>
internal sealed record SheetRow(int Number, bool IsHidden, IReadOnlyList<SheetCell> Cells, int Framed, int First, int Last);

/// <summary>What a sheet holds, as displayed.</summary>
/// <param name="HiddenColumns">Ranges of columns, both ends included.</param>
internal sealed record SheetContent(IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedArea> Merged, IReadOnlyList<(int First, int Last)> HiddenColumns);
