using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>The sheet 项目.</summary>
internal static class ProjectForm
{
    public static readonly SheetColumn<ProjectContent> Year = CommonColumns.Year<ProjectContent>("fiscalYear", row => row.FiscalYear);

    public static readonly SheetColumn<ProjectContent> Unit = CommonColumns.Unit<ProjectContent>("unit", row => row.Unit);

    public static readonly SheetColumn<ProjectContent> Code = new(
        "项目编码", ColumnKind.Code, "code", 24, "预算项目编码，按文本保存。预算没有编码的请留空。", row => row.Code);

    public static readonly SheetColumn<ProjectContent> Name = new(
        "项目名称", ColumnKind.Text, "name", 48, "必填。同一单位同一年度内不得重名；工作表“采购预算”按 年度、单位编码、项目名称 引用它。", row => row.Name)
    { Required = true };

    public static readonly SheetColumn<ProjectContent> Budget = new(
        "预算资金（元）", ColumnKind.Money, "budget", 20, "必填。项目的预算资金总额，单位为元，最多 2 位小数。项目的采购明细请在“采购预算”中全部列出。",
        row => CommonColumns.Digits(row.Budget))
    { Required = true };

    public static readonly SheetForm<ProjectContent> Sheet = new("项目", BundlePart.Project, [Year, Unit, Code, Name, Budget]);
}
