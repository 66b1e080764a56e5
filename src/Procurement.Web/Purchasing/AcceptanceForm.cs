using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Purchasing;

/// <summary>An acceptance as it is typed; a line without a quantity is not accepted.</summary>
public sealed class AcceptanceForm
{
    /// <summary>The purchase's row version that the person saw.</summary>
    public int Version { get; set; }

    public string? AcceptedOn { get; set; }

    public string? Note { get; set; }

    public List<AcceptanceFormLine> Lines { get; set; } = [];

    /// <summary>All that is left, accepted today.</summary>
    public static AcceptanceForm Of(PurchaseDocument document, LocalDate today) => new()
    {
        Version = document.Purchase.RowVersion,
        AcceptedOn = LocalDatePattern.Iso.Format(today),
        Lines = [.. document.Lines.Select(row => new AcceptanceFormLine
        {
            Ordinal = row.Line.Ordinal,
            Quantity = row.QuantityLeft > Quantity.Zero ? row.QuantityLeft.ToString() : "",
        })],
    };

    /// <summary>The acceptance; null where something cannot be read, which stands in the model state under the field's name.</summary>
    public AcceptanceDraft? Read(Guid purchaseId, ModelStateDictionary state)
    {
        var fields = new FormFields(state, "Input.");
        var day = fields.Day(nameof(AcceptedOn), AcceptedOn, "验收日期");
        var lines = new List<AcceptanceDraftLine>();
        foreach (var (index, line) in Lines.Index().Where(row => !string.IsNullOrWhiteSpace(row.Item.Quantity)))
        {
            if (fields.Figure<Quantity>($"Lines[{index}].Quantity", line.Quantity, Quantity.TryParse, "数量应为数字，最多四位小数，如 9.5。") is { } quantity)
            {
                lines.Add(new AcceptanceDraftLine(line.Ordinal, quantity, Choices.Read<CardSplit>(line.Cards)));
            }
        }

        return state.IsValid ? new AcceptanceDraft(purchaseId, day, Note ?? "", lines, Version) : null;
    }
}

public sealed class AcceptanceFormLine
{
    /// <summary>Which line of the purchase, from 0.</summary>
    public int Ordinal { get; set; }

    public string? Quantity { get; set; }

    /// <summary>Empty for the usual way of its kind.</summary>
    public string? Cards { get; set; }
}
