using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements;

/// <summary>What a list of movements shows, as it stands in the address; a choice that is none is no condition, a day that is none is a fault.</summary>
/// <param name="Status">A status, or <see cref="Open"/>.</param>
public sealed record MovementQuery(string? Q, string? Status, string? Kind, string? Way, string? Unit, string? From, string? To, string? Sort)
{
    /// <summary>草稿与退回: what is still to be submitted.</summary>
    public const string Open = "open";

    public string SortKey => (Sort ?? "-id").TrimStart('-');

    public bool IsDescending => (Sort ?? "-id").StartsWith('-');

    /// <summary>The conditions that cannot be read.</summary>
    public IReadOnlyList<FilterFault> Faults() =>
        [.. new[] { FilterFault.OfDay("from", "生效日期从", From), FilterFault.OfDay("to", "生效日期到", To) }.OfType<FilterFault>()];

    /// <exception cref="Domain.Common.RuleViolationException">LS-FILTER: a condition cannot be read.</exception>
    public MovementFilter Filter()
    {
        FilterFault.Refuse(Faults());
        return Readable();
    }

    private MovementFilter Readable() => new(
        Status == Open ? [MovementStatus.Draft, MovementStatus.Returned] : Choices.Read<MovementStatus>(Status) is { } status ? [status] : null,
        Choices.Read<MovementKind>(Kind), Choices.Read<AssetWay>(Way), Guid.TryParse(Unit, out var unit) ? unit : null, FilterFault.Day(From), FilterFault.Day(To), Q?.Trim() ?? "");

    public ListState List(string path, int page) => new ListState(path, Q?.Trim() ?? "", Sort ?? "-id", page)
        .With(("status", Status), ("kind", Kind), ("way", Way), ("unit", Unit), ("from", From), ("to", To));
}
