using Procurement.Data.Publishing;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Disclosures;
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

    /// <summary>谁于何时改了版式、用语、截止日的什么，为什么。</summary>
    /// <param name="causes">Only what changed these.</param>
    public static string Text(FormAct act, TextCause causes)
    {
        var changes = act.Changes.Where(change => (change.Cause & causes) != TextCause.None);
        return $"{act.Reason.At.Show()} {act.Reason.ActorName}：{string.Join("、", changes.Select(change => NameOf(act, change)))}{(string.IsNullOrWhiteSpace(act.Reason.Reason) ? "" : $"（{act.Reason.Reason}）")}";
    }

    /// <summary>What stood before, or since; a day that nobody chose is the last one of the year before.</summary>
    public static string? Show(FormChange change, string? text) => text is null && change.Cause is TextCause.AsOf ? "上年 12 月 31 日" : text;

    /// <summary>更改版式“甲”为第 3 版, 更改用语“说明”, 选定版式 …</summary>
    public static string NameOf(FormAct act, FormChange change) => change switch
    {
        { Cause: TextCause.Layout, Name: { } layout } => act.Reason switch
        {
            { LayoutNumber: { } number } => $"更改版式“{layout}”为第 {number} 版",
            { After: null } => $"删除版式“{layout}”",
            _ => $"更改版式“{layout}”",
        },
        { Cause: TextCause.Layout } => $"选定 {act.Reason.Subject}的版式",
        { Cause: TextCause.Words, Name: { } word } => $"更改用语“{new OwnWord(word, true, "").Label}”",
        { Cause: TextCause.AsOf } => "更改资产截止日",
        { Cause: TextCause.Name } => "更改部门名称",
        _ => "导入数据包，其中更改了设置",
    };

    /// <summary>What the cause is where no act of the register stands behind it.</summary>
    public static string Text(Comparison comparison, TextCause cause) => cause switch
    {
        TextCause.Layout => comparison.From.Side.LayoutName == comparison.To.Side.LayoutName ? "内置版式随程序更新" : "两者的版式不同",
        TextCause.Words => "两者的用语不同",
        TextCause.AsOf => "资产截止日不同",
        TextCause.Year => "年度不同",
        TextCause.Name => "部门名称不同",
        _ => "数字变动而来",
    };

    /// <summary>All behind a sentence in one text.</summary>
    public static string Text(Comparison comparison, SectionComparison section, TextChange text) => string.Join("；", comparison.Form.ReasonsOf(section.Key, text)
        .SelectMany(reason => reason.Acts.Count > 0 ? reason.Acts.Select(act => Text(act, reason.Cause)) : [Text(comparison, reason.Cause)]).Distinct());

    /// <summary>Why a row differs behind which no act on a line stands.</summary>
    public static string WhyOf(Comparison comparison, SectionComparison section, RowChange row) => row.Type switch
    {
        _ when row.IsWritingOnly => "数值相同，写法不同",
        "total" or "subtotal" when section.Key == Disclosure.ProcurementKey => IsByForm(comparison, section, row) ? "因版式而不同" : "由各明细行的变动合计而来",
        "line" when comparison.IsOfOneYear => "登记内容未变，因版式或名称而不同",
        "line" => "不同年度的明细",
        _ => IsByForm(comparison, section, row) ? "资产账没有变动，因版式而不同" : "见下面的资产变动依据",
    };

    /// <summary>Whether neither lines nor cards changed, and so only the form can have made the row differ.</summary>
    public static bool IsByForm(Comparison comparison, SectionComparison section, RowChange row) => row.Type switch
    {
        _ when row.IsWritingOnly => true,
        "total" or "subtotal" when section.Key == Disclosure.ProcurementKey => !section.Rows.Any(line => line.Type == "line" && !line.IsWritingOnly),
        "line" => comparison.IsOfOneYear && comparison.ReasonsOf(row).Count == 0,
        _ => comparison.Moves.Count == 0,
    };

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
