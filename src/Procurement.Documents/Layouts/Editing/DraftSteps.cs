using System.Globalization;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>What a step did.</summary>
/// <param name="Said">One Chinese sentence, also read out to those who do not see the page.</param>
/// <param name="List">The list in which it happened, for the keyboard to go on from there; null for none.</param>
/// <param name="Index">The place in it; −1 where the list is empty.</param>
public sealed record DraftStep(string Said, string? List, int Index);

/// <summary>The steps of the editor that change a draft's structure: <c>header:up:3</c>, <c>narrative:add</c>, <c>rows:remove:2</c>.</summary>
public static class DraftSteps
{
    /// <summary>More paragraphs or notes than any form has.</summary>
    public const int MostItems = 200;

    private const string FullForm = "hebei-2020-three-layer";

    /// <returns>Null where there is no such step; then nothing changed.</returns>
    public static DraftStep? Take(LayoutDraft draft, string step)
    {
        var words = step.Split(':');
        var (procurement, assets) = (draft.Procurement, draft.Assets);
        return words[0] switch
        {
            "header" => procurement.Table.Header.Count < MostItems || words is not [_, "add" or "group", ..] ? HeaderSteps.Take(procurement.Table.Header, words[1..]) : null,
            "narrative" => Take(procurement.Narrative, words, "段落", () => ""),
            "footnotes" => Take(procurement.Table.Footnotes, words, "表下说明", () => ""),
            "emptyFootnotes" => Take(procurement.Table.EmptyFootnotes, words, "空表说明", () => ""),
            "assetNarrative" => Take(assets.Narrative, words, "段落", () => ""),
            "rows" => Take(assets.Table.Rows, words, "行", () => NextRow(assets.Table.Rows)),
            "procurementTable" => ProcurementTable(procurement, words[^1]),
            "assetTable" => AssetTable(assets, words[^1]),
            _ => null,
        };
    }

    private static DraftStep? Take<T>(IList<T> items, string[] words, string what, Func<T> made)
    {
        if (words is [_, "add"] && items.Count < MostItems)
        {
            items.Add(made());
            return new DraftStep($"已加上一个{what}。", words[0], items.Count - 1);
        }

        if (words is not [_, "up" or "down" or "remove", _] || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= items.Count)
        {
            return null;
        }

        if (words[1] == "remove")
        {
            items.RemoveAt(index);
            return new DraftStep($"已去掉第 {index + 1} 个{what}。", words[0], Math.Min(index, items.Count - 1));
        }

        var to = words[1] == "up" ? index - 1 : index + 1;
        if (to < 0 || to == items.Count)
        {
            return new DraftStep($"这个{what}已经在{(to < 0 ? "最前" : "最后")}。", words[0], index);
        }

        (items[index], items[to]) = (items[to], items[index]);
        return new DraftStep($"这个{what}现在是第 {to + 1} 个。", words[0], to);
    }

    private static RowDraft NextRow(IList<RowDraft> rows)
    {
        var key = LayoutChoices.RowKeys.FirstOrDefault(key => rows.All(row => row.Key != key)) ?? LayoutChoices.RowKeys[0];
        return new RowDraft { Key = key, Label = LayoutChoices.NameOfRow(key) };
    }

    /// <summary>A table that a form did not have begins as that of the fullest built-in one.</summary>
    private static DraftStep? ProcurementTable(ProcurementDraft section, string what)
    {
        section.HasTable = what == "add";
        section.Table = section.HasTable ? LayoutDraftReader.Read(BuiltInLayouts.Text(FullForm)!).Procurement.Table : new();
        return new DraftStep(section.HasTable ? "已加上政府采购预算表。" : "已去掉政府采购预算表。", "procurementTable", 0);
    }

    private static DraftStep? AssetTable(AssetDraft section, string what)
    {
        section.HasTable = what == "add";
        section.Table = section.HasTable ? LayoutDraftReader.Read(BuiltInLayouts.Text(FullForm)!).Assets.Table : new();
        return new DraftStep(section.HasTable ? "已加上固定资产占用情况表。" : "已去掉固定资产占用情况表。", "assetTable", 0);
    }
}
