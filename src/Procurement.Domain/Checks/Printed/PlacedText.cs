using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A text of the disclosure with its place; a template of the layout, or what was printed from it.</summary>
internal sealed record PlacedText(string Place, string Text)
{
    /// <summary>Every template of a layout.</summary>
    public static IEnumerable<PlacedText> Of(DisclosureLayout layout) =>
    [
        .. Section(Places.Procurement, layout.Procurement.Number, layout.Procurement.Heading, layout.Procurement.Narrative),
        .. layout.Procurement.Table is { } table ? Table(table) : [],
        .. Section(Places.Assets, layout.Assets.Number, layout.Assets.Heading, layout.Assets.Narrative),
        .. layout.Assets.Table is { } assets ? Table(assets) : [],
    ];

    /// <summary>Every running text as printed; cells hold what the register says and are not templates.</summary>
    public static IEnumerable<PlacedText> Of(Disclosure printed) => printed.Sections.SelectMany(section => Section(
        Places.Section(section.Key), section.Number, section.Heading, section.Paragraphs)
        .Concat(section.Table is { } table ? Table(Places.Section(section.Key), table) : []));

    private static IEnumerable<PlacedText> Section(string section, string number, string heading, IReadOnlyList<string> paragraphs) =>
        [new($"{section}/标题", number + heading), .. paragraphs.Select((text, index) => new PlacedText($"{section}/第{index + 1}段", text))];

    private static IEnumerable<PlacedText> Table(ProcurementTableLayout table) => Captioned(
        Places.Procurement, table.Title, [table.DepartmentLine, table.UnitLine, table.TotalRow?.Label, table.UnitSubtotals],
        table.Header.SelectMany(Labels), [.. table.Footnotes, .. table.EmptyFootnotes]);

    private static IEnumerable<PlacedText> Table(AssetTableLayout table) => Captioned(
        Places.Assets, table.Title, [table.DepartmentLine, table.PreparerLine, table.AsOfLine],
        [.. table.Header, .. table.Rows.Select(row => row.Label), .. table.Rows.Select(row => row.Quantity ?? "")], []);

    private static IEnumerable<PlacedText> Table(string section, PrintedTable table) =>
        Captioned(section, table.Title, table.Captions, table.Header.SelectMany(Labels), table.Footnotes);

    private static IEnumerable<PlacedText> Captioned(
        string section, string title, IEnumerable<string?> captions, IEnumerable<string> labels, IReadOnlyList<string> footnotes) =>
    [
        new($"{section}/表名", title),
        .. captions.OfType<string>().Select(text => new PlacedText($"{section}/表头说明", text)),
        .. labels.Select(text => new PlacedText($"{section}/栏目", text)),
        .. footnotes.Select(text => new PlacedText($"{section}/表注", text)),
    ];

    private static IEnumerable<string> Labels(HeaderCell cell) => [cell.Label, .. cell.Children.SelectMany(Labels)];
}
