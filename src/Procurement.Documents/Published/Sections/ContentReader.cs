using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Goes through the pieces of a section and sorts them. A table over several pages repeats its title, captions and head: they are
/// folded away, so that its rows follow each other.</summary>
internal sealed partial class ContentReader(string section, bool isLined, UnreadList unread)
{
    /// <summary>More levels than any published head has.</summary>
    private const int MostHeadRows = 8;

    private readonly HeadWords words = HeadWords.Of(section);
    private readonly SectionContent content = new();
    private readonly TextJoiner joiner = new(isLined);
    private readonly HashSet<string> headRows = new(StringComparer.Ordinal);
    private bool isOtherTitle;
    private bool isOtherHead;
    private bool isAfterNote;
    private int rowNumber;
    private int paragraphsAbove;

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

        TitleFromText();
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
            case RowPiece row when CaptionText.Of(row) is { Count: > 0 } captions:
                TakeCaptions(captions, isInside: true);
                break;
            case RowPiece { Only: { } only } when content.Head.Count == 0 || IsRunning(only):
                TakeText(only, isInside: true);
                break;
            case RowPiece row:
                TakeRow(row);
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
        var captions = CaptionText.Of(text);
        if (captions.Count > 0)
        {
            TakeCaptions(captions, isInside);
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

    private void TakeRow(RowPiece row)
    {
        rowNumber++;
        var isKnownHead = HeadWords.MayBeHead(row) && headRows.Contains(words.Signature(row));
        isOtherHead &= !isKnownHead;
        if (row.IsLoose)
        {
            TakeLoose(row);
        }
        else if (isOtherTitle || isOtherHead)
        {
            content.Others.Add(row);
        }
        else if (content.Head.Count == 0)
        {
            TakeFirstRow(row);
        }
        else if (content.Body.Count == 0 && content.Head.Count < MostHeadRows && (row.IsHead || words.GoesOn(row)))
        {
            AddHead(row);
        }
        else if (!isKnownHead)
        {
            TakeBodyRow(row);
        }
    }

    /// <summary>Before any head the whole table is loose and said once; below one, each row.</summary>
    private void TakeLoose(RowPiece row)
    {
        if (content.Head.Count > 0 || !content.Others.Exists(other => other.IsLoose))
        {
            unread.AddLost(
                section, row, rowNumber,
                content.Head.Count > 0 ? "分不清这一行的文字各属哪一栏，没有读。" : "从文字的位置分不清表格的各栏，这张表没有读；请改用原来的 Word、Excel 或网页文件核对。");
        }

        content.Others.Add(row);
    }

    private void TakeFirstRow(RowPiece row)
    {
        if (words.Begins(row))
        {
            AddHead(row);
        }
        else
        {
            content.Others.Add(row);
            unread.Add(SectionNames.Row(section, row, rowNumber), row, "这一行在表头之前，没有读。");
        }
    }

    private void TakeBodyRow(RowPiece row)
    {
        if (words.Begins(row))
        {
            isOtherHead = true;
            content.Others.Add(row);
            unread.AddLost(section, row, rowNumber, "这里又有一行表头，与前面的不同，其下各行没有读。");
        }
        else
        {
            content.Body.Add(row);
        }
    }

    /// <remarks>The first page may have a head twice, when it has no row; then it is not a head of twice as many levels.</remarks>
    private void AddHead(RowPiece row)
    {
        paragraphsAbove = content.Head.Count == 0 ? content.Paragraphs.Count : paragraphsAbove;
        if (headRows.Add(words.Signature(row)))
        {
            content.Head.Add(row);
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
