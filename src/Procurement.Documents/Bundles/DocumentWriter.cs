using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes the documents of a bundle; a list that is empty is left out.</summary>
internal static class DocumentWriter
{
    public static async Task WriteAsync(Utf8JsonWriter writer, RegisterDocuments documents, CancellationToken cancel)
    {
        await ListAsync(writer, "budgetYears", documents.BudgetYears, Year, cancel);
        await ListAsync(writer, "adjustments", documents.Adjustments, Adjustment, cancel);
        await ListAsync(writer, "purchases", documents.Purchases, Purchase, cancel);
        await ListAsync(writer, "acceptances", documents.Acceptances, Acceptance, cancel);
        await ListAsync(writer, "cardProposals", documents.CardProposals, Proposal, cancel);
    }

    private static Task ListAsync<T>(
        Utf8JsonWriter writer, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write, CancellationToken cancel) =>
        rows.Count == 0 ? Task.CompletedTask : writer.WriteListAsync(
            name,
            rows,
            (json, row) =>
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            },
            cancel);

    private static void Year(Utf8JsonWriter writer, BudgetYearContent year)
    {
        writer.WriteNumber("fiscalYear", year.FiscalYear.Number);
        writer.WriteString("status", BundleKeys.Of(year.Status));
        Act(writer, "submitted", year.Submitted);
        Act(writer, "decided", year.Decided);
    }

    private static void Adjustment(Utf8JsonWriter writer, AdjustmentContent adjustment)
    {
        writer.WriteString("number", adjustment.Number);
        writer.WriteString("unit", adjustment.Unit);
        writer.WriteNumber("fiscalYear", adjustment.FiscalYear.Number);
        writer.WriteString("reason", adjustment.Reason);
        writer.WriteString("evidence", adjustment.Evidence);
        writer.WriteString("status", BundleKeys.Of(adjustment.Status));
        Act(writer, "requested", adjustment.Requested);
        Act(writer, "decided", adjustment.Decided);
        writer.WriteObjects("items", adjustment.Items, item =>
        {
            writer.WriteString("change", BundleKeys.Of(item.Change));
            writer.WriteString("project", item.Project);
            LineRefs.Write(writer, item.Line);
            writer.WriteBoolean("upToDate", item.IsUpToDate);
            writer.WriteString("amountBefore", item.AmountBefore.ToString());
            writer.WriteString("amountAfter", item.AmountAfter.ToString());
            Wording(writer, "before", item.Before);
            Wording(writer, "after", item.After);
        });
    }

    private static void Wording(Utf8JsonWriter writer, string name, LineContent? line)
    {
        if (line is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WritePropertyName(name);
        BudgetWriter.Line(writer, line);
    }

    private static void Purchase(Utf8JsonWriter writer, PurchaseContent purchase)
    {
        writer.WriteString("number", purchase.Number);
        writer.WriteString("unit", purchase.Unit);
        writer.WriteNumber("fiscalYear", purchase.FiscalYear.Number);
        writer.WriteString("title", purchase.Title);
        writer.WriteString("method", BundleKeys.Of(purchase.Method));
        writer.WriteString("supplierName", purchase.SupplierName);
        writer.WriteString("supplierCode", purchase.SupplierCode);
        writer.WriteString("supplierSize", BundleKeys.Of(purchase.SupplierSize));
        writer.WriteString("contractNumber", purchase.ContractNumber);
        writer.WriteString("contractDay", LocalDatePattern.Iso.Format(purchase.ContractDay));
        writer.WriteString("amount", purchase.Amount.ToString());
        writer.WriteString("status", BundleKeys.Of(purchase.Status));
        Act(writer, "recorded", purchase.Recorded);
        Act(writer, "cancelled", purchase.Cancelled);
        writer.WriteObjects("lines", purchase.Lines, line =>
        {
            writer.WriteNumber("line", line.Line);
            writer.WriteString("description", line.Description);
            writer.WriteString("quantity", line.Quantity.ToString());
            writer.WriteString("unitPrice", line.UnitPrice.Yuan.ToString("0.00####", CultureInfo.InvariantCulture));
            writer.WriteString("amount", line.Amount.ToString());
        });
    }

    private static void Acceptance(Utf8JsonWriter writer, AcceptanceContent acceptance)
    {
        writer.WriteString("number", acceptance.Number);
        writer.WriteString("purchase", acceptance.Purchase);
        writer.WriteString("acceptedOn", LocalDatePattern.Iso.Format(acceptance.AcceptedOn));
        writer.WriteString("note", acceptance.Note);
        writer.WriteString("amount", acceptance.Amount.ToString());
        writer.WriteString("status", BundleKeys.Of(acceptance.Status));
        Act(writer, "recorded", acceptance.Recorded);
        Act(writer, "revoked", acceptance.Revoked);
        writer.WriteObjects("lines", acceptance.Lines, line =>
        {
            writer.WriteNumber("purchaseLine", line.PurchaseLine);
            writer.WriteString("quantity", line.Quantity.ToString());
            writer.WriteString("amount", line.Amount.ToString());
            writer.WriteBoolean("fixedAsset", line.IsFixedAsset);
        });
    }

    private static void Proposal(Utf8JsonWriter writer, CardProposalContent proposal)
    {
        writer.WriteString("acceptance", proposal.Acceptance);
        writer.WriteNumber("acceptanceLine", proposal.AcceptanceLine);
        writer.WriteString("name", proposal.Name);
        writer.WriteString("catalogue", ((int)proposal.Code.Edition).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("code", proposal.Code.Text);
        writer.WriteString("kind", proposal.Kind.Key());
        writer.WriteString("quantity", proposal.Quantity.ToString());
        writer.WriteString("measureUnit", proposal.MeasureUnit);
        writer.WriteString("value", proposal.Value.ToString());
        writer.WriteString("acceptedOn", LocalDatePattern.Iso.Format(proposal.AcceptedOn));
        writer.WriteString("status", BundleKeys.Of(proposal.Status));
        writer.WriteString("cardNumber", proposal.CardNumber);
        writer.WriteString("recordedAt", InstantPattern.ExtendedIso.Format(proposal.RecordedAt));
        Act(writer, "decided", proposal.Decided);
    }

    private static void Act(Utf8JsonWriter writer, string name, ActContent? act)
    {
        if (act is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("by", act.By);
        writer.WriteString("at", act.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        writer.WriteString("note", act.Note);
        writer.WriteEndObject();
    }
}
