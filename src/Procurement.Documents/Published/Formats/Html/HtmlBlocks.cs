using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;

namespace Procurement.Documents.Published.Formats.Html;

/// <summary>Reads a page, or one cell of it, in the order in which it shows.</summary>
internal sealed class HtmlBlocks(BlockList target, ReadBudget budget, ReadNotes notes)
{
    private readonly StringBuilder text = new();
    private readonly HtmlListNumbers numbers = new();
    private bool isSpaceDue;
    private bool isHeading;
    private int preformatted;

    public void Read(IElement element)
    {
        ReadChildren(element);
        Flush();
    }

    private void ReadChildren(INode parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
            {
                Append(words.Data);
            }
            else if (node is IElement element && !HtmlElements.IsIgnored(element))
            {
                ReadElement(element);
            }
        }
    }

    private void ReadElement(IElement element)
    {
        if (HtmlElements.IsHidden(element))
        {
            notes.Add("网页中有 {0} 处隐藏的内容没有读取。");
        }
        else if (element.LocalName is "table")
        {
            Flush();
            new HtmlTable(budget, notes).Read(element, target);
        }
        else if (element.LocalName is "br")
        {
            (isSpaceDue, _) = (false, text.Append('\n'));
        }
        else if (element.LocalName is "img")
        {
            notes.Add("{0} 处图片没有读取，图片中的文字和表格不参加核对。");
        }
        else if (HtmlElements.IsForeign(element))
        {
            notes.Add("{0} 处嵌入的网页或文件没有打开。");
        }
        else if (HtmlElements.IsBlock(element))
        {
            ReadBlock(element);
        }
        else
        {
            ReadChildren(element);
        }
    }

    private void ReadBlock(IElement element)
    {
        Flush();
        var wasHeading = isHeading;
        isHeading |= HtmlElements.IsHeading(element);
        preformatted += element.LocalName is "pre" ? 1 : 0;
        text.Append(numbers.Of(element));
        ReadChildren(element);
        Flush();
        preformatted -= element.LocalName is "pre" ? 1 : 0;
        isHeading = wasHeading;
    }

    /// <summary>Blanks and line ends of the source are one blank, as browsers show them; hard blanks stay.</summary>
    private void Append(string words)
    {
        foreach (var mark in words)
        {
            if (preformatted == 0 && mark is (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                isSpaceDue = text.Length > 0 && text[^1] != '\n';
                continue;
            }

            if (isSpaceDue)
            {
                text.Append(' ');
            }

            isSpaceDue = false;
            text.Append(mark is '\u00A0' ? ' ' : mark);
        }
    }

    private void Flush()
    {
        target.AddParagraph(text.ToString(), isHeading);
        text.Clear();
        isSpaceDue = false;
    }
}
