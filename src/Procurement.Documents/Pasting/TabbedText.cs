using System.Text;

namespace Procurement.Documents.Pasting;

/// <summary>Splits what a spreadsheet puts on the clipboard: cells end with a tab, rows with a line break; a cell that holds a tab, a line
/// break or a quote stands in quotes, with its own quotes doubled.</summary>
/// <remarks>Linear in the length of the text. A quote that no quote closes right before a tab or a line break is an ordinary character.</remarks>
internal static class TabbedText
{
    /// <summary>The rows one after the other, blank ones included; only as many as are asked for are read.</summary>
    public static IEnumerable<List<string>> Rows(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var row = new List<string>();
            while (true)
            {
                row.Add(Cell(text, ref position));
                if (position >= text.Length || text[position] != '\t')
                {
                    break;
                }

                position++;
            }

            position += position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? 2 : 1;
            yield return row;
        }
    }

    /// <summary>Reads a cell and stops at the mark that ends it.</summary>
    private static string Cell(string text, ref int position)
    {
        if (position < text.Length && text[position] == '"' && Quoted(text, position) is var (content, end) && content is not null)
        {
            position = end;
            return content;
        }

        var length = text.AsSpan(position).IndexOfAny('\t', '\r', '\n');
        var start = position;
        position = length < 0 ? text.Length : position + length;
        return text[start..position];
    }

    /// <summary>The content of a quoted cell and where it ends; no content where the quote is an ordinary character.</summary>
    private static (string? Content, int End) Quoted(string text, int start)
    {
        var content = new StringBuilder();
        var position = start + 1;
        while (true)
        {
            var quote = text.IndexOf('"', position);
            if (quote < 0)
            {
                return (null, start);
            }

            content.Append(text, position, quote - position);
            if (quote + 1 == text.Length || text[quote + 1] is '\t' or '\r' or '\n')
            {
                return (content.ToString(), quote + 1);
            }

            if (text[quote + 1] != '"')
            {
                return (null, start);
            }

            content.Append('"');
            position = quote + 2;
        }
    }
}
