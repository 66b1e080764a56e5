using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Layouts;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Building;

/// <summary>One of the five seeds: the figures of its register and the disclosure that it must print.</summary>
internal static class Seed
{
    /// <param name="slip">Turns the expected disclosure into what somebody published.</param>
    public static CheckSubject Load(string name, Func<Disclosure, Disclosure>? slip = null, bool isPublished = false)
    {
        var register = Json(name, "register");
        var printed = SeedDisclosure.Read(Json(name, "expected"));
        var cards = register.GetProperty("assets").EnumerateArray().Select(Card).ToList();
        var figures = new DepartmentFigures(
            printed.Department, printed.Year, printed.AsOf, new ProcurementFigures(Lines(register)), AssetFigures.Of(cards));
        var values = register.GetProperty("disclosures")[0].GetProperty("values").EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.Ordinal);
        return new(figures, isPublished ? [] : [.. cards.Where(SuspectCards.IsSuspect)], ReferenceData.Catalogue, ReferenceData.AssetClasses,
            isPublished ? null : BuiltInLayouts.Find(register.GetProperty("disclosures")[0].GetProperty("layout").GetString()!), values, slip is null ? printed : slip(printed));
    }

    private static JsonElement Json(string name, string part) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", $"{name}.{part}.json"))).RootElement;

    private static List<LineFigure> Lines(JsonElement register)
    {
        var units = register.GetProperty("department").GetProperty("units").EnumerateArray()
            .Select(unit => new UnitName(Text(unit, "code"), Text(unit, "name"))).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var projects = register.GetProperty("projects").EnumerateArray().Select((project, index) => (
                Key: Text(project, "key"), Unit: units[Text(project, "unit")],
                Project: new ProjectFigure(new Guid(index + 1, 0, 0, new byte[8]), Text(project, "name"), Money.Parse(Text(project, "budget")))))
            .ToDictionary(project => project.Key, StringComparer.Ordinal);
        return
        [
            .. register.GetProperty("procurementLines").EnumerateArray()
                .Select((line, index) => Line(line, index, projects[Text(line, "project")].Unit, projects[Text(line, "project")].Project)),
        ];
    }

    private static LineFigure Line(JsonElement line, int index, UnitName unit, ProjectFigure project)
    {
        var code = CatalogueCode.Parse(Text(line, "code"), ReferenceData.Edition(Text(line, "catalogue")));
        var funding = line.GetProperty("funding");
        return new LineFigure(
            new Guid(0, (short)index, 1, new byte[8]), unit, project, Text(line, "itemName"), code, Text(line, "measureUnit"),
            Quantity.Parse(Text(line, "quantity")), UnitPrice.Parse(Text(line, "unitPrice")), Money.Parse(Text(line, "amount")),
            Funding.From(source => funding.TryGetProperty(source.Key(), out var amount) ? Money.Parse(amount.GetString()!) : null),
            null, null, ReferenceData.AssetClasses.IsFixedAsset(code));
    }

    private static CardHolding Card(JsonElement card) => new(
        Text(card, "cardNumber"), Text(card, "name"), Enum.Parse<AssetKind>(Text(card, "kind"), ignoreCase: true), Text(card, "measureUnit"),
        Quantity.Parse(Text(card, "quantity")), Money.Parse(Text(card, "value")), QuantityOf(card, "area"), QuantityOf(card, "officeArea"),
        card.GetProperty("officeValue").GetString() is { } value ? Money.Parse(value) : null);

    private static Quantity? QuantityOf(JsonElement card, string name) => card.GetProperty(name).GetString() is { } text ? Quantity.Parse(text) : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

/// <summary>Reads <c>disclosure/1</c>, as far as the checks need it.</summary>
internal static class SeedDisclosure
{
    public static Disclosure Read(JsonElement root) => new(
        new(root.GetProperty("department").GetProperty("code").GetString()!, root.GetProperty("department").GetProperty("name").GetString()!),
        FiscalYear.Of(root.GetProperty("fiscalYear").GetInt32()), LocalDatePattern.Iso.Parse(root.GetProperty("asOf").GetString()!).Value,
        [.. root.GetProperty("sections").EnumerateArray().Select(Section)]);

    private static DisclosureSection Section(JsonElement section) => new(
        section.GetProperty("key").GetString()!, section.GetProperty("number").GetString()!, section.GetProperty("heading").GetString()!,
        Texts(section.GetProperty("paragraphs")), section.GetProperty("table") is { ValueKind: JsonValueKind.Object } table ? Table(table) : null);

    private static PrintedTable Table(JsonElement table)
    {
        var header = table.GetProperty("header").EnumerateArray().Select(Head).ToList();
        if (header is [{ Key: "" }, ..])
        {
            string[] keys = ["label", "quantity", "value"];
            header = [.. header.Zip(keys, (cell, key) => cell with { Key = key })];
        }

        var columns = header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Key!).ToList();
        return new(
            table.GetProperty("title").GetString()!, TitlePlace.Above, Optional(table, "departmentLine"), Optional(table, "preparerLine"),
            Optional(table, "asOfLine"), Optional(table, "unitLine"), header,
            [.. table.GetProperty("rows").EnumerateArray().Select(row => Row(row, columns))],
            table.TryGetProperty("footnotes", out var notes) ? Texts(notes) : []);
    }

    private static PrintedRow Row(JsonElement row, IReadOnlyList<string> columns) => new(
        Optional(row, "type") ?? row.GetProperty("key").GetString()!, Optional(row, "unit"),
        [.. columns.Select(key => new PrintedCell(row.GetProperty("cells").GetProperty(key).GetString()!))]);

    /// <summary>A label alone is a column of the asset table.</summary>
    private static HeaderCell Head(JsonElement cell) => cell.ValueKind is JsonValueKind.String
        ? new(cell.GetString()!, "", [])
        : new(cell.GetProperty("label").GetString()!, Optional(cell, "key"),
            cell.TryGetProperty("children", out var children) ? [.. children.EnumerateArray().Select(Head)] : []);

    private static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<string> Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!)];
}
