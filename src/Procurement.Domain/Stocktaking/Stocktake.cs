using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

public enum StocktakeStatus
{
    /// <summary>盘点中: people count.</summary>
    Counting,

    /// <summary>核对中: counting has ended, results are looked at and decided.</summary>
    Reviewing,

    /// <summary>已完成</summary>
    Finished,

    /// <summary>已取消, with a reason.</summary>
    Cancelled,
}

/// <summary>盘点: a count of what is there on a day, against the list frozen when it was opened.</summary>
public sealed class Stocktake : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>盘点单号, e.g. PD2024-0001; unique within the department.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>盘点基准日: the list holds what was on the books at its end.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Units, places and classes that it covers, as JSON of <c>StocktakeScope</c>.</summary>
    public required string Scope { get; init; }

    public required StocktakeStatus Status { get; set; }

    /// <summary>How many cards are on the frozen list.</summary>
    public int ItemCount { get; init; }

    public required Guid? OpenedBy { get; init; }

    public required string OpenedByName { get; init; }

    public required Instant OpenedAt { get; init; }

    public string? EndedByName { get; set; }

    /// <summary>When it was finished or cancelled.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Why it was cancelled, or a closing remark.</summary>
    public string? EndNote { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>盘点结果</summary>
public enum CountResult
{
    /// <summary>未盘</summary>
    Pending,

    /// <summary>相符</summary>
    Matches,

    /// <summary>盘亏: fewer than on the books, or none.</summary>
    Shortage,

    /// <summary>盘盈: more than on the books.</summary>
    Surplus,

    /// <summary>错位: there, but at another place.</summary>
    Misplaced,

    /// <summary>信息不符: there, but custodian, model or another description is not as written.</summary>
    Differs,
}

public static class CountResults
{
    public static IReadOnlyList<CountResult> All { get; } = Enum.GetValues<CountResult>();

    public static string ChineseName(this CountResult result) => result switch
    {
        CountResult.Pending => "未盘",
        CountResult.Matches => "相符",
        CountResult.Shortage => "盘亏",
        CountResult.Surplus => "盘盈",
        CountResult.Misplaced => "错位",
        CountResult.Differs => "信息不符",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a result."),
    };

    public static string ChineseName(this StocktakeStatus status) => status switch
    {
        StocktakeStatus.Counting => "盘点中",
        StocktakeStatus.Reviewing => "核对中",
        StocktakeStatus.Finished => "已完成",
        StocktakeStatus.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
