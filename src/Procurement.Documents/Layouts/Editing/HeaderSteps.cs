using System.Globalization;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>What may be done to the header in one step.</summary>
internal static class HeaderSteps
{
    /// <param name="words">What, which item, and for a move where to: <c>up 3</c>, <c>move 3 before 0</c>.</param>
    /// <returns>Null where there is no such step.</returns>
    public static DraftStep? Take(IList<HeadDraft> items, string[] words)
    {
        HeaderOutline.Settle(items);
        if (words is ["add" or "group", ..])
        {
            return Add(items, words[0] == "group", words.Length > 1 && Index(items, words[1]) is { } after ? after : items.Count - 1);
        }

        if (words.Length < 2 || Index(items, words[1]) is not { } index)
        {
            return null;
        }

        return words switch
        {
            ["up", _] => HeaderOutline.BeforeOf(items, index) is >= 0 and var before
                ? Moved(items, HeaderOutline.Move(items, index, before, items[index].Depth))
                : Stays(items, index, "已经是同组的第一项"),
            ["down", _] => Down(items, index),
            ["in", _] => In(items, index),
            ["out", _] => HeaderOutline.ParentOf(items, index) is >= 0 and var parent
                ? Moved(items, HeaderOutline.Move(items, index, HeaderOutline.EndOf(items, parent), items[parent].Depth))
                : Stays(items, index, "不在任何分组里"),
            ["remove", _] => Remove(items, index),
            ["move", _, var where, var target] => Index(items, target) is { } other ? Put(items, index, where, other) : null,
            _ => null,
        };
    }

    private static DraftStep Add(IList<HeadDraft> items, bool group, int after)
    {
        var place = after < 0 ? 0 : HeaderOutline.EndOf(items, after);
        items.Insert(place, new HeadDraft { Label = "", Key = group ? null : NextKey(items), Depth = after < 0 ? 0 : items[after].Depth });
        return new DraftStep(group ? "已加上一个分组，请填写名称，再把列移入其中。" : "已加上一列，请填写名称并选择内容。", "header", place);
    }

    /// <summary>A column that the header does not have yet, so that two presses of the button are not a mistake at once.</summary>
    private static string NextKey(IList<HeadDraft> items) =>
        LayoutChoices.ColumnKeys.FirstOrDefault(key => items.All(item => item.Key != key)) ?? LayoutChoices.ColumnKeys[0];

    private static DraftStep Down(IList<HeadDraft> items, int index)
    {
        var next = HeaderOutline.EndOf(items, index);
        return next < items.Count && items[next].Depth == items[index].Depth
            ? Moved(items, HeaderOutline.Move(items, index, HeaderOutline.EndOf(items, next), items[index].Depth))
            : Stays(items, index, "已经是同组的最后一项");
    }

    private static DraftStep In(IList<HeadDraft> items, int index)
    {
        var before = HeaderOutline.BeforeOf(items, index);
        return before >= 0 && items[before].IsGroup
            ? Moved(items, HeaderOutline.Move(items, index, index, items[before].Depth + 1))
            : Stays(items, index, "前一项不是分组，不能移入");
    }

    private static DraftStep Remove(IList<HeadDraft> items, int index)
    {
        var (name, count) = (NameOf(items[index]), HeaderOutline.EndOf(items, index) - index);
        for (var left = count; left > 0; left--)
        {
            items.RemoveAt(index);
        }

        return new DraftStep(count == 1 ? $"已去掉{name}。" : $"已去掉{name}和它下面的 {count - 1} 项。", "header", Math.Min(index, items.Count - 1));
    }

    private static DraftStep? Put(IList<HeadDraft> items, int index, string where, int target)
    {
        if (target >= index && target < HeaderOutline.EndOf(items, index))
        {
            return Stays(items, index, "不能移到自己里面");
        }

        return where switch
        {
            "before" => Moved(items, HeaderOutline.Move(items, index, target, items[target].Depth)),
            "after" => Moved(items, HeaderOutline.Move(items, index, HeaderOutline.EndOf(items, target), items[target].Depth)),
            "into" when items[target].IsGroup => Moved(items, HeaderOutline.Move(items, index, HeaderOutline.EndOf(items, target), items[target].Depth + 1)),
            _ => null,
        };
    }

    private static DraftStep Moved(IList<HeadDraft> items, int index)
    {
        var parent = HeaderOutline.ParentOf(items, index);
        var order = items.Skip(parent + 1).Take(index - parent).Count(item => item.Depth == items[index].Depth);
        var group = parent < 0 ? "最上层" : NameOf(items[parent]);
        return new DraftStep($"{NameOf(items[index])}现在是{group}的第 {order} 项。", "header", index);
    }

    private static DraftStep Stays(IList<HeadDraft> items, int index, string why) => new($"{NameOf(items[index])}{why}。", "header", index);

    private static string NameOf(HeadDraft item) => string.IsNullOrWhiteSpace(item.Label) ? "未命名的一项" : $"“{item.Label}”";

    private static int? Index(IList<HeadDraft> items, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? index : null;
}
