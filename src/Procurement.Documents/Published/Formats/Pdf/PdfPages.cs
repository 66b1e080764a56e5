using System.Globalization;
using System.Xml;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> says: pages and words with their boxes.</summary>
internal static class PdfPages
{
    /// <summary>Words this close on a line are of one text, in heights of the font; columns of a table stand further apart.</summary>
    private const double SameText = 0.32;

    /// <summary>Words whose middles are this close are on one line.</summary>
    private const double SameLine = 0.35;

    /// <returns>For each page its lines from the top; none for one without text.</returns>
    /// <exception cref="XmlException">It is not what pdftotext writes.</exception>
    public static IReadOnlyList<IReadOnlyList<PdfTextLine>> Read(TextReader xhtml)
    {
        // The document type is passed over, nothing is fetched; a font may name signs that no XML may have.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(xhtml, settings);
        var pages = new List<List<PdfWord>>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "page" })
            {
                pages.Add([]);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "word" } && pages.Count > 0 && Word(reader) is { } word)
            {
                pages[^1].Add(word);
            }
        }

        return [.. pages.Select((words, index) => Lines(words, index + 1))];
    }

    private static PdfWord? Word(XmlReader reader)
    {
        var (left, right) = (Number(reader, "xMin"), Number(reader, "xMax"));
        var middle = (Number(reader, "yMin") + Number(reader, "yMax")) / 2;
        var text = reader.Read() && reader.NodeType is XmlNodeType.Text ? reader.Value.Trim() : "";
        return text.Length == 0 || !double.IsFinite(left + right + middle) || right <= left ? null : new PdfWord(text, left, right, middle);
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static List<PdfTextLine> Lines(List<PdfWord> words, int page)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (lines is [.., var last] && word.Middle - last[0].Middle <= SameLine * Math.Min(word.Em, last[0].Em))
            {
                last.Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return [.. lines.Select((line, index) => new PdfTextLine(page, index + 1, PdfWord.Joined(line.OrderBy(word => word.Left), SameText)))];
    }
}
