using Procurement.Data.Register;

namespace Procurement.Web.Register;

/// <summary>Tells in words what an import did.</summary>
public static class ImportReport
{
    public static string Of(ImportSummary summary, bool written)
    {
        var parts = new List<string>();
        Add(parts, summary.ProjectsAdded, "新增项目 {0} 个");
        Add(parts, summary.ProjectsChanged, "更改项目 {0} 个");
        Add(parts, summary.LinesAdded, "新增采购明细 {0} 条");
        Add(parts, summary.LinesChanged, "更改采购明细 {0} 条");
        Add(parts, summary.LinesRemoved, "撤下采购明细 {0} 条");
        Add(parts, summary.CardsAdded, "新增资产卡片 {0} 张");
        Add(parts, summary.CardsCorrected, "更正资产卡片 {0} 张");
        Add(parts, summary.CardsDescribed, "更改卡片信息 {0} 张");
        Add(parts, summary.IsNewDepartment ? 0 : summary.SettingsChanged, "更改部门、单位、版式或公开设置 {0} 处");
        var changes = parts.Count == 0 ? summary.IsNewDepartment ? "新增部门" : "与登记簿一致，没有改动" : string.Join("，", parts);
        var left = summary.ProjectsNotMentioned > 0 ? $"登记簿中另有 {summary.ProjectsNotMentioned} 个同年度项目文件没有提到，保持原样。" : "";
        left += summary.DocumentsLeft > 0 ? $"文件中的 {summary.DocumentsLeft} 张年度批复、调剂、采购、验收等变动、盘点等单据只随新部门导入，本部门已在登记簿中，没有导入。" : "";
        var mark = written ? "" : "（试运行，未写入）";
        return $"{summary.Department.Code} {summary.Department.Name}：{changes}。{left}{mark}";
    }

    private static void Add(List<string> parts, int count, string text)
    {
        if (count > 0)
        {
            parts.Add(string.Format(null, text, count));
        }
    }
}
