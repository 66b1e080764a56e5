using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace Procurement.Documents.Published.Formats.Html;

/// <summary>Reads a table. Old sites lay out the whole page in tables: one that holds tables or headings is none and is taken apart.</summary>
internal sealed class HtmlTable(ReadBudget budget, ReadNotes notes)
{
    private readonly GridBuilder grid = new(budget);

    public void Read(IElement table, BlockList target)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var part in table.Children.Where(part => !HtmlElements.IsHidden(part)))
        {
            switch (part.LocalName)
            {
                case "caption":
                    ReadCaption(part, target);
                    break;
                case "thead" or "tbody" or "tfoot":
                    ReadGroup(part);
                    break;
                case "tr":
                    ReadRow(part, isHead: false);
                    break;
            }
        }

        target.AddTable(grid, table.GetAttribute("role") is "presentation" or "none" || grid.Cells.Any(cell => cell.Content is not null));
    }

    /// <summary>A caption's parts are lines of their own, and their parts stand at the line's ends.</summary>
    private void ReadCaption(IElement caption, BlockList target)
    {
        if (caption.Children.Length == 0 || caption.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)))
        {
            new HtmlBlocks(target, budget, notes).Read(caption);
            return;
        }

        foreach (var line in caption.Children)
        {
            target.AddParagraph(line.Children.Length > 1 ? string.Join('\t', line.Children.Select(TextOf)) : TextOf(line), isHeading: false);
        }
    }

    private void ReadGroup(IElement group)
    {
        foreach (var row in group.Children.Where(row => row.LocalName is "tr"))
        {
            ReadRow(row, group.LocalName is "thead");
        }

        grid.EndGroup();
    }

    private void ReadRow(IElement row, bool isHead)
    {
        if (HtmlElements.IsHidden(row))
        {
            notes.Add("网页中有 {0} 处隐藏的内容没有读取。");
            return;
        }

        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsHidden(cell)).ToList();
        grid.StartRow(isHead || (cells.Count > 0 && cells.TrueForAll(cell => cell.LocalName is "th")));
        foreach (var cell in cells)
        {
            var content = new BlockList(budget);
            new HtmlBlocks(content, budget, notes).Read(cell);
            var rowSpan = cell.GetAttribute("rowspan")?.Trim() is "0" ? 65_534 : HtmlElements.Number(cell, "rowspan", 1);
            grid.AddNext(HtmlElements.Number(cell, "colspan", 1), Math.Min(rowSpan, 65_534), content.Text, content.Content);
        }
    }

    private string TextOf(IElement element)
    {
        var content = new BlockList(budget);
        new HtmlBlocks(content, budget, notes).Read(element);
        return content.Text.Replace('\n', ' ');
    }
}
