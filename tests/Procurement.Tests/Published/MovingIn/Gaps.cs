using System.Globalization;
using NodaTime.Text;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Domain.Published.MovingIn;
using Procurement.Domain.Register;

namespace Procurement.Tests.Published.MovingIn;

/// <summary>Published seeds as drafts, and an author who fills in from the register what a paper does not print.</summary>
internal static class Gaps
{
    public static PublishedDocument Document(string seed) => Document(SeedRegister.Published(seed));

    public static PublishedDocument Document(Disclosure printed) => new(printed.Department, printed.Year, printed.AsOf, printed.Sections, [], []);

    public static IReadOnlyList<UnitName> Units(RegisterBundle bundle) => [.. bundle.Department.Units.Select(unit => new UnitName(unit.Code, unit.Name))];

    public static MoveInTerms Terms(string seed)
    {
        var (bundle, printed) = (SeedRegister.Bundle(seed), SeedRegister.Published(seed));
        return new MoveInTerms(printed.Department, bundle.Department.Region, Units(bundle), printed.Year, printed.AsOf);
    }

    public static MoveInDraft Draft(string seed) => MoveInDraft.Of(Document(seed), Units(SeedRegister.Bundle(seed)), ReferenceData.Catalogue);

    /// <summary>The cells of a row that say nothing and must.</summary>
    public static IEnumerable<string> Of(MoveInTable table, MoveInRow row) =>
        MoveInColumns.Of(table).Where(column => !column.MayBeBlank && row[column.Key].Length == 0).Select(column => column.Key);

    /// <summary>Only what is blank is filled in; where the paper has no table, all of it.</summary>
    public static (IReadOnlyList<MoveInRow> Lines, IReadOnlyList<MoveInRow> Cards) Fill(string seed)
    {
        var (bundle, draft) = (SeedRegister.Bundle(seed), Draft(seed));
        var known = bundle.Lines.Select(line => Cells(bundle, line)).ToList();
        var lines = draft.Lines.Count == 0
            ? known.Select((cells, index) => new MoveInRow(index + 1, cells)).ToList()
            : [.. draft.Lines.Zip(known, (row, cells) => Fill(MoveInTable.Lines, row, cells))];
        return (lines, [.. draft.Cards.Select(row => Fill(MoveInTable.Cards, row, Cells(bundle.Cards.Single(card => KeyOf(card) == row[MoveInColumns.Row]))))]);
    }

    public static MoveInRow With(this MoveInRow row, string column, string text) =>
        row with { Cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal) { [column] = text } };

    private static MoveInRow Fill(MoveInTable table, MoveInRow row, Dictionary<string, string> known) =>
        Of(table, row).Aggregate(row, (filled, column) => filled.With(column, known[column]));

    private static string KeyOf(CardContent card) => AssetRowKeys.Rows.Single(row => row.Value == AssetRows.Of(card.Kind, card.Quantity, card.Value)).Key;

    private static Dictionary<string, string> Cells(RegisterBundle bundle, LineContent line)
    {
        var project = bundle.Projects.Single(known => known.Key == line.Project);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MoveInColumns.Unit] = project.Unit,
            [MoveInColumns.Project] = project.Name,
            [MoveInColumns.Budget] = project.Budget.ToString(),
            [MoveInColumns.ItemName] = line.ItemName,
            [MoveInColumns.Catalogue] = Edition(line.Code),
            [MoveInColumns.Code] = line.Code.Text,
            [MoveInColumns.MeasureUnit] = line.MeasureUnit,
            [MoveInColumns.Quantity] = line.Quantity.ToString(),
            [MoveInColumns.UnitPrice] = line.UnitPrice.ToString(),
            [MoveInColumns.Amount] = line.Amount.ToString(),
        };
        foreach (var source in FundingSources.All)
        {
            cells[source.Key()] = line.Funding[source]?.ToString() ?? "";
        }

        return cells;
    }

    private static Dictionary<string, string> Cells(CardContent card) => new(StringComparer.Ordinal)
    {
        [MoveInColumns.Unit] = card.Unit,
        [MoveInColumns.Kind] = card.Kind.Key(),
        [MoveInColumns.Catalogue] = Edition(card.Code),
        [MoveInColumns.Code] = card.Code.Text,
        [MoveInColumns.Quantity] = card.Quantity.ToString(),
        [MoveInColumns.MeasureUnit] = card.MeasureUnit,
        [MoveInColumns.AcquiredOn] = LocalDatePattern.Iso.Format(card.AcquiredOn),
    };

    private static string Edition(Procurement.Domain.Catalogue.CatalogueCode code) => ((int)code.Edition).ToString(CultureInfo.InvariantCulture);
}
