using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>盘点报告: everything that the report prints but the long lists, which are streamed.</summary>
/// <param name="Scope">盘点范围, as people read it.</param>
/// <param name="Counters">盘点人: everybody who counted, in the order of their names.</param>
/// <param name="Classes">By class, those with anything.</param>
/// <param name="Results">By result, those with anything.</param>
/// <param name="LooseFinds">账外物品 for which no card is drafted yet.</param>
public sealed record CountReport(
    string Department, string Number, string Title, LocalDate AsOf, string Scope, StocktakeStatus Status, LocalDate OpenedOn, string OpenedBy, LocalDate? EndedOn,
    string? EndedBy, string? Remark, IReadOnlyList<string> Counters, IReadOnlyList<CountClassSum> Classes, IReadOnlyList<CountResultSum> Results, int LooseFinds)
{
    public int Cards => Results.Sum(row => row.Cards);

    /// <summary>The sums of all classes.</summary>
    public CountClassSum Whole => Classes.Aggregate(CountClassSum.Nothing, (sum, row) => sum + row);

    public CountResultSum Of(CountResult result) => Results.FirstOrDefault(row => row.Result == result) ?? new(result, 0, Quantity.Zero, Money.Zero);
}

/// <summary>What was expected of a class and what was found: 实盘 = 账面 + 盘盈 − 盘亏 − 未盘.</summary>
/// <param name="Kind">Null for all classes together.</param>
/// <param name="BookedValue">账面原值 in yuan.</param>
/// <param name="SurplusValue">In yuan as drafted or booked; zero while nobody has valued it.</param>
/// <param name="ShortValue">In yuan as drafted or booked, else the missing pieces' share of the card's value.</param>
public sealed record CountClassSum(
    AssetKind? Kind, int Cards, Quantity Booked, Money BookedValue, Quantity Surplus, Money SurplusValue, Quantity Short, Money ShortValue, Quantity Pending,
    Money PendingValue)
{
    public static CountClassSum Nothing { get; } =
        new(null, 0, Quantity.Zero, Money.Zero, Quantity.Zero, Money.Zero, Quantity.Zero, Money.Zero, Quantity.Zero, Money.Zero);

    public Quantity Counted => Booked + Surplus + -Short + -Pending;

    /// <summary>In yuan.</summary>
    public Money CountedValue => BookedValue + SurplusValue - ShortValue - PendingValue;

    public static CountClassSum operator +(CountClassSum left, CountClassSum right) => new(
        left.Kind, left.Cards + right.Cards, left.Booked + right.Booked, left.BookedValue + right.BookedValue, left.Surplus + right.Surplus,
        left.SurplusValue + right.SurplusValue, left.Short + right.Short, left.ShortValue + right.ShortValue, left.Pending + right.Pending,
        left.PendingValue + right.PendingValue);
}

/// <param name="Cards">How many cards of the list have this result.</param>
/// <param name="Booked">Their 账面数量.</param>
/// <param name="Value">Their 账面原值 in yuan.</param>
public sealed record CountResultSum(CountResult Result, int Cards, Quantity Booked, Money Value);

/// <summary>A row of 盘点表, in the order of unit, place and card number.</summary>
/// <param name="Place">存放地点 on the books; null for none.</param>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Counted">实盘数量; null while it is not counted.</param>
/// <param name="Remark">Where it was found, what is not as written, and how it was decided.</param>
public sealed record CountSheetItem(
    string Unit, string? Place, string CardNumber, string Name, string? Model, string MeasureUnit, Quantity Booked, Money Value, Quantity? Counted, CountResult Result,
    string? Custodian, string? Remark);

/// <summary>A row of 盘盈盘亏明细表: a card of which there is more or less than on the books, or a thing without a card.</summary>
/// <param name="CardNumber">Null for a thing without a card.</param>
/// <param name="Value">账面原值 in yuan; zero for a thing without a card.</param>
/// <param name="Difference">In yuan, above zero for 盘盈; null while nobody has valued it.</param>
/// <param name="Reason">The movement's reason, or how it was decided without one.</param>
/// <param name="MovementNumber">变动单号; null where no movement follows (yet).</param>
public sealed record CountDifference(
    string? CardNumber, string Name, string? Model, string Unit, string? Place, string MeasureUnit, Quantity Booked, Quantity Counted, Money Value, Money? Difference,
    string? Reason, string? MovementNumber, MovementStatus? Movement)
{
    public Quantity Pieces => Counted + -Booked;

    /// <summary>实盘原值 in yuan; null while nobody has valued a surplus.</summary>
    public Money? CountedValue => Difference is { } difference ? Value + difference : null;
}
