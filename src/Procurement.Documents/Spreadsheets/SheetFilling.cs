namespace Procurement.Documents.Spreadsheets;

/// <summary>What is put into a sheet of a shell.</summary>
/// <param name="Range">The cells that the sheet will use, e.g. <c>A1:M101</c>.</param>
/// <param name="KeptRows">The shell's own rows up to this one stay.</param>
/// <param name="Texts">Texts for single cells of the shell, by address.</param>
/// <param name="Rows">Writes the rows below.</param>
internal sealed record SheetFilling(string Range, int KeptRows, IReadOnlyDictionary<string, string> Texts, Action<RowWriter> Rows)
{
    /// <summary>From the kept rows down to this one the shell has samples only, which go when <see cref="Rows"/> has learnt their
    /// styles; its rows below follow those that were written.</summary>
    public int LastSample { get; init; } = CellAddress.LastRow;
}
