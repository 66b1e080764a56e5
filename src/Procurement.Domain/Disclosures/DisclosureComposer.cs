namespace Procurement.Domain.Disclosures;

/// <summary>Turns figures into the two sections as a layout prints them.</summary>
/// <param name="values">The department's own words, the templates' <c>values</c>.</param>
public sealed class DisclosureComposer(DepartmentFigures figures, DisclosureLayout layout, IReadOnlyDictionary<string, string> values, ITemplates templates)
{
    private readonly Dictionary<string, object?> variables = figures.Breakdown.Covers(layout.Breakdown)
        ? TemplateVariables.Of(figures, values)
        : throw new ArgumentException("The figures were read without what the layout states beside the five rows.", nameof(figures));

    public Disclosure Compose() => new(figures.Department, figures.Year, figures.AsOf,
    [
        new(Disclosure.ProcurementKey, Fill(layout.Procurement.Number), Fill(layout.Procurement.Heading), Fill(layout.Procurement.Narrative),
            Shows(layout.Procurement.Table?.Show, figures.Procurement.Lines.Count > 0) ? ProcurementTable(layout.Procurement.Table!) : null),
        new(Disclosure.AssetsKey, Fill(layout.Assets.Number), Fill(layout.Assets.Heading), Fill(layout.Assets.Narrative),
            Shows(layout.Assets.Table?.Show, figures.Assets != AssetFigures.None) ? AssetTable(layout.Assets.Table!) : null),
    ]);

    private static bool Shows(TableVisibility? show, bool filled) => show switch
    {
        TableVisibility.Always => true,
        TableVisibility.WhenFilled => filled,
        _ => false,
    };

    private PrintedTable ProcurementTable(ProcurementTableLayout table) => new(
        Fill(table.Title), table.TitlePlace, FillOptional(table.DepartmentLine), null, null, FillOptional(table.UnitLine),
        [.. table.Header.Select(Fill)],
        [.. new ProcurementRows(figures.Procurement, table, layout.MoneyUnit, Fill, SubtotalLabel).Compose()],
        Fill(figures.Procurement.Lines.Count > 0 ? table.Footnotes : [.. table.Footnotes, .. table.EmptyFootnotes]));

    private PrintedTable AssetTable(AssetTableLayout table) => new(
        Fill(table.Title), table.TitlePlace, FillOptional(table.DepartmentLine), FillOptional(table.PreparerLine), FillOptional(table.AsOfLine), null,
        [.. table.Header.Zip(AssetRowKeys.Columns, (label, key) => new HeaderCell(Fill(label), key, []))],
        [.. table.Rows.Select(row => AssetRowComposer.Compose(figures.Assets, row, table.Formats, layout.MoneyUnit, Fill))],
        []);

    private string Fill(string template) => templates.Fill(template, variables, layout.MoneyUnit);

    private string? FillOptional(string? template) => template is null ? null : Fill(template);

    private string[] Fill(IReadOnlyList<string> texts) => [.. texts.Select(Fill)];

    private HeaderCell Fill(HeaderCell cell) => new(Fill(cell.Label), cell.Key, [.. cell.Children.Select(Fill)]);

    private string SubtotalLabel(string template, UnitName unit) =>
        templates.Fill(template, TemplateVariables.WithUnit(variables, unit), layout.MoneyUnit);
}
