using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

/// <summary>A table as somebody reads it back: what stands over each column, and the texts below.</summary>
internal sealed record ReadTable(IReadOnlyList<string> Leaves, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables of a seed as published.</summary>
    public static IReadOnlyList<ReadTable> Expected(string seed) =>
        [.. SeedRegister.Published(seed).Sections.Select(section => section.Table).OfType<PrintedTable>().Select(Of)];

    private static ReadTable Of(PrintedTable table) => new(
        [.. table.Header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Label)],
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => cell.Text)])]);
}
