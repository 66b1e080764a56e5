using Procurement.Documents.Messages;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Departments;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Reads the labelled block of the sheet 说明: each label names the cell on its right.</summary>
internal sealed class DepartmentBlock(SheetReader sheets, WorkbookPlaces places, ProblemList problems)
{
    private const int LastRow = 200;

    private readonly Dictionary<string, (string Place, RawCell Cell)> values = new(StringComparer.Ordinal);

    public DepartmentContent? Read(IReadOnlyList<UnitContent> units)
    {
        if (sheets.Find(GuideForm.Name) is not { } sheet)
        {
            problems.Add(GuideForm.Name, $"缺少工作表“{GuideForm.Name}”，其中有部门编码、名称和行政区划；请从本系统导出工作簿，填写后再导入。");
            return null;
        }

        foreach (var (row, cells) in sheets.Rows(sheet).TakeWhile(row => row.Row <= LastRow))
        {
            Collect(row, cells);
        }

        CheckFormat();
        var code = Folding.Compact(Value(GuideForm.CodeLabel, "code") ?? "");
        if (code.Length > 0 && !DepartmentCode.IsUsable(code))
        {
            problems.Add(values[GuideForm.CodeLabel].Place, DepartmentCode.Complaint(code));
        }

        var name = Value(GuideForm.NameLabel, "name") ?? "";
        var region = GuideForm.RegionLabels.Select(label => Value(label, "region")).OfType<string>().ToList();
        return new DepartmentContent(code, name, region, units);
    }

    private void Collect(int row, IReadOnlyList<RawCell> cells)
    {
        foreach (var cell in cells.Where(cell => cell.Type is CellType.Text))
        {
            var folded = Folding.Header(cell.Text);
            var label = GuideForm.Labels.FirstOrDefault(label => Folding.Header(label) == folded);
            if (label is not null)
            {
                var value = cells.FirstOrDefault(other => other.Column == cell.Column + 1);
                values.TryAdd(label, ($"{GuideForm.Name}!{CellAddress.Letter(cell.Column + 1)}{row}", value));
            }
        }
    }

    private void CheckFormat()
    {
        var format = Value(GuideForm.FormatLabel, "format");
        if (format is not null && format != GuideForm.Format)
        {
            problems.Add(values[GuideForm.FormatLabel].Place, $"格式标记“{Excerpt.OfCell(format)}”不是 {GuideForm.Format}；请从本系统重新导出工作簿，填写后再导入。");
        }
    }

    private string? Value(string label, string field)
    {
        if (!values.TryGetValue(label, out var found))
        {
            if (GuideForm.RequiredLabels.Contains(label))
            {
                problems.Add(GuideForm.Name, $"缺少“{label}”一行；请在 A 列写“{label}”，B 列填内容。");
            }

            return null;
        }

        places.AddDepartment(field, found.Place);
        var text = found.Cell.Type is CellType.Text or CellType.Number ? Folding.Text(found.Cell.Text) : "";
        var isReadable = found.Cell.Type is CellType.Text or CellType.Number or CellType.Blank && !Folding.HasControl(text);
        if (!isReadable || (text.Length == 0 && GuideForm.RequiredLabels.Contains(label)))
        {
            problems.Add(found.Place, $"“{label}”{(isReadable ? "是必填项，不能为空，请填写。" : "不是文字，请直接填写文字，不用公式。")}");
            return null;
        }

        if (text.Length > SheetColumn.LongestName)
        {
            problems.Add(found.Place, $"“{label}”有 {text.Length} 个字符，最多 {SheetColumn.LongestName} 个，请改短。");
            return null;
        }

        return text.Length == 0 ? null : text;
    }
}
