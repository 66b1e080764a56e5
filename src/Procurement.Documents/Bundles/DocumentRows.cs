using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the documents of a bundle; each may refer to what stands before it in the file.</summary>
internal sealed class DocumentRows(BundleTexts texts, BundleValues values, BudgetRows budgets, CardRows cards, LimitedProblems problems)
{
    private readonly SeenKeys<FiscalYear> years = new(problems, JsonPlaces.BudgetYears);
    private readonly SeenKeys<string> adjustments = new(problems, JsonPlaces.Adjustments);
    private readonly SeenKeys<string> purchases = new(problems, JsonPlaces.Purchases);
    private readonly SeenKeys<string> acceptances = new(problems, JsonPlaces.Acceptances);
    private readonly SeenKeys<string> usedCards = new(problems, JsonPlaces.CardProposals);
    private readonly Dictionary<string, int> purchaseLines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> acceptanceLines = new(StringComparer.Ordinal);
    private int lineCount;

    /// <param name="lines">How many lines the bundle has.</param>
    /// <returns>Null where the file has none of these lists, or empty ones.</returns>
    public RegisterDocuments? Documents(JsonElement root, int lines)
    {
        lineCount = lines;
        var documents = new RegisterDocuments(
            [.. root.Items("budgetYears").Select(Year)],
            [.. root.Items("adjustments").Select(Adjustment)],
            [.. root.Items("purchases").Select(Purchase)],
            [.. root.Items("acceptances").Select(Acceptance)],
            [.. root.Items("cardProposals").Select(Proposal)]);
        return documents.Count == 0 ? null : documents;
    }

