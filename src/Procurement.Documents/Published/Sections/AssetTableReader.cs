using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The rows of 部门固定资产占用情况表, as far as they are rows that the table has everywhere.</summary>
/// <param name="others">Takes the rows that this program has no row for.</param>
internal sealed class AssetTableReader(TableHead head, UnreadList unread, List<RowPiece> others)
{
    private const string Section = Disclosure.AssetsKey;

    /// <summary>项目, 数量, 价值 in this order, whatever the table's own; a column that it lacks is blank.</summary>
    public IReadOnlyList<HeaderCell> Header { get; } =
        [.. AssetRowKeys.Columns.Select(key => new HeaderCell(head.Columns.FirstOrDefault(column => column.Key == key)?.Label ?? "", key, []))];

    public IReadOnlyList<PrintedRow> Read(IReadOnlyList<RowPiece> rows)
    {
        foreach (var missing in AssetRowKeys.Columns.Zip(["项目", "数量", "价值"]).Where(column => head.Columns.All(known => known.Key != column.First)))
        {
            unread.Add($"{SectionNames.Of(Section)}/表头", "", $"表头中没有找到“{missing.Second}”栏，这一栏没有读。");
        }

        var read = new List<PrintedRow>();
        var body = new BodyReader(Section, head, unread).Read(rows).Select(row => (Row: row,
            Texts: AssetRowKeys.Columns.Select(key => head.Columns.Zip(row.Texts).FirstOrDefault(cell => cell.First.Key == key).Second ?? "").ToArray())).ToList();
        var isWhole = body.Exists(row => AssetRowNames.IsFixedAssets(TextFold.Fold(row.Texts[0])));
        foreach (var (row, texts) in body)
        {
            if (KeyOf(row, texts[0], isWhole, read) is not { } key)
            {
                others.Add(row.Piece with { Cells = [.. texts.Select((text, column) => new ReadCell(text, column))] });
            }
            else
            {
                read.Add(new PrintedRow(key, null, [.. texts.Select(text => new PrintedCell(text))]));
            }
        }

        return read;
    }

    /// <param name="isWhole">Whether 固定资产 has a row of its own: then it is the total of the known rows, and 资产总额 more than that.</param>
    private string? KeyOf(BodyRow row, string label, bool isWhole, List<PrintedRow> read)
    {
        var folded = TextFold.Fold(label);
        var key = !isWhole ? AssetRowNames.KeyOf(folded) : AssetRowNames.IsFixedAssets(folded) ? AssetRowKeys.Total : AssetRowNames.KeyOf(folded) is var own && own == AssetRowKeys.Total ? null : own;
        var why = key is null
            ? AssetRowNames.Threshold(folded) is { } threshold
                ? $"这一行的门槛是单价{DecimalText.Shortest(threshold)}万元，不是20万元，没有读作20万元以上的设备。"
                : isWhole && AssetRowNames.KeyOf(folded) == AssetRowKeys.Total ? $"“{label}”包括固定资产以外的资产，这一行没有读，按“固定资产”一行核对。"
                : $"不认识资产项目“{label}”，这一行没有读。"
            : read.Any(other => other.Type == key) ? $"资产项目“{label}”前面已有，这一行没有读。" : null;
        if (why is not null)
        {
            unread.Add(SectionNames.Row(Section, row.Piece, row.Number), row.Piece, why);
            return null;
        }

        return key;
    }
}
