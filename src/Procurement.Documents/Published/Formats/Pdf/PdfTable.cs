using System.Text.RegularExpressions;
using Procurement.Documents.Published.Sections;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>A table of which every text has its row and its column.</summary>
internal sealed partial record PdfTable(PdfColumns Columns, IReadOnlyList<ReadRow> Rows)
{
    private const int MostLines = 500;
    private const int MostWords = 60;

    /// <summary>Fewer known labels than this are no head of a table that is looked for.</summary>
    private const int FewestKnown = 2;

    /// <summary>A table without rows is known by its labels alone: by all of them, and so many.</summary>
    private const int FewestOfEmpty = 4;

    /// <summary>Lines of the first row's name above its figures.</summary>
    private const int MostLinesAbove = 3;

    /// <param name="lines">Lines of a page between headings, captions and sentences.</param>
    /// <param name="before">The columns of the table on the page before, if it may go on here.</param>
    /// <returns>Null where there is none, or where the places do not say what stands where.</returns>
    public static PdfTable? Of(IReadOnlyList<PdfTextLine> lines, PdfColumns? before)
    {
        if (lines.Count > MostLines || lines.Any(line => line.Words.Count > MostWords))
        {
            return null;
        }

        var first = lines.TakeWhile(line => !line.Words.Any(word => IsFigure(word.Text))).Count();
        return WithHead(lines, first) ?? (before is not null && first < lines.Count && PdfBody.Read(before, lines) is { } rows ? new PdfTable(before, rows) : null);
    }

    /// <summary>A number, or a dash in its place.</summary>
    public static bool IsFigure(string text) => CellText.IsNumber(text) || Dashes().IsMatch(text);

    /// <summary>The first row may begin above its figures, where a name is broken over lines; the head then ends above it. Where it ends is
    /// told by the labels: most of them are known ones there.</summary>
    private static PdfTable? WithHead(IReadOnlyList<PdfTextLine> lines, int first)
    {
        var heads = from count in Enumerable.Range(0, MostLinesAbove + 1).Select(above => first - above).TakeWhile(count => count > 0)
                    let head = PdfHead.Of(Words(lines.Take(count)), Words(lines.Skip(count)), count < lines.Count ? lines[count].Middle : null)
                    where head is not null
                    let known = Known(head)
                    where known >= FewestKnown && 2 * known >= head.Columns.Count
                        && (count < lines.Count || (known >= FewestOfEmpty && known == head.Columns.Count))
                    orderby known descending
                    select (head, count);
        return heads.Select(found => PdfBody.Read(found.head.Columns, [.. lines.Skip(found.count)]) is { } rows
            ? new PdfTable(found.head.Columns, [.. found.head.Rows, .. rows])
            : null).FirstOrDefault(table => table is not null);
    }

    private static PdfWord[] Words(IEnumerable<PdfTextLine> lines) => [.. lines.SelectMany(line => line.Words)];

    /// <summary>How many columns are such of one of the two tables: then the labels were put together as they belong.</summary>
    private static int Known(PdfHead head) => new[] { HeadWords.ProcurementTable, HeadWords.AssetTable }
        .Max(words => head.Columns.Leaves.Count(leaf => words.KeyOf(leaf.Text, "") is not null));

    [GeneratedRegex("^[—―─–-]{1,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashes();
}
