using Procurement.Documents.Pasting;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Catalogue;

namespace Procurement.Documents.Openings;

/// <summary>A pasted row of 期初资产.</summary>
/// <param name="Cells">In the order of <see cref="OpeningPaste.Columns"/>.</param>
/// <param name="Content">Null where something cannot be read.</param>
public sealed record PastedOpening(int Row, IReadOnlyList<string> Cells, OpeningContent? Content, IReadOnlyList<PasteProblem> Problems);

/// <param name="Problems">What concerns no single row: nothing pasted, too much of it, headers that nobody knows.</param>
public sealed record PastedOpenings(IReadOnlyList<PastedOpening> Rows, IReadOnlyList<PasteProblem> Problems);

/// <summary>Reads 期初资产 pasted from a spreadsheet.</summary>
public static class OpeningPaste
{
    /// <summary>The columns of the preview, in the sheet's order.</summary>
    public static IReadOnlyList<PasteColumn> Columns => OpeningForm.Pasted.Columns;

    /// <inheritdoc cref="LinePaste.Read(string?, PasteContext)"/>
    public static PastedOpenings Read(string? text, ICatalogue catalogue) => Of(Reader(catalogue).Read(text));

    /// <summary>Reads rows again after cells were mended in the preview.</summary>
    public static PastedOpenings Read(IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows, ICatalogue catalogue) => Of(Reader(catalogue).Read(rows));

    private static PasteReader<OpeningContent> Reader(ICatalogue catalogue) => new(OpeningForm.Pasted, new OpeningCells(new CodeCells(catalogue)).Read);

    private static PastedOpenings Of((IReadOnlyList<PasteRow<OpeningContent>> Rows, IReadOnlyList<PasteProblem> Problems) read) =>
        new([.. read.Rows.Select(row => new PastedOpening(row.Row, row.Cells, row.Content, row.Problems))], read.Problems);
}
