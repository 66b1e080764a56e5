using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>Where the books of a year stand.</summary>
/// <param name="Row">Null for a year that was never closed by itself.</param>
/// <param name="Books">Null for a department that never moved a card.</param>
public sealed record BookYearState(FiscalYear Year, AssetYear? Row, AssetBooks? Books)
{
    /// <summary>The budget year whose disclosure prints figures of this year; null for the next one.</summary>
    public FiscalYear? Disclosed { get; init; }

    public bool IsClosed => Books?.IsClosed(Year) ?? false;

    /// <summary>Closed along with a later year, which was the first to be closed.</summary>
    public bool IsClosedAlong => IsClosed && Row is not { Status: not AssetYearStatus.Open };

    public AssetYearStatus Status => !IsClosed ? AssetYearStatus.Open : Row is { Status: not AssetYearStatus.Open } row ? row.Status : AssetYearStatus.Closed;

    /// <summary>Whether it is the one that may be reopened.</summary>
    public bool IsLastClosed => Books?.LastClosed == Year;

    public int RowVersion => Row?.RowVersion ?? 0;

    public string StatusName => NameOf(Status);

    public static string NameOf(AssetYearStatus status) => status switch
    {
        AssetYearStatus.Open => "未结账",
        AssetYearStatus.Closed => "已结账",
        AssetYearStatus.ReopenRequested => "申请反结账",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    /// <summary>Whether the year's figures may still change.</summary>
    public bool MayChange => Status is not AssetYearStatus.Closed;

    private string Which => (Disclosed?.Number - Year.Number) switch { null or 1 => "上年", 0 => "本年", _ => "截止日所在年度" };

    /// <summary>One Chinese sentence for the disclosure that prints this year's figures: that of the next year, where it chose no other day.</summary>
    public string Notice => Status switch
    {
        AssetYearStatus.Open => $"{Which}（{Year}）资产账尚未结账，国有资产信息的数字可能变动。",
        AssetYearStatus.ReopenRequested => $"{Which}（{Year}）资产账已结账，正在申请反结账，国有资产信息的数字可能变动。",
        _ when IsClosedAlong => $"{Which}（{Year}）资产账已随 {Books!.LastClosed} 年度一并结账。",
        _ => $"{Which}（{Year}）资产账已由 {Row!.ClosedByName} 于 {ChinaTime.DayOf(Row.ClosedAt!.Value):uuuu-MM-dd} 结账。",
    };
}
