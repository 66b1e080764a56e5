using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The rows of 部门政府采购预算: 合计, 小计 and lines, in the order in which they are printed.</summary>
internal sealed partial class ProcurementTableReader(TableHead head, UnreadList unread)
{
    private const string Section = Disclosure.ProcurementKey;
    private const string Total = "total";
    private const string Subtotal = "subtotal";
    private const string Line = "line";

    public IReadOnlyList<PrintedRow> Read(IReadOnlyList<RowPiece> rows)
    {
        var read = new List<PrintedRow>();
        foreach (var row in new BodyReader(Section, head, unread).Read(rows))
        {
            var type = TypeOf(row);
            if (type == Line && SaysNothing(row))
            {
                unread.Add(SectionNames.Row(Section, row.Piece, row.Number), row.Piece, "这一行只有文字，没有数量、金额和编码，看不出属于哪一行明细，没有读。");
            }
            else
            {
                var texts = type == Line && read is [.., { Type: Line } above] ? WithProject(row.Texts, above) : row.Texts;
                read.Add(new PrintedRow(type, null, [.. texts.Select(text => new PrintedCell(text))]));
            }
        }

        var amounts = new RowAmounts(head);
        return SubtotalUnits.Name(new BareSums(head, amounts).Mark(SeveralTotals.Mark(read, amounts)));
    }

    /// <summary>The label of a sum may stand in any column of texts, a merged cell or a column of running numbers before the names.</summary>
    private string TypeOf(BodyRow row)
    {
        var isWithoutCode = Text(row.Texts, ProcurementColumns.CatalogueCode).Length == 0;
        string[] labels = [.. row.Piece.Filled.Take(3).Select(cell => TextFold.Fold(cell.Text).TrimEnd(':'))];
        return labels.Any(Totals().IsMatch) ? Total
            : isWithoutCode && labels.Any(Subtotals().IsMatch) ? Subtotal
            : Line;
    }

    private bool SaysNothing(BodyRow row) => head.Columns.Zip(row.Texts).All(cell =>
        cell.Second.Length == 0 || cell.First.Key is ProcurementColumns.ProjectName or ProcurementColumns.ItemName or ProcurementColumns.MeasureUnit);

    /// <summary>A project's name and budget that are printed once stand for the lines below, up to the next name.</summary>
    private IReadOnlyList<string> WithProject(IReadOnlyList<string> texts, PrintedRow above)
    {
        var isBlank = Text(texts, ProcurementColumns.ProjectName).Length == 0 && Text(texts, ProcurementColumns.ProjectBudget).Length == 0;
        return !isBlank ? texts :
        [
            .. head.Columns.Select((column, index) =>
                column.Key is ProcurementColumns.ProjectName or ProcurementColumns.ProjectBudget ? above.Cells[index].Text : texts[index]),
        ];
    }

    private string Text(IReadOnlyList<string> texts, string key) => head.Columns.Zip(texts).FirstOrDefault(cell => cell.First.Key == key).Second ?? "";

    [GeneratedRegex("^(部门)?(合计|总计)(数)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Totals();

    [GeneratedRegex("^.{0,60}(小计|合计)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subtotals();
}
