using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Reads the rows of a head: which columns there are and under which groups.</summary>
internal sealed partial class HeadReader(string section, UnreadList unread)
{
    private readonly HeadWords words = HeadWords.Of(section);
    private readonly Dictionary<HeadNode, string> keys = [];

    private string Place => $"{SectionNames.Of(section)}/表头";

    /// <returns>Null where the rows of the head do not fit each other, or no column of it is known.</returns>
    public TableHead? Read(IReadOnlyList<RowPiece> rows)
    {
        if (HeadShape.Of(rows) is not { } nodes)
        {
            unread.Lose(section);
            unread.Add(Place, string.Join('／', rows.SelectMany(row => row.Filled).Select(cell => cell.Text)), "表头各行的格子数对不上，这张表没有读。");
            return null;
        }

        if (new HeadFaults(section, words).Find(nodes) is var (labels, why))
        {
            unread.Add(Place, labels, why);
            return null;
        }

        nodes = Aligned(nodes, rows);
        Name(nodes, "");
        Tell(nodes);
        HeadColumn[] columns = [.. nodes.SelectMany(node => node.Leaves).Where(keys.ContainsKey).Select(leaf => new HeadColumn(leaf.Column, keys[leaf], leaf.Label))];
        return columns.Length == 0 ? null : new TableHead([.. nodes.Select(Cell).OfType<HeaderCell>()], columns, int.Max(rows.Max(row => row.Width), columns[^1].Column + 1));
    }

    /// <summary>Gives each label of a column its key; the first of two with one key has it.</summary>
    private void Name(IReadOnlyList<HeadNode> nodes, string group)
    {
        foreach (var node in nodes)
        {
            if (node.Children.Count > 0)
            {
                Name(node.Children, node.Label);
            }
            else if (words.KeyOf(node.Label, group) is { } key && !keys.ContainsValue(key) && !IsOther(node))
            {
                keys.Add(node, key);
            }
        }
    }

    /// <summary>A column 单位 at the very left names who buys, not what is counted.</summary>
    private bool IsOther(HeadNode node) => section == Disclosure.ProcurementKey && node.Column == 0 && TextFold.Fold(node.Label) == "单位";

    private void Tell(IReadOnlyList<HeadNode> nodes)
    {
        var leaves = nodes.SelectMany(node => node.Leaves).Where(leaf => leaf.Label.Length > 0).ToList();
        ForgetMixedSource(leaves);
        foreach (var leaf in leaves)
        {
            if (!keys.TryGetValue(leaf, out var key))
            {
                if (Unchecked().IsMatch(TextFold.Fold(leaf.Label)))
                {
                    continue;
                }

                unread.Add(Place, leaf.Label, $"不认识栏目“{leaf.Label}”，这一栏没有读。");
            }
            else if (key == ProcurementColumns.SmeReserve && HasUnreadYear(TextFold.Fold(leaf.Label)))
            {
                unread.Add(Place, leaf.Label, $"栏目“{leaf.Label}”按预留中小微企业份额读取，其中的年份没有读出。");
            }
        }
    }

    /// <summary>财政拨款 beside a column of one of its own funds is their sum, and not the one fund.</summary>
    private void ForgetMixedSource(List<HeadNode> leaves)
    {
        var mixed = leaves.Find(leaf => TextFold.Fold(leaf.Label) == "财政拨款");
        if (mixed is not null && keys.Values.Any(key => key is "amount_gov_fund" or "amount_state_capital"))
        {
            keys.Remove(mixed);
        }
    }

    /// <summary>A first level that recognition shifted shows in a column that cannot belong to the group above it. The groups go back over their own
    /// columns, which is said; what else stands on that level has no column.</summary>
    private IReadOnlyList<HeadNode> Aligned(IReadOnlyList<HeadNode> nodes, IReadOnlyList<RowPiece> rows)
    {
        if (section != Disclosure.ProcurementKey || nodes.All(node => node.Leaves.All(leaf => KeyOrEmpty(leaf) is var key && (key.Length == 0 || ColumnNames.Belongs(key, node.Label)))))
        {
            return nodes;
        }

        unread.Add(
            Place, string.Join('／', rows[0].Filled.Select(cell => CellText.Of(cell.Text))), "表头第一层与下面的栏目没有对齐，分组按各栏目的名称归位，其余文字没有对应的栏目。");
        var leaves = nodes.SelectMany(node => node.Leaves).ToList();
        return [.. Regrouped(leaves, Label(nodes, ColumnNames.IsProjectGroup), Label(nodes, ColumnNames.IsAmountGroup))];
    }

    private IEnumerable<HeadNode> Regrouped(List<HeadNode> leaves, string? project, string? amount)
    {
        for (var index = 0; index < leaves.Count;)
        {
            var group = GroupOf(leaves[index], project, amount);
            var count = group is null ? 1 : leaves.Skip(index).TakeWhile(leaf => GroupOf(leaf, project, amount) == group).Count();
            yield return group is null ? leaves[index] : new HeadNode(group, leaves[index].Column, leaves.GetRange(index, count));
            index += count;
        }
    }

    private string? GroupOf(HeadNode leaf, string? project, string? amount) => KeyOrEmpty(leaf) switch
    {
        ProcurementColumns.ProjectName or ProcurementColumns.ProjectBudget => project,
        ProcurementColumns.SmeReserve => null,
        var key when ProcurementColumns.IsAmount(key) => amount,
        _ => null,
    };

    private string KeyOrEmpty(HeadNode leaf) => words.KeyOf(leaf.Label, "") ?? "";

    private static string? Label(IReadOnlyList<HeadNode> nodes, Func<string, bool> isGroup) => nodes.FirstOrDefault(node => isGroup(node.Label))?.Label;

    private HeaderCell? Cell(HeadNode node)
    {
        if (node.Children.Count == 0)
        {
            return keys.TryGetValue(node, out var key) ? new HeaderCell(node.Label, key, []) : null;
        }

        HeaderCell[] children = [.. node.Children.Select(Cell).OfType<HeaderCell>()];
        return children.Length == 0 ? null : new HeaderCell(node.Label, null, children);
    }

    /// <summary>Digits before the words, but no year: 7023中预留中小微企业份额.</summary>
    private static bool HasUnreadYear(string label) => label.Any(char.IsAsciiDigit) && !Years().IsMatch(label);

    /// <summary>What numbers the rows or says something about them has no figure to check.</summary>
    [GeneratedRegex("^(序号|行次|栏次|编号|备注|说明|计量单位)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unchecked();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}年", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();
}
