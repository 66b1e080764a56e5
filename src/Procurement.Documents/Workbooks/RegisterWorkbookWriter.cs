using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Writing;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks;

/// <summary>Writes a department as the workbook that people edit; <see cref="RegisterWorkbookReader"/> reads it back.</summary>
/// <remarks>Layouts, disclosures and history do not travel in a workbook. The same bundle gives the same bytes.</remarks>
public static class RegisterWorkbookWriter
{
    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The bundle holds more rows, region parts or characters than a sheet, or a line of no project.</exception>
    public static void Write(RegisterBundle bundle, Stream stream)
    {
        var projects = bundle.Projects.ToDictionary(project => project.Key, StringComparer.Ordinal);
        using var shell = WorkbookShell.Build([bundle.Department.Units.Count, bundle.Projects.Count, bundle.Lines.Count, bundle.Cards.Count]);
        WorkbookZip.Copy(shell, stream, new Dictionary<string, SheetFilling>(StringComparer.Ordinal)
        {
            [Part(0)] = Guide(bundle.Department),
            [Part(1)] = Rows(UnitForm.Sheet, bundle.Department.Units, unit => unit),
            [Part(2)] = Rows(ProjectForm.Sheet, bundle.Projects, project => project),
            [Part(3)] = Rows(LineForm.Sheet, bundle.Lines, line => new LineOfProject(line, ProjectOf(line, projects))),
            [Part(4)] = Rows(CardForm.Sheet, bundle.Cards, card => card),
        });
    }

    /// <summary>The part that ClosedXML gives a sheet: they are numbered in the order in which they were added.</summary>
    private static string Part(int index) => $"xl/worksheets/sheet{index + 1}.xml";

    private static ProjectContent ProjectOf(LineContent line, Dictionary<string, ProjectContent> projects) =>
        projects.TryGetValue(line.Project, out var project)
            ? project
            : throw new ArgumentException($"The line {line.ItemName} belongs to no project of the bundle: {line.Project}.", nameof(line));

    private static SheetFilling Guide(DepartmentContent department)
    {
        if (department.Region.Count > GuideForm.RegionLabels.Count)
        {
            throw new ArgumentException($"A region has at most {GuideForm.RegionLabels.Count} parts.", nameof(department));
        }

        string[] values = [GuideForm.Format, department.Code, department.Name, .. department.Region];
        var texts = values
            .Select((text, index) => (Address: $"B{GuideForm.FirstLabelRow + index}", Text: text))
            .Where(cell => cell.Text.Length > 0)
            .ToDictionary(cell => cell.Address, cell => cell.Text, StringComparer.Ordinal);
        var lastRow = GuideForm.FirstLabelRow + GuideForm.Labels.Count + GuideForm.Instructions.Count;
        return new SheetFilling($"A1:B{lastRow}", lastRow, texts, _ => { });
    }

    private static SheetFilling Rows<TContent, TRow>(SheetForm<TRow> form, IReadOnlyList<TContent> contents, Func<TContent, TRow> view)
    {
        if (contents.Count >= SheetForm.LastRow)
        {
            throw new ArgumentException($"A sheet holds {SheetForm.LastRow - 1} rows, not {contents.Count}.", nameof(contents));
        }

        var range = $"A1:{CellAddress.Letter(form.Columns.Count)}{contents.Count + 1}";
        return new SheetFilling(range, KeptRows: 1, NoTexts, rows =>
        {
            for (var index = 0; index < contents.Count; index++)
            {
                FormRow.Write(rows, form, view(contents[index]), index + 2);
            }
        });
    }
}
