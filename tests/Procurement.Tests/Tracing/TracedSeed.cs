using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Tests.Bundles;

namespace Procurement.Tests.Tracing;

/// <summary>A seed composed so that its numbers can be asked where they come from.</summary>
internal sealed class TracedSeed
{
    private readonly FigureTrace trace;

    private TracedSeed(DepartmentFigures figures, DisclosureLayout layout, Dictionary<string, string> values)
    {
        (Figures, Values) = (figures, values);
        trace = new FigureTrace(figures, layout, values, ReferenceData.AssetClasses);
        Marked = new DisclosureComposer(figures, layout, values, Templates.Tracing).Compose();
    }

    public static HandlebarsTemplates Templates { get; } = new();

    public DepartmentFigures Figures { get; }

    public Dictionary<string, string> Values { get; }

    public Disclosure Marked { get; }

    public static TracedSeed Of(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var choice = bundle.Choices[0];
        return new(BundleFigures.Of(bundle, choice.FiscalYear), BuiltInLayouts.Find(choice.Layout)!, new(choice.Values, StringComparer.Ordinal));
    }

    public Derivation? Find(string key) => FigureKey.TryParse(key, out var parsed) ? trace.Find(parsed) : null;

    /// <summary>Every cell with a number.</summary>
    public IEnumerable<(FigureKey Key, string Text)> Cells() =>
        from section in Marked.Sections
        let table = section.Table
        where table is not null
        let rows = section.Key == Disclosure.ProcurementKey ? FigureTrace.RowKeys(Figures, table) : [.. table.Rows.Select(row => row.Type)]
        from row in table.Rows.Index()
        from cell in row.Item.Cells.Index()
        where cell.Item.Number is not null
        select ((FigureKey)new FigureKey.CellKey(section.Key, rows[row.Index]!, table.Columns[cell.Index]), cell.Item.Text);

    /// <summary>Every text that was filled from a template.</summary>
    public IEnumerable<string> Texts() => Marked.Sections.SelectMany(section => (string[])[
        section.Number, section.Heading, .. section.Paragraphs,
        .. section.Table is { } table
            ? [table.Title, .. table.Captions, .. table.Header.SelectMany(Labels), .. table.Footnotes, .. table.Rows.Where(TracedDisclosure.IsTemplate).SelectMany(row => row.Cells).Where(cell => cell.Number is null).Select(cell => cell.Text)]
            : (string[])[]]);

    /// <summary>The key survives an address, the parts add up, and the exact figure prints as it stands.</summary>
    public void AssertExplains(FigureKey key, string printed)
    {
        var derivation = Find(key.ToString());
        Assert.True(derivation is not null, $"{key} has no derivation.");
        Assert.Equal(key, derivation.Key);
        if (derivation.Exact is not { } exact)
        {
            Assert.True(key is FigureKey.LiteralKey or FigureKey.VariableKey { Name: "year" or "asOf" or "department.code" or "department.name" } || key.ToString().StartsWith("values.", StringComparison.Ordinal), key.ToString());
            return;
        }

        Assert.Equal(printed, derivation.Printed);
        if (derivation.Cards is null)
        {
            Assert.Equal(exact.Value, derivation.Sum);
            Assert.Equal(exact.Value != 0m, derivation.Parts.Any(part => part.Counts && part.Amount != 0m));
        }

        Assert.NotEmpty(derivation.Rounding!);
        Assert.NotEmpty(derivation.Rule);
        Assert.NotEmpty(derivation.Source);
    }

    /// <summary>What a card adds to a row, by the rule of the table.</summary>
    public static decimal Amount(CardHolding card, AssetRow row, CardMeasure measure) => (row, measure) switch
    {
        (AssetRow.OfficeSpace, CardMeasure.Quantity) => card.OfficeArea?.Value ?? 0m,
        (AssetRow.OfficeSpace, _) => card.OfficeValue?.Yuan ?? 0m,
        _ when card.Row != row => 0m,
        (AssetRow.Buildings, CardMeasure.Quantity) => card.Area?.Value ?? 0m,
        (_, CardMeasure.Quantity) => card.Quantity.Value,
        _ => card.Value.Yuan,
    };

    private static IEnumerable<string> Labels(HeaderCell cell) => [cell.Label, .. cell.Children.SelectMany(Labels)];
}
