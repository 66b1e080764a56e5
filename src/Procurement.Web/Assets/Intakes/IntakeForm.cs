using Microsoft.AspNetCore.Mvc.ModelBinding;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets.Intakes;

/// <summary>登记入账 as it is typed; nothing of it is lost when it cannot be read.</summary>
public sealed class IntakeForm
{
    /// <summary>More kinds of things than anybody types on one page; more belong into several documents.</summary>
    public const int MostItems = 50;

    public Guid? UnitId { get; set; }

    public string? Way { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public string? Counterparty { get; set; }

    public List<IntakeFormItem> Items { get; set; } = [];

    /// <summary>The movement; null where something cannot be read, which stands in the model state under the field's name.</summary>
    /// <exception cref="RuleViolationException">What the rules of a batch refuse.</exception>
    public MovementDraft? Read(ModelStateDictionary state, IntakeDesk desk)
    {
        var fields = new FormFields(state, "Input.");
        if (UnitId is null)
        {
            fields.Wrong(nameof(UnitId), "请选择单位。");
        }

        var way = fields.Choice<AssetWay>(nameof(Way), Way, "增加方式");
        if (state.IsValid && !IntakeRules.Registered.Contains(way))
        {
            fields.Wrong(nameof(Way), "请选择增加方式。");
        }

        var day = fields.Day(nameof(Day), Day, "入账日期");
        var reason = fields.Text(nameof(Reason), Reason, "原因");
        var items = Items.Select((item, index) => item.Read(fields, $"Items[{index}].")).ToList();
        return state.IsValid && UnitId is { } unit
            ? IntakeDraft.Of(desk, unit, way, day, reason, Evidence, Counterparty, [.. items.OfType<IntakeItem>()])
            : null;
    }
}
