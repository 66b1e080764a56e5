using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets;

/// <summary>The state of the list of cards as it stands in the address; a choice that is none is no condition, an amount or a day that is none is a fault.</summary>
public sealed class CardListAddress
{
    /// <summary>未定地点 among the places.</summary>
    public const string NoPlace = "none";

    /// <summary>Without a word about it only cards on the books are shown; this shows those disposed of too.</summary>
    public const string AnyStatus = "all";

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "row")]
    public string? Row { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    /// <summary>A place's id, or <see cref="NoPlace"/>.</summary>
    [FromQuery(Name = "place")]
    public string? Place { get; set; }

    [FromQuery(Name = "custodian")]
    public string? Custodian { get; set; }

    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    [FromQuery(Name = "use")]
    public string? Use { get; set; }

    /// <summary>元</summary>
    [FromQuery(Name = "valueFrom")]
    public string? ValueFrom { get; set; }

    [FromQuery(Name = "valueTo")]
    public string? ValueTo { get; set; }

    [FromQuery(Name = "acquiredFrom")]
    public string? AcquiredFrom { get; set; }

    [FromQuery(Name = "acquiredTo")]
    public string? AcquiredTo { get; set; }

    /// <summary>At least so many whole years since the card was acquired.</summary>
    [FromQuery(Name = "age")]
    public string? Age { get; set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    [FromQuery(Name = "usedUp")]
    public string? UsedUp { get; set; }

    /// <summary>起始编号</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = ListState.PageParameter)]
    public int? P { get; set; }

    public int Page => Math.Clamp(P ?? 1, 1, ListState.LastPage);

    public string StatusShown => string.IsNullOrEmpty(Status) ? EnumKey.Of(CardStatus.Active) : Status;

    public CardOrder Order => Choices.Read<CardColumn>(Sort?.TrimStart('-')) is { } column ? new CardOrder(column, Sort!.StartsWith('-')) : CardOrder.ByNumber;

    /// <summary>The conditions that cannot be read.</summary>
    public IReadOnlyList<FilterFault> Faults() => [.. new[]
    {
        FilterFault.OfMoney("valueFrom", "原值不低于", ValueFrom), FilterFault.OfMoney("valueTo", "原值不高于", ValueTo),
        FilterFault.OfDay("acquiredFrom", "取得日期从", AcquiredFrom), FilterFault.OfDay("acquiredTo", "取得日期到", AcquiredTo),
    }.OfType<FilterFault>()];

    /// <exception cref="RuleViolationException">LS-FILTER: a condition cannot be read.</exception>
    public CardListFilter Filter(LocalDate today)
    {
        FilterFault.Refuse(Faults());
        return Readable(today);
    }

    private CardListFilter Readable(LocalDate today) => new(
        today, Usable(Q), Choices.Read<AssetRow>(Row) is { } row and not AssetRow.OfficeSpace ? row : null, Choices.Read<AssetKind>(Kind), Id(Unit), Id(Place), Place == NoPlace,
        Usable(Custodian), StatusShown == AnyStatus ? null : Choices.Read<CardStatus>(StatusShown), Choices.Read<CardUse>(Use), Yuan(ValueFrom), Yuan(ValueTo),
        FilterFault.Day(AcquiredFrom), Earlier(FilterFault.Day(AcquiredTo), Aged(today)), UsedUp switch { "yes" => true, "no" => false, _ => null }, Usable(From));

    public ListState List(string path) => new ListState(path, Usable(Q), (Order.IsDescending ? "-" : "") + EnumKey.Of(Order.Column), Page).With(
        ("row", Row), ("kind", Kind), ("unit", Unit), ("place", Place), ("custodian", Custodian), ("status", Status), ("use", Use), ("valueFrom", ValueFrom), ("valueTo", ValueTo),
        ("acquiredFrom", AcquiredFrom), ("acquiredTo", AcquiredTo), ("age", Age), ("usedUp", UsedUp), ("from", From));

    /// <summary>PostgreSQL takes no NUL in a text.</summary>
    private static string Usable(string? text) => (text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();

    private LocalDate? Aged(LocalDate today) => int.TryParse(Age, out var years) && years is > 0 and <= 200 ? today.PlusYears(-years) : null;

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other ?? one : one;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static Money? Yuan(string? text) => FigureTexts.TryMoney(text, out var amount) ? amount : null;
}
