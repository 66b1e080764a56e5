using Procurement.Documents.Writers.Docx;
using Procurement.Documents.Writers.Html;
using Procurement.Documents.Writers.Xlsx;

namespace Procurement.Documents.Writers;

/// <summary>The formats in which a disclosure can be written.</summary>
public static class DisclosureWriters
{
    /// <summary>One writer a format, in the order in which a page offers them; a new format is one more line here.</summary>
    public static IReadOnlyList<IDisclosureWriter> All { get; } =
    [
        new DocxWriter(),
        new XlsxWriter(),
        new HtmlWriter(),
        new TxtWriter(),
        new JsonWriter(),
    ];

    public static IReadOnlyList<string> Formats { get; } = [.. All.Select(writer => writer.Format)];

    /// <summary>The writer of a format as people name it, null where there is none: case does not matter.</summary>
    public static IDisclosureWriter? Find(string? format) =>
        All.FirstOrDefault(writer => string.Equals(writer.Format, format?.Trim(), StringComparison.OrdinalIgnoreCase));
}
