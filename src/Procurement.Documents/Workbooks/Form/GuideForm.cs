namespace Procurement.Documents.Workbooks.Form;

/// <summary>The sheet 说明: the department in a labelled block, then how to fill the workbook in.</summary>
internal static class GuideForm
{
    public const string Name = "说明";
    public const string Title = "政府采购与固定资产登记工作簿";

    /// <summary>Tells this workbook from any other, and this form of it from later ones.</summary>
    public const string Format = "procurement-workbook/1";

    public const string FormatLabel = "格式标记";
    public const string CodeLabel = "部门编码";
    public const string NameLabel = "部门名称";

    /// <summary>Where the labelled block begins; labels stand in column A, what they name in column B.</summary>
    public const int FirstLabelRow = 3;

    /// <summary>The parts of a region, from the province down.</summary>
    public static readonly IReadOnlyList<string> RegionLabels =
        ["省（自治区、直辖市）", "市（地区）", "县（区）", "乡镇（街道）", "村（社区）"];

    public static readonly IReadOnlyList<string> Labels = [FormatLabel, CodeLabel, NameLabel, .. RegionLabels];

    public static readonly IReadOnlySet<string> RequiredLabels =
        new HashSet<string>(StringComparer.Ordinal) { FormatLabel, CodeLabel, NameLabel, RegionLabels[0] };

    /// <summary>Every sheet of rows, in the order of the tabs.</summary>
    public static readonly IReadOnlyList<SheetForm> Sheets = [UnitForm.Sheet, ProjectForm.Sheet, LineForm.Sheet, CardForm.Sheet];

    public static readonly IReadOnlyList<string> Instructions =
    [
        "本工作簿装有一个部门的单位、项目、采购预算明细和资产卡片，可导出、修改后再导入。历史记录、版式和信息公开文稿不在其中。",
        "上方登记部门编码、部门名称和行政区划；请勿改动格式标记。行政区划从省级起逐级填写，至少填省级，没有的级次留空。",
        "“单位”列出部门的预算单位；“项目”列出各单位各年度的项目；“采购预算”每行一项采购，按 年度、单位编码、项目名称 归入项目；“资产卡片”每行一张卡片。",
        "标 * 的列必填，其余可留空。留空表示“未填报”，不等于 0，导入时不会覆盖系统中已有的内容。",
        "金额和单价一律以元为单位，不填万元，不写“元”字。金额最多 2 位小数，单价最多 6 位，数量和面积最多 4 位；多出的小数不会自动舍入，导入时会要求改正。",
        "编码按文本填写。日期填成 2019-12-31 的形式。",
        "导入只认数值，不认公式：用公式算出的结果请“复制—选择性粘贴—数值”。",
        "列的次序可以调整，也可以隐藏、筛选、排序；请勿改列标题和工作表名。不需要的备注列请删去，或去掉它的标题。",
        "数据行请勿合并单元格：合并后只有左上角一格有内容，其余各格按空白处理。",
        "同一项目的采购明细以本工作簿为准：写入某个项目时，请列全它的采购明细。",
        "导入要么全部成功，要么一处不改：有问题时逐条列出工作表、列和行，改正后重新导入即可。",
    ];
}