    private BudgetYearContent Year(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.BudgetYears, index);
        var year = new BudgetYearContent(
            BundleValues.Year(row), BundleKeys.Parse<BudgetYearStatus>(row.Text("status")), Act(row, "submitted"), Act(row, "decided"));
        years.Add(year.FiscalYear, index, "fiscalYear", "年度", year.FiscalYear.ToString());
        return year;
    }

    private AdjustmentContent Adjustment(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Adjustments, index);
        var number = texts.Required(row, "number", place);
        adjustments.Add(number, index, "number", "调剂单号", number);
        return new AdjustmentContent(
            number, texts.Required(row, "unit", place), BundleValues.Year(row), row.Text("reason"), row.OptionalText("evidence"),
            BundleKeys.Parse<AdjustmentStatus>(row.Text("status")), Act(row, "requested")!, Act(row, "decided"),
            [.. row.Items("items").Select((item, at) => Item(item, new RowPlace(place.Of("items"), at)))]);
    }

    private AdjustmentItemContent Item(JsonElement row, RowPlace place) => new(
        BundleKeys.Parse<AdjustmentChange>(row.Text("change")), budgets.ProjectKey(row, place), LineRefs.Read(row, place, lineCount, problems),
        row.GetProperty("upToDate").GetBoolean(), BundleValues.Money(row, "amountBefore"), BundleValues.Money(row, "amountAfter"),
        row.Field("before") is { } before ? budgets.Line(before, RowPlace.Object(place.Of("before"))) : null,
        row.Field("after") is { } after ? budgets.Line(after, RowPlace.Object(place.Of("after"))) : null);

    private PurchaseContent Purchase(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Purchases, index);
        var number = texts.Required(row, "number", place);
        purchases.Add(number, index, "number", "采购编号", number);
        var purchase = new PurchaseContent(
            number, texts.Required(row, "unit", place), BundleValues.Year(row), row.Text("title"),
            BundleKeys.Parse<ProcurementMethod>(row.Text("method")), row.Text("supplierName"), row.Text("supplierCode"),
            BundleKeys.Parse<SupplierSize>(row.Text("supplierSize")), row.OptionalText("contractNumber"), BundleValues.Date(row, "contractDay"),
            BundleValues.Money(row, "amount"), BundleKeys.Parse<PurchaseStatus>(row.Text("status")), Act(row, "recorded")!, Act(row, "cancelled"),
            [.. row.Items("lines").Select((line, at) => PurchaseLine(line, new RowPlace(place.Of("lines"), at)))]);
        purchaseLines.TryAdd(number, purchase.Lines.Count);
        return purchase;
    }

    private PurchaseLineContent PurchaseLine(JsonElement row, RowPlace place) => new(
        LineRefs.Index(row.GetProperty("line").GetInt32(), place, lineCount, problems), row.Text("description"),
        BundleValues.Quantity(row, "quantity"), BundleValues.UnitPrice(row, "unitPrice"), BundleValues.Money(row, "amount"));

    private AcceptanceContent Acceptance(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Acceptances, index);
        var number = texts.Required(row, "number", place);
        acceptances.Add(number, index, "number", "验收单号", number);
        var purchase = texts.Required(row, "purchase", place);
        var most = Known(purchaseLines, purchase, place.Of("purchase"), "采购");
        var acceptance = new AcceptanceContent(
            number, purchase, BundleValues.Date(row, "acceptedOn"), row.Text("note"), BundleValues.Money(row, "amount"),
            BundleKeys.Parse<AcceptanceStatus>(row.Text("status")), Act(row, "recorded")!, Act(row, "revoked"),
            [.. row.Items("lines").Select((line, at) => AcceptanceLine(line, new RowPlace(place.Of("lines"), at), most))]);
        acceptanceLines.TryAdd(number, acceptance.Lines.Count);
        return acceptance;
    }

    private AcceptanceLineContent AcceptanceLine(JsonElement row, RowPlace place, int most) => new(
        Within(row, "purchaseLine", place, most), BundleValues.Quantity(row, "quantity"), BundleValues.Money(row, "amount"),
        row.GetProperty("fixedAsset").GetBoolean());

    private CardProposalContent Proposal(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.CardProposals, index);
        var acceptance = texts.Required(row, "acceptance", place);
        var most = Known(acceptanceLines, acceptance, place.Of("acceptance"), "验收");
        var card = texts.Optional(row, "cardNumber", place);
        if (card is not null)
        {
            usedCards.Add(card, index, "cardNumber", "卡片编号", card);
            if (!cards.HasCard(card))
            {
                problems.Add(place.Of("cardNumber"), $"文件里没有编号为“{card}”的卡片，请改正，或在 assets 里补上。");
            }
        }

        return new CardProposalContent(
            acceptance, Within(row, "acceptanceLine", place, most), row.Text("name"), values.Code(row, place), BundleValues.Kind(row),
            BundleValues.Quantity(row, "quantity"), row.Text("measureUnit"), BundleValues.Money(row, "value"),
            BundleValues.Date(row, "acceptedOn"), BundleKeys.Parse<CardProposalStatus>(row.Text("status")), card,
            BundleValues.Instant(row, "recordedAt"), Act(row, "decided"));
    }

    private static ActContent? Act(JsonElement row, string field) => row.Field(field) is { } act
        ? new ActContent(act.OptionalText("by"), act.Field("at") is { } at ? BundleValues.Instant(at) : null, act.OptionalText("note"))
        : null;

    /// <summary>How many lines the named document has; a problem where the file has no such document.</summary>
    private int Known(Dictionary<string, int> documents, string number, string place, string what)
    {
        if (documents.TryGetValue(number, out var lines))
        {
            return lines;
        }

        problems.Add(place, $"文件里没有编号为“{number}”的{what}，请改正或补上。");
        return int.MaxValue;
    }

    private int Within(JsonElement row, string field, RowPlace place, int most)
    {
        var index = row.GetProperty(field).GetInt32();
        if (index >= most)
        {
            problems.Add(place.Of(field), $"那张单据没有第 {index} 行（从 0 数起，共 {most} 行），请改正。");
        }

        return index;
    }
}
