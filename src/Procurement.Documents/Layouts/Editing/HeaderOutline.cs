using System.Text.Json.Nodes;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>The header's tree as a list in the order in which it is read: a group, then what stands below it one level deeper.</summary>
public static class HeaderOutline
{
    /// <summary>Deeper than any layout may be (<see cref="LayoutChecks"/> refuses seven levels), and still readable as JSON.</summary>
    private const int Deepest = 7;

    /// <param name="header">The header of a valid layout.</param>
    public static List<HeadDraft> Flatten(JsonArray header)
    {
        var items = new List<HeadDraft>();
        Flatten(header, 0, items);
        return items;
    }

    private static void Flatten(JsonArray cells, int depth, List<HeadDraft> items)
    {
        foreach (var cell in cells)
        {
            items.Add(new HeadDraft { Label = cell!["label"]!.GetValue<string>(), Key = cell["key"]?.GetValue<string>(), Depth = depth });
            if (cell["children"] is JsonArray children)
            {
                Flatten(children, depth + 1, items);
            }
        }
    }

    /// <summary>Puts the levels right, whatever was posted: below a group at most one level deeper, beside a column never.</summary>
    public static void Settle(IList<HeadDraft> items)
    {
        var most = 0;
        foreach (var item in items)
        {
            item.Depth = Math.Clamp(item.Depth, 0, most);
            most = Math.Min(item.IsGroup ? item.Depth + 1 : item.Depth, Deepest);
        }
    }

    /// <summary>The place behind an item and all that stands below it.</summary>
    public static int EndOf(IList<HeadDraft> items, int index)
    {
        var end = index + 1;
        while (end < items.Count && items[end].Depth > items[index].Depth)
        {
            end++;
        }

        return end;
    }

    /// <summary>The group above an item, or −1.</summary>
    public static int ParentOf(IList<HeadDraft> items, int index)
    {
        var above = index - 1;
        while (above >= 0 && items[above].Depth >= items[index].Depth)
        {
            above--;
        }

        return above;
    }

    /// <summary>The item before it under the same group, or −1.</summary>
    public static int BeforeOf(IList<HeadDraft> items, int index)
    {
        var before = index - 1;
        while (before >= 0 && items[before].Depth > items[index].Depth)
        {
            before--;
        }

        return before >= 0 && items[before].Depth == items[index].Depth ? before : -1;
    }

    /// <summary>Moves an item with all below it to another place and level.</summary>
    /// <param name="to">The place in the list as it is now; not within what is moved.</param>
    /// <returns>Where it stands now.</returns>
    public static int Move(IList<HeadDraft> items, int index, int to, int depth)
    {
        var end = EndOf(items, index);
        if (to > index && to < end)
        {
            return index;
        }

        var moved = items.Skip(index).Take(end - index).ToList();
        var difference = depth - items[index].Depth;
        foreach (var item in moved)
        {
            items.Remove(item);
            item.Depth += difference;
        }

        var place = to > index ? to - moved.Count : to;
        for (var offset = 0; offset < moved.Count; offset++)
        {
            items.Insert(place + offset, moved[offset]);
        }

        Settle(items);
        return place;
    }
}
