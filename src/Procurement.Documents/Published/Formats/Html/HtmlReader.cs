using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Procurement.Documents.Published.Formats.Html;

/// <summary>A page as people see it, from its own text alone: nothing that it names is fetched, no script runs.</summary>
internal static partial class HtmlReader
{
    /// <summary>Where a page must say its encoding, with room for what people put before.</summary>
    private const int EncodingWithin = 4_096;

    /// <summary>A parsed element takes some 900 bytes; a page with a table of 10,000 lines has 150,000.</summary>
    private const int MostElements = 300_000;

    public static IReadOnlyList<ReadBlock> Read(byte[] content, ReadBudget budget, ReadNotes notes)
    {
        HtmlShape.CheckLength(content.Length);
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, EncodingWithin));
        var page = TextDecoding.Decode(content, Charset().Match(start) is { Success: true } match ? match.Groups[1].Value : null, out var isDamaged);
        if (isDamaged)
        {
            notes.Add("网页中有不能识别的字节，相应文字以“\uFFFD”代替。");
        }

        HtmlShape.Check(page);
        using var document = Parser().ParseDocument(page);
        var blocks = new BlockList(budget);
        if (document.Body is { } body)
        {
            new HtmlBlocks(blocks, budget, notes).Read(body);
        }

        return blocks.Placed();
    }

    /// <summary>A parser that gives up on a page with too many elements, those included that HTML adds by itself.</summary>
    private static HtmlParser Parser()
    {
        var elements = 0;
        return new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                {
                    throw new DocumentRefusedException("的标签过多，不像是公开文件；请只保留要核对的部分后重新上传。");
                }
            },
        });
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();
}
