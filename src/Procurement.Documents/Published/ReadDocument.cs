namespace Procurement.Documents.Published;

/// <summary>A document's content in reading order, whatever its format: paragraphs and tables, without looks.</summary>
/// <param name="Format">docx, xlsx, html, txt or pdf.</param>
/// <param name="Notes">What was left out of the file and why, in Chinese: pictures, macros, hidden sheets.</param>
public sealed record ReadDocument(string Format, IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<string> Notes);

/// <param name="Place">Where it stands, as people find it: <c>第3页</c>, <c>工作表“七、国有资产”第5行</c>, <c>第120行</c>; empty where the format has no places.</param>
public abstract record ReadBlock(string Place);

/// <summary>A paragraph; of txt and pdf one line, with its tabs and blanks as they are, for the lines of a table have no other sign.</summary>
/// <param name="Text">As printed.</param>
/// <param name="IsHeading">Whether the format itself marks it as a heading.</param>
public sealed record ReadParagraph(string Place, string Text, bool IsHeading = false) : ReadBlock(Place);

/// <summary>A table with the cells where the format puts them; a table over pages may come in parts.</summary>
public sealed record ReadTable(string Place, IReadOnlyList<ReadRow> Rows) : ReadBlock(Place);

/// <param name="IsHead">Whether the format itself marks the row as one of the head.</param>
public sealed record ReadRow(IReadOnlyList<ReadCell> Cells, bool IsHead = false);

/// <param name="Text">As printed; line breaks within the cell are '\n'.</param>
/// <param name="Column">The first grid column that it covers, from 0.</param>
/// <param name="Columns">How many grid columns it covers.</param>
/// <param name="Rows">How many rows it covers; cells below it are then missing from their rows.</param>
public sealed record ReadCell(string Text, int Column, int Columns = 1, int Rows = 1);
