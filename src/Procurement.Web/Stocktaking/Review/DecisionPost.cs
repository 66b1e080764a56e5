using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Budgeting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>A decision as the page posts it; keeps what was typed, so that nothing is lost where it is refused.</summary>
public sealed class DecisionPost(IFormCollection form)
{
    public string? this[string name] => form.TryGetValue(name, out var text) ? text.ToString() : null;

    public bool Has(string name, Guid id) => form[name].Contains(id.ToString());

    public static string ValueOf(Guid id) => $"value-{id}";

    public static string CodeOf(Guid id) => $"code-{id}";

    public static string UnitOf(Guid id) => $"unit-{id}";

    /// <param name="all">The result that the list is filtered by; null for none.</param>
    /// <exception cref="RuleViolationException">PU-FIELD, ST-NOTHING.</exception>
    public DecisionDraft Read(CountResult? all)
    {
        if (Choices.Read<CountDecision>(this["decision"]) is not { } decision)
        {
            throw new RuleViolationException(new DocumentFieldWrong("decision", "请选择处理方式。"));
        }

        var (cards, finds) = (Ids("cards"), Ids("finds"));
        return new DecisionDraft(
            decision, this["all"] is null ? cards : [], finds, this["reason"], this["evidence"], Day(),
            [.. cards.Concat(finds).Select(id => new SurplusDraft(id, Value(id), this[CodeOf(id)]?.Trim(), null, Guid.TryParse(this[UnitOf(id)], out var unit) ? unit : null))],
            this["all"] is null ? null : all ?? throw new RuleViolationException(new NothingToDecide()));
    }

    private List<Guid> Ids(string name) => [.. form[name].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct()];

    private Money? Value(Guid id) => this[ValueOf(id)]?.Trim() is not { Length: > 0 } text ? null
        : FigureTexts.TryMoney(text, out var value) ? value
        : throw new RuleViolationException(new DocumentFieldWrong("value", $"入账价值“{text}”不是金额；请填写元，最多两位小数，没有依据的留空。"));

    private LocalDate? Day() => this["day"]?.Trim() is not { Length: > 0 } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
        : throw new RuleViolationException(new DocumentFieldWrong("day", $"入账日期“{text}”不是日期；请写成 2024-12-31 的形式，或留空。"));
}
