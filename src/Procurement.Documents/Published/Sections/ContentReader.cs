using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Goes through the pieces of a section: its texts are sentences, captions or notes, its rows go where <see cref="RowSorter"/> puts them.
/// A table over several pages repeats its title, captions and head: they are folded away, so that its rows follow each other.</summary>
internal sealed partial class ContentReader
{
    private readonly SectionContent content = new();
    private readonly TextJoiner joiner;
    private readonly CaptionSorter captions;
    private readonly RowSorter rows;
    private readonly bool isLined;
    private bool isAfterNote;

    /// <param name="isLined">Whether a paragraph may be broken into the lines of a text file.</param>
    public ContentReader(string section, bool isLined, UnreadList unread)
    {
        (this.isLined, joiner) = (isLined, new TextJoiner(isLined));
        (captions, rows) = (new CaptionSorter(section, content, joiner, unread), new RowSorter(section, content, unread));
    }

    /// <param name="rest">What stands on the heading's own line behind it.</param>
    public SectionContent Read(IEnumerable<Piece> pieces, string rest)
    {
        if (rest.Length > 0)
        {
            joiner.Add(content.Paragraphs, rest);
        }

        foreach (var piece in pieces)
        {
            Take(piece);
        }

        captions.TitleFromText(rows.ParagraphsAbove);
        return content;
    }

    private void Take(Piece piece)
    {
        switch (piece)
        {
            case TextPiece text:
                TakeText(text.Text, text.InGrid);
                break;
            case RowPiece row when row.IsBlank:
                break;
            case RowPiece row when CaptionText.Of(row) is { Count: > 0 } found:
                captions.Take(found, isInside: true);
                break;
            case RowPiece { Only: { } only } when content.Head.Count == 0 || IsRunning(only):
                TakeText(only, isInside: true);
                break;
            case RowPiece row:
                rows.Take(row, captions.IsOtherTable);
                joiner.Close();
                break;
            default:
                joiner.Close();
                isAfterNote = false;
                break;
        }
    }

    private void TakeText(string text, bool isInside)
    {
        if (CaptionText.Of(text) is { Count: > 0 } found)
        {
            captions.Take(found, isInside);
            joiner.Close();
        }
        else if (isLined && PageNumbers().IsMatch(text))
        {
            joiner.Close();
        }
        else if (content.Head.Count > 0 && (IsNote(text) || isAfterNote))
        {
            joiner.Add(content.Footnotes, text);
            isAfterNote = isLined && !content.Footnotes[^1].EndsWith('。');
        }
        else
        {
            joiner.Add(content.Paragraphs, text);
        }
    }

    /// <summary>A sentence in a grid's row of its own, as workbooks print them, or a note below the rows.</summary>
    private static bool IsRunning(string text) => IsNote(text) || text.Contains('。', StringComparison.Ordinal);

    private static bool IsNote(string text) => text.Length < 4_000 && Notes().IsMatch(TextFold.Fold(text));

    [GeneratedRegex("^(注|备注|附注|说明|填表说明)([0-9]{1,2})?[:.、]|^(注释|附注)|^\\(?(本部门|本单位|此表|本表|该表|当年)?.{0,8}无(政府采购|此项|相关|数据|内容)[^0-9]{0,30}$|^空表", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notes();

    [GeneratedRegex(@"^\s*([-—–－]*\s*[0-9]{1,4}\s*[-—–－]*|第\s*[0-9]{1,4}\s*页(.{0,3}共\s*[0-9]{1,4}\s*页)?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumbers();
}
