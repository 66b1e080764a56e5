using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Pasting;

/// <summary>A column of the preview.</summary>
/// <param name="Label">What stands above it.</param>
/// <param name="Field">The name of the field in the register bundle, e.g. <c>unitPrice</c>, <c>funding.unitFunds</c>.</param>
public sealed record PasteColumn(string Label, string Field)
{
    /// <summary>All columns in the workbook's order, which is that of <see cref="PastedLine.Cells"/>.</summary>
    public static IReadOnlyList<PasteColumn> All { get; } = [.. PasteForm.Sheet.Columns.Select(Of)];

    internal static PasteColumn Of(SheetColumn column) => new(column.Header, column.Field);
}

/// <summary>Something wrong with a pasted row.</summary>
/// <param name="Row">The row's number in what was pasted, from 1, the header row included; 0 for the whole.</param>
/// <param name="Column">Null for the row as a whole.</param>
/// <param name="Message">One Chinese sentence: what is wrong and what to do.</param>
public sealed record PasteProblem(int Row, PasteColumn? Column, string Message);

/// <summary>One pasted row.</summary>
/// <param name="Cells">The raw cells in the order of <see cref="PasteColumn.All"/>, empty where there was none.</param>
/// <param name="Line">What the row says, null where it has a problem; its project is the key of a <see cref="PasteProject"/>.</param>
public sealed record PastedLine(int Row, IReadOnlyList<string> Cells, LineContent? Line, IReadOnlyList<PasteProblem> Problems);

/// <summary>Everything pasted.</summary>
/// <param name="Problems">What concerns no single row: nothing pasted, too much of it, headers that nobody knows.</param>
public sealed record PastedLines(IReadOnlyList<PastedLine> Lines, IReadOnlyList<PasteProblem> Problems)
{
    public bool IsSound => Problems.Count == 0 && Lines.Count > 0 && Lines.All(line => line.Line is not null);
}

/// <summary>A project for which lines may be pasted.</summary>
/// <param name="Key">What <see cref="LineContent.Project"/> shall say.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Code">项目编码, null where it has none.</param>
public sealed record PasteProject(string Key, string Unit, string UnitName, string? Code, string Name);

/// <summary>What pasted lines are read against.</summary>
/// <param name="Year">The budget year of all lines.</param>
/// <param name="Projects">The year's projects that the reader of the page may see.</param>
/// <param name="Catalogue">Decides the edition of a bare code.</param>
public sealed record PasteContext(FiscalYear Year, IReadOnlyList<PasteProject> Projects, ICatalogue Catalogue);
