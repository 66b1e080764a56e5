using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The rows of 部门固定资产占用情况表, as far as they are rows that the table has everywhere.</summary>
internal sealed class AssetTableReader(TableHead head, UnreadList unread)
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
        foreach (var row in new BodyReader(Section, head, unread).Read(rows))
        {
            string[] texts = [.. AssetRowKeys.Columns.Select(key => head.Columns.Zip(row.Texts).FirstOrDefault(cell => cell.First.Key == key).Second ?? "")];
            if (KeyOf(row, texts[0], read) is { } key)
            {
                read.Add(new PrintedRow(key, null, [.. texts.Select(text => new PrintedCell(text))]));
            }
        }

        return read;
    }

    private string? KeyOf(BodyRow row, string label, List<PrintedRow> read)
    {
        var folded = TextFold.Fold(label);
        var key = AssetRowNames.KeyOf(folded);
        var why = key is null
            ? AssetRowNames.Threshold(folded) is { } threshold
                ? $"这一行的门槛是单价{DecimalText.Shortest(threshold)}万元，不是20万元，没有读作20万元以上的设备。"
                : $"不认识资产项目“{label}”，这一行没有读。"
            : read.Any(other => other.Type == key) ? $"资产项目“{label}”前面已有，这一行没有读。" : null;
        if (why is not null)
        {
            unread.AddLost(Section, row.Piece, row.Number, why);
            return null;
        }

        return key;
    }
}
