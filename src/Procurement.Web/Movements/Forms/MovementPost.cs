using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Movements.Forms;

/// <summary>The posted fields of a movement by name, and what is wrong with them; nothing typed is lost when it cannot be read.</summary>
/// <remarks>Not bound by the framework: the names of a card's fields hold the card's id, so that nothing shifts when a card is removed.</remarks>
public sealed class MovementPost(IReadOnlyDictionary<string, string> values, ModelStateDictionary state)
{
    private readonly FormFields fields = new(state, "");

    /// <summary>The field as it was typed; empty where it was not posted.</summary>
    public string this[string name] => values.GetValueOrDefault(name) ?? "";

    public bool IsValid => state.IsValid;

    /// <summary>The name of a card's field.</summary>
    public static string CardName(Guid card, string name) => $"c{card:N}.{name}";

    /// <summary>The names and values of a query or a form; of a repeated name, the first.</summary>
    public static MovementPost Of(IEnumerable<KeyValuePair<string, StringValues>> pairs, ModelStateDictionary state) =>
        new(pairs.ToDictionary(pair => pair.Key, pair => pair.Value.Count > 0 ? pair.Value[0] ?? "" : "", StringComparer.Ordinal), state);

    /// <summary>Whether the field was on the form at all.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>What a column shows for a card: what was typed, else what is proposed.</summary>
    public string Shown(MovementCard card, CardColumn column) =>
        values.GetValueOrDefault(CardName(card.Id, column.Name)) ?? column.Proposed?.Invoke(card) ?? "";

    public void Wrong(string name, string message) => fields.Wrong(name, message);

    /// <summary>The error of a field; null for none.</summary>
    public string? Error(string name) => state.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>Text without blanks around it; null for none.</summary>
    public string? Text(string name) => string.IsNullOrWhiteSpace(this[name]) ? null : this[name].Trim();

    public string Required(string name, string label) => fields.Text(name, this[name], label).Trim();

    public LocalDate Day(string name, string label) => fields.Day(name, this[name], label);

    public TEnum Choice<TEnum>(string name, string label)
        where TEnum : struct, Enum => fields.Choice<TEnum>(name, this[name], label);

    /// <summary>In yuan; null where nothing was typed or it cannot be read.</summary>
    public Money? Money(string name, string label, bool required = false) =>
        Figure<Money>(name, label, required, Domain.Common.Money.TryParse, "应为数字，单位元，最多两位小数，如 4650.00。");

    public Quantity? Quantity(string name, string label, bool required = false) =>
        Figure<Quantity>(name, label, required, Domain.Common.Quantity.TryParse, "应为数字，最多四位小数，如 9.5。");

    /// <summary>A whole number, e.g. of months.</summary>
    public int? Whole(string name, string label, bool required = false) => Figure<int>(name, label, required, int.TryParse, "应为整数，如 72。");

    /// <summary>A thing that was chosen from a list.</summary>
    public Guid? Id(string name, string label, bool required = false)
    {
        if (Guid.TryParse(this[name], out var id))
        {
            return id;
        }

        if (required || Text(name) is not null)
        {
            Wrong(name, $"请选择{label}。");
        }

        return null;
    }

    /// <summary>The common fields with the kind's items.</summary>
    public MovementDraft Draft(IMovementForm form, AssetWay? way, IEnumerable<MovementItemDraft> items, string? details = null)
    {
        var evidence = form.Shape.NeedsEvidence ? Required("evidence", "依据") : Text("evidence") ?? "";
        return new MovementDraft(
            form.Kind, way, form.Shape.TakesDay ? Day("day", "生效日期") : default, Required("reason", "原因"), evidence, [.. items],
            Counterparty: form.Shape.Counterparty is null ? null : Text("counterparty"),
            Proceeds: form.Shape.Proceeds is { } label ? Money("proceeds", label) : null, Details: details);
    }

    private T? Figure<T>(string name, string label, bool required, FormFields.TryRead<T> read, string complaint)
        where T : struct
    {
        if (FigureTexts.Fold(this[name]).Length > 0)
        {
            return fields.Figure(name, this[name], read, label + complaint);
        }

        if (required)
        {
            Wrong(name, $"请填写{label}。");
        }

        return null;
    }
}
