using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the typed values of a bundle. The schema has found their shapes good; what it cannot tell is reported.</summary>
internal sealed class BundleValues(LimitedProblems problems)
{
    private static readonly Dictionary<string, AssetKind> Kinds = AssetKinds.All.ToDictionary(kind => kind.Key(), StringComparer.Ordinal);

    private static readonly Dictionary<string, VehicleUse> Uses = VehicleUses.All.ToDictionary(use => use.Key(), StringComparer.Ordinal);

    /// <summary>What the schema lets through; the year 0 and such it does not.</summary>
    private static readonly InstantPattern Instants = InstantPattern.ExtendedIso;

    private readonly Dictionary<(string Text, CatalogueEdition Edition), CatalogueCode?> codes = [];

    public static Money Money(JsonElement row, string field) => Domain.Common.Money.Parse(row.Text(field));

    public static Money? OptionalMoney(JsonElement row, string field) =>
        row.OptionalText(field) is { } text ? Domain.Common.Money.Parse(text) : null;

    public static Quantity Quantity(JsonElement row, string field) => Domain.Common.Quantity.Parse(row.Text(field));

    public static Quantity? OptionalQuantity(JsonElement row, string field) =>
        row.OptionalText(field) is { } text ? Domain.Common.Quantity.Parse(text) : null;

    public static UnitPrice UnitPrice(JsonElement row, string field) => Domain.Common.UnitPrice.Parse(row.Text(field));

    public static FiscalYear Year(JsonElement row) => FiscalYear.Of(row.GetProperty("fiscalYear").GetInt32());

    public static bool? OptionalFlag(JsonElement row, string field) => row.Field(field)?.GetBoolean();

    public static AssetKind Kind(JsonElement row) => Kinds[row.Text("kind")];

    public static VehicleUse? VehicleUse(JsonElement row) => row.OptionalText("vehicleUse") is { } key ? Uses[key] : null;

    public static LocalDate Date(JsonElement row, string field) => LocalDatePattern.Iso.Parse(row.Text(field)).Value;

    public static Instant Instant(JsonElement row, string field) => Instant(row.GetProperty(field));

    public static Instant Instant(JsonElement value) => Instants.Parse(value.GetString()!).Value;

    /// <summary>The code with its edition.</summary>
    public CatalogueCode Code(JsonElement row, RowPlace place)
    {
        var edition = row.Text("catalogue") == "2013" ? CatalogueEdition.Of2013 : CatalogueEdition.Of2022;
        var text = row.Text("code");
        if (!codes.TryGetValue((text, edition), out var code))
        {
            codes[(text, edition)] = code = CatalogueCode.TryParse(text, edition, out var parsed) ? parsed : null;
        }

        if (code is null)
        {
            var digits = edition is CatalogueEdition.Of2013 ? "最多十位、成对的数字" : "八位数字（或不带数字）";
            problems.Add(place.Of("code"), $"“{text}”不是 {(int)edition} 年版的品目编码，应为字母 A、B 或 C 加{digits}。");
        }

        // A bundle with a problem is never handed out: the letter only lets the reading go on.
        return code ?? CatalogueCode.Parse("A", edition);
    }
}
