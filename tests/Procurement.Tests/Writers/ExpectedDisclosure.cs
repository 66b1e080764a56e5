using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

/// <summary>Reads a seed's <c>expected.json</c> as a disclosure, so that the writers are tested without what composes one.</summary>
internal static class ExpectedDisclosure
{
    public static JsonElement Json(string name) => Parse(name, "expected.json");

    public static Disclosure Read(string name)
    {
        var json = Json(name);
        var fixture = Parse(name, "json");
        return new Disclosure(
            new DepartmentName(Text(json.GetProperty("department"), "code")!, Text(json.GetProperty("department"), "name")!),
            FiscalYear.Of(json.GetProperty("fiscalYear").GetInt32()),
            LocalDatePattern.Iso.Parse(Text(json, "asOf")!).Value,
            [.. json.GetProperty("sections").EnumerateArray().Select(section => Section(section, fixture))]);
    }

    private static DisclosureSection Section(JsonElement json, JsonElement fixture)
    {
        var key = Text(json, "key")!;
        var table = json.GetProperty("table");
        return new(
            key, Text(json, "number")!, Text(json, "heading")!, Texts(json, "paragraphs"),
            table.ValueKind is JsonValueKind.Null ? null : Table(table, PlaceOf(fixture, key)));
    }

    /// <summary>Where the title was published; the contract's form of a disclosure does not say it.</summary>
    private static TitlePlace PlaceOf(JsonElement fixture, string section) =>
        Text(fixture.GetProperty(section).GetProperty("table"), "title_place") is "inside" ? TitlePlace.Inside : TitlePlace.Above;

    private static PrintedTable Table(JsonElement json, TitlePlace place)
    {
        // The asset table's header is a list of labels, its keys are fixed.
        string[] keys = ["label", "quantity", "value"];
        HeaderCell[] header = [.. json.GetProperty("header").EnumerateArray().Select((cell, index) =>
            cell.ValueKind is JsonValueKind.String ? new HeaderCell(cell.GetString()!, keys[index], []) : Header(cell))];
        string[] columns = [.. header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Key!)];
        return new(
            Text(json, "title")!, place, Text(json, "departmentLine"), Text(json, "preparerLine"), Text(json, "asOfLine"), Text(json, "unitLine"),
            header, [.. json.GetProperty("rows").EnumerateArray().Select(row => Row(row, columns))], Texts(json, "footnotes"));
    }

    private static HeaderCell Header(JsonElement json) => new(
        Text(json, "label")!, Text(json, "key"),
        json.TryGetProperty("children", out var children) ? [.. children.EnumerateArray().Select(Header)] : []);

    private static PrintedRow Row(JsonElement json, IEnumerable<string> columns) => new(
        Text(json, "type") ?? Text(json, "key")!, Text(json, "unit"),
        [.. columns.Select(key => Cell(json.GetProperty("cells").GetProperty(key).GetString()!))]);

    /// <summary>A figure with two decimals is in a fixed format, any other as entered.</summary>
    private static PrintedCell Cell(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new(text, number, FigureFormat.Parse(text.IndexOf('.') == text.Length - 3 && text.Length > 3 ? "0.00" : "0.######"))
            : new(text);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    private static JsonElement Parse(string name, string suffix) => JsonDocument.Parse(SeedFiles.Text(name, suffix)).RootElement;
}
