using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Purchasing;

/// <summary>A purchase as it is typed; nothing of it is lost when it cannot be read.</summary>
public sealed class PurchaseForm
{
    public string? Title { get; set; }

    public string? Method { get; set; }

    public string? SupplierName { get; set; }

    public string? SupplierCode { get; set; }

    public string? SupplierSize { get; set; }

    public string? ContractNumber { get; set; }

    public string? ContractDay { get; set; }

    public List<PurchaseFormLine> Lines { get; set; } = [];

    /// <summary>The purchase; null where something cannot be read, which stands in the model state under the field's name.</summary>
    public PurchaseDraft? Read(ModelStateDictionary state)
    {
        var fields = new FormFields(state, "Input.");
        var title = fields.Text(nameof(Title), Title, "采购事项");
        var method = fields.Choice<ProcurementMethod>(nameof(Method), Method, "采购方式");
        var supplier = fields.Text(nameof(SupplierName), SupplierName, "供应商名称");
        if (!SocialCreditCode.TryParse(SupplierCode, out var code, out var complaint))
        {
            fields.Wrong(nameof(SupplierCode), complaint);
        }

        var size = fields.Choice<SupplierSize>(nameof(SupplierSize), SupplierSize, "企业规模");
        var day = fields.Day(nameof(ContractDay), ContractDay, "合同日期");
        var lines = Lines.Select((line, index) => line.Read(fields, index)).ToList();
        return state.IsValid && code is not null
            ? new PurchaseDraft(title, method, supplier, code, size, ContractNumber, day, [.. lines.OfType<PurchaseDraftLine>()])
            : null;
    }
}

/// <summary>A line of a purchase as it is typed.</summary>
public sealed class PurchaseFormLine
{
    public Guid LineId { get; set; }

    public string? Description { get; set; }

    public string? Quantity { get; set; }

    public string? UnitPrice { get; set; }

    /// <summary>Empty for quantity × unit price.</summary>
    public string? Amount { get; set; }

    /// <summary>A line as it is first proposed: all that is left of it.</summary>
    /// <remarks>The amount stays empty where it is quantity × unit price: a proposed figure would outlive a change of those two.</remarks>
    public static PurchaseFormLine Of(ProcurementLine line)
    {
        var left = line.Quantity + -line.PurchasedQuantity;
        var amount = line.UnitPrice.Times(left) > line.Balance.Yuan ? line.Balance.ToString() : null;
        return new PurchaseFormLine { LineId = line.Id, Quantity = left.ToString(), UnitPrice = line.UnitPrice.ToString(), Amount = amount };
    }

    internal PurchaseDraftLine? Read(FormFields fields, int index)
    {
        var place = $"Lines[{index}].";
        var quantity = fields.Figure<Quantity>(place + nameof(Quantity), Quantity, Domain.Common.Quantity.TryParse, "数量应为数字，最多四位小数，如 9.5。");
        var price = fields.Figure<UnitPrice>(place + nameof(UnitPrice), UnitPrice, Domain.Common.UnitPrice.TryParse, "单价应为数字，单位元，最多六位小数，如 2.985。");
        if (quantity is null || price is null)
        {
            return null;
        }

        var amount = string.IsNullOrWhiteSpace(Amount)
            ? Money.RoundToFen(price.Value.Times(quantity.Value))
            : fields.Figure<Money>(place + nameof(Amount), Amount, Money.TryParse, "金额应为数字，单位元，最多两位小数，如 4650.00。");
        return amount is null ? null : new PurchaseDraftLine(LineId, Description ?? "", quantity.Value, price.Value, amount.Value);
    }
}

/// <summary>Reads typed fields and puts what is wrong with them into the model state.</summary>
/// <param name="prefix">Before every field's name.</param>
public sealed class FormFields(ModelStateDictionary state, string prefix)
{
    /// <summary>Reads text, as the domain types do.</summary>
    public delegate bool TryRead<T>(string? text, out T value);

    public void Wrong(string name, string message) => state.AddModelError(prefix + name, message);

    public string Text(string name, string? text, string label)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Wrong(name, $"请填写{label}。");
        }

        return text ?? "";
    }

    public TEnum Choice<TEnum>(string name, string? text, string label)
        where TEnum : struct, Enum
    {
        var value = Choices.Read<TEnum>(text);
        if (value is null)
        {
            Wrong(name, $"请选择{label}。");
        }

        return value ?? default;
    }

    public LocalDate Day(string name, string? text, string label)
    {
        var result = LocalDatePattern.Iso.Parse(text?.Trim() ?? "");
        if (!result.Success)
        {
            Wrong(name, $"请填写{label}，如 2024-03-31。");
        }

        return result.Success ? result.Value : default;
    }

    /// <summary>Thousands separators, blanks and full-width digits, which people paste, are no mistake.</summary>
    public T? Figure<T>(string name, string? text, TryRead<T> read, string complaint)
        where T : struct
    {
        if (read(FigureTexts.Fold(text), out var value))
        {
            return value;
        }

        Wrong(name, FigureTexts.Complaint(text, whole => !read(whole, out _)) ?? complaint);
        return null;
    }
}
