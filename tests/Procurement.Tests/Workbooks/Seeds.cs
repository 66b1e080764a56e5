using System.Runtime.CompilerServices;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Tests.Workbooks;

/// <summary>Reads the seeds' bundles just well enough for these tests, and trusts them.</summary>
internal static class Seeds
{
    public static TheoryData<string> Names { get; } =
        ["xianghe-2020", "pingxiang-2024", "qinglong-2023", "qinhuangdao-etdz-2020", "shijiazhuang-hitech-2020"];

    public static RegisterBundle Read(string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Seeds", name + ".register.json");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var department = root.GetProperty("department");
        return new RegisterBundle(
            new DepartmentContent(
                Text(department, "code")!, Text(department, "name")!,
                [.. department.GetProperty("region").EnumerateArray().Select(part => part.GetString()!)],
                [.. department.GetProperty("units").EnumerateArray().Select(Unit)]),
            [.. root.GetProperty("projects").EnumerateArray().Select(Project)],
            [.. root.GetProperty("procurementLines").EnumerateArray().Select(Line)],
            [.. root.GetProperty("assets").EnumerateArray().Select(Card)],
            Layouts: [], Choices: [], History: null, new NoPlaces());
    }

    private static UnitContent Unit(JsonElement row) => new(
        Text(row, "code")!, Text(row, "name")!, Text(row, "nature")!, Text(row, "rank"), Text(row, "funding"));

    private static ProjectContent Project(JsonElement row) => new(
        Text(row, "key")!, Text(row, "unit")!, FiscalYear.Of(row.GetProperty("fiscalYear").GetInt32()), Text(row, "code"),
        Text(row, "name")!, Money.Parse(Text(row, "budget")!));

    private static LineContent Line(JsonElement row) => new(
        Text(row, "project")!, Text(row, "itemName")!, Code(row), Text(row, "measureUnit")!, Quantity.Parse(Text(row, "quantity")!),
        UnitPrice.Parse(Text(row, "unitPrice")!), Money.Parse(Text(row, "amount")!),
        Funding.From(source => Amount(row.GetProperty("funding"), source.Key())), Amount(row, "smeReserve"),
        row.GetProperty("fixedAsset").ValueKind is JsonValueKind.Null ? null : row.GetProperty("fixedAsset").GetBoolean());

    private static CardContent Card(JsonElement row) => new(
        Text(row, "unit")!, Text(row, "cardNumber")!, Text(row, "name")!, Code(row), AssetKinds.All.Single(kind => kind.Key() == Text(row, "kind")),
        Quantity.Parse(Text(row, "quantity")!), Text(row, "measureUnit")!, Area(row, "area"), Area(row, "officeArea"),
        Amount(row, "officeValue"), Money.Parse(Text(row, "value")!), LocalDatePattern.Iso.Parse(Text(row, "acquiredOn")!).Value);

    private static CatalogueCode Code(JsonElement row) =>
        CatalogueCode.Parse(Text(row, "code")!, Text(row, "catalogue") is "2013" ? CatalogueEdition.Of2013 : CatalogueEdition.Of2022);

    private static Money? Amount(JsonElement row, string field) => Text(row, field) is { } text ? Money.Parse(text) : null;

    private static Quantity? Area(JsonElement row, string field) => Text(row, field) is { } text ? Quantity.Parse(text) : null;

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.GetString() : null;
}

internal sealed class NoPlaces : IBundlePlaces
{
    public string Of(BundlePart part, int index, string? field) => "";
}
