using System.Text.RegularExpressions;
using Procurement.Documents.Published.Sections;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>Makes paragraphs and tables of the lines of all pages. What is no clear table stays lines, each a paragraph with its blanks.</summary>
internal sealed partial class PdfBlocks(ReadBudget budget)
{
    /// <summary>Lines further apart than this, in heights of the font, have a blank one between them.</summary>
    private const double FarApart = 2.6;

    /// <summary>A line that leaves so much of the page's width free ends its paragraph, full stop or not.</summary>
    private const double ShortLine = 0.75;

    private readonly List<ReadBlock> blocks = [];
    private readonly List<PdfTextLine> open = [];
    private PdfColumns? columns;
    private double sign;
    private double shortEnd;

    public static IReadOnlyList<ReadBlock> Of(IReadOnlyList<IReadOnlyList<PdfTextLine>> pages, ReadBudget budget)
    {
        var made = new PdfBlocks(budget);
        foreach (var page in pages.Where(page => page.Count > 0))
        {
            made.Add(page);
        }

        return made.blocks;
    }

    private void Add(IReadOnlyList<PdfTextLine> page)
    {
        var ems = page.SelectMany(line => line.Words).Select(word => word.Em).Order().ToList();
        sign = Math.Max(1, ems[ems.Count / 2] / 2);
        var (left, right) = (page.Min(line => line.Words[0].Left), page.Max(line => line.Words[^1].Right));
        shortEnd = left + (ShortLine * (right - left));
        foreach (var (index, line) in page.Index())
        {
            if (index > 0 && line.Middle - page[index - 1].Middle > FarApart * 2 * sign && open.Count == 0)
            {
                blocks.Add(new ReadParagraph(line.Place, ""));
            }

            if (IsEdge(line, page))
            {
                Flush();
                AddLine(line);
            }
            else if (IsText(line))
            {
                Flush();
                AddLine(line);
                columns = null;
            }
            else
            {
                open.Add(line);
            }
        }

        Flush();
    }

    private void Flush()
    {
        if (open.Count == 0)
        {
            return;
        }

        if (PdfTable.Of(open, columns) is { } table)
        {
            columns = table.Columns;
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                budget.Cell(cell.Text.Length);
            }

            blocks.Add(new ReadTable($"第{open[0].Page}页的表", table.Rows));
        }
        else
        {
            open.ForEach(AddLine);
            columns = null;
        }

        open.Clear();
    }

    private void AddLine(PdfTextLine line)
    {
        var text = line.Text(sign);
        budget.Paragraph(text.Length);
        blocks.Add(new ReadParagraph(line.Place, text));
        if (line.Words[^1].Right < shortEnd)
        {
            blocks.Add(new ReadParagraph(line.Place, ""));
        }
    }

    /// <summary>A page's number, or the line that a browser prints above and below.</summary>
    private static bool IsEdge(PdfTextLine line, IReadOnlyList<PdfTextLine> page)
    {
        var text = $"{line.Words[0].Text} {line.Words[^1].Text}";
        return (line.Texts is [{ Text.Length: < 40 } only] && PageNumbers().IsMatch(only.Text))
            || ((ReferenceEquals(line, page[0]) || ReferenceEquals(line, page[^1])) && text.Length < 2_000 && BrowserEdges().IsMatch(text));
    }

    /// <summary>A heading, a caption, a sentence or a note: no line of a table.</summary>
    private bool IsText(PdfTextLine line)
    {
        var text = line.Text(sign).Trim();
        return CaptionText.Of(text).Count > 0 || (line.Texts.Count == 1 && (text.Length > 200 || IsSentence(text)));
    }

    private static bool IsSentence(string text) => text.Contains('。', StringComparison.Ordinal) || text.EndsWith('：') || Notes().IsMatch(text)
        || (HeadingText.Of(text) is { } heading && (heading.Key is not null || heading.Rank is > 0 and < 4));

    /// <summary>— 3 —, 第3页</summary>
    [GeneratedRegex(@"^\s*([-—–－]+\s*[0-9]{1,4}\s*[-—–－]+|第\s*[0-9]{1,4}\s*页.{0,12})\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumbers();

    /// <summary>2026/11/21 15:26 … at the top, … 1/4 at the bottom; a number alone.</summary>
    [GeneratedRegex(
        @"^([0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4},? ?[0-9]{1,2}:[0-9]{2}.*|(file|https?|about):.* [0-9]{1,4}/[0-9]{1,4}|[0-9]{1,4}/[0-9]{1,4} [0-9]{1,4}/[0-9]{1,4}|(?<page>[0-9]{1,4}) \k<page>)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BrowserEdges();

    [GeneratedRegex("^(注|备注|附注|说明|填表说明)[0-9]{0,2}[:：.、]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notes();
}
