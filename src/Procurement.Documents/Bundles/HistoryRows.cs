using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the history: ledgers, former lines, and when each was recorded.</summary>
internal sealed class HistoryRows(BundleTexts texts, BudgetRows budgets, CardRows cards, LimitedProblems problems)
{
    private const string Budgets = "$.history.budgets";
    private const string Superseded = "$.history.supersededLines";
    private const string LineRecordedAt = "$.history.lineRecordedAt";

    private static readonly Dictionary<string, AssetEntryKind> EntryKinds = Enum.GetValues<AssetEntryKind>()
        .ToDictionary(BundleKeys.Of, StringComparer.Ordinal);

    private int lineCount;

    /// <param name="lines">How many lines the bundle has: each wants its instant.</param>
    public RegisterHistory History(JsonElement history, int lines)
    {
        lineCount = lines;
        if (history.Count("lineRecordedAt") != lines)
        {
            problems.Add(LineRecordedAt, $"应与 procurementLines 一一对应：有 {lines} 条明细，却有 {history.Count("lineRecordedAt")} 个时刻。");
        }

        return new RegisterHistory(
            [.. history.Items("budgets").Select(Budget)],
            [.. history.Items("lineRecordedAt").Select(BundleValues.Instant)],
            [.. history.Items("supersededLines").Select(SupersededLine)],
            [.. history.Items("assetEntries").Select(AssetEntry)]);
    }

    private BudgetEntryContent Budget(JsonElement row, int index) => new(
        budgets.ProjectKey(row, new RowPlace(Budgets, index)), BundleValues.Money(row, "amount"), BundleValues.Instant(row, "recordedAt"));

    private SupersededLineContent SupersededLine(JsonElement row, int index) => new(
        budgets.Line(row, new RowPlace(Superseded, index)), row.GetProperty("position").GetInt32(),
        BundleValues.Instant(row, "recordedAt"), BundleValues.Instant(row, "supersededAt"))
    {
        Of = row.Field("line") is null && row.Field("formerLine") is null ? null : LineRefs.Read(row, new RowPlace(Superseded, index), lineCount, problems),
    };

    private AssetEntryContent AssetEntry(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.AssetEntries, index);
        var number = texts.Required(row, "cardNumber", place);
        if (!cards.HasCard(number))
        {
            problems.Add(place.Of("cardNumber"), $"文件里没有编号为“{number}”的卡片，请改正，或在 assets 里补上。");
        }

        return new AssetEntryContent(
            number, EntryKinds[row.Text("entry")], texts.Required(row, "unit", place), BundleValues.Kind(row),
            BundleValues.Quantity(row, "quantity"), BundleValues.Money(row, "value"),
            BundleValues.OptionalQuantity(row, "area"), BundleValues.OptionalQuantity(row, "officeArea"), BundleValues.OptionalMoney(row, "officeValue"),
            BundleValues.Date(row, "effectiveOn"), BundleValues.Instant(row, "recordedAt"),
            row.OptionalText("transferId") is { } id ? Guid.Parse(id) : null,
            texts.Optional(row, "reason", place))
        {
            Way = row.OptionalText("way") is { } way ? BundleKeys.Parse<AssetWay>(way) : null,
            Depreciation = BundleValues.OptionalMoney(row, "depreciation") ?? Money.Zero,
            LifeMonths = row.Field("lifeMonths")?.GetInt32(),
            MonthsUsed = row.Field("monthsUsed")?.GetInt32() ?? 0,
            Movement = texts.Optional(row, "movement", place),
            Reverses = row.Field("reverses")?.GetInt32(),
        };
    }
}
