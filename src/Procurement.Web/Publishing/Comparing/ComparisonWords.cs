using Procurement.Data.Publishing;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Ui;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>How pages and workbook name what differs.</summary>
public static class ComparisonWords
{
    /// <summary>The asset table's rows with their names and the unit of their quantity.</summary>
    public static IReadOnlyList<(string Name, Func<AssetFigures, AssetRowFigure> Row)> AssetRows { get; } =
    [
        ("房屋（平方米）", figures => figures.Buildings),
        ("其中：办公用房（平方米）", figures => figures.OfficeSpace),
        ("车辆（台、辆）", figures => figures.Vehicles),
        ("单价20万元以上的设备", figures => figures.EquipmentOver200K),
        ("其他固定资产", figures => figures.Other),
    ];

    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "新增",
        ChangeKind.Removed => "删去",
        _ => "改动",
    };

    /// <summary>The badge of a change.</summary>
    public static string LookOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "done",
        ChangeKind.Removed => "refused",
        _ => "adjusted",
    };

    /// <summary>谁于何时做了什么，为什么。</summary>
    public static string Text(LineReason reason) =>
        $"{reason.At.Show()} {reason.ActorName}：{AuditActions.NameOf(reason.Action)}{(string.IsNullOrWhiteSpace(reason.Reason) ? "" : $"（{reason.Reason}）")}";

    public static string NameOf(AssetMove move) => move switch
    {
        { IsTakenBack: true } => $"{Document(move)}（只在前者计入）",
        _ => Document(move),
    };

    /// <summary>The effective days of a document's entries.</summary>
    public static string Days(AssetMove move) => move.FirstDay == move.LastDay ? move.FirstDay.Show() : $"{move.FirstDay.Show()} 至 {move.LastDay.Show()}";

    /// <summary>+1.00 or -1.00; nothing for zero.</summary>
    public static string Signed(decimal value, string format) => value == 0m ? "" : value.ToString($"+{format};-{format}", System.Globalization.CultureInfo.InvariantCulture);

    private static string Document(AssetMove move) => move.Number is { } number ? $"{number} {move.Kind?.ChineseName()}" : "导入";
}
