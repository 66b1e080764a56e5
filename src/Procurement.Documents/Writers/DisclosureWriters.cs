using Procurement.Documents.Writers.Docx;
using Procurement.Documents.Writers.Html;
using Procurement.Documents.Writers.Xlsx;

namespace Procurement.Documents.Writers;

/// <summary>The formats in which a disclosure can be written.</summary>
public static class DisclosureWriters
{
    /// <summary>The present generation of the writers. Whoever changes what any of them writes raises it and keeps the former way for the former
    /// generations: what was released must come out again byte for byte.</summary>
    /// <remarks>2: the html leaves room for the outer border of a printed table.</remarks>
    public const int Latest = 2;

    /// <summary>One writer a format, in the order in which a page offers them; a new format is one more line here.</summary>
    public static IReadOnlyList<IDisclosureWriter> All { get; } = Of(Latest);

    /// <summary>The writers as they were in a generation; the present ones for one that this program does not know.</summary>
    /// <param name="generation">From 1.</param>
    public static IReadOnlyList<IDisclosureWriter> Of(int generation) =>
    [
        new DocxWriter(),
        new XlsxWriter(),
        new HtmlWriter(generation),
        new TxtWriter(),
        new JsonWriter(),
    ];

    public static IReadOnlyList<string> Formats { get; } = [.. All.Select(writer => writer.Format)];

    /// <summary>The writer of a format as people name it, null where there is none: case does not matter.</summary>
    public static IDisclosureWriter? Find(string? format) =>
        All.FirstOrDefault(writer => string.Equals(writer.Format, format?.Trim(), StringComparison.OrdinalIgnoreCase));
}
