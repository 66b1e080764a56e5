using System.Xml;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks;

/// <summary>Reads the workbook that <see cref="RegisterWorkbookWriter"/> writes and people edit.</summary>
public static class RegisterWorkbookReader
{
    /// <summary>Reads everything and reports every problem; there is a bundle only where there is none.</summary>
    /// <param name="stream">Any file at all: what is no workbook, damaged or hostile is refused in one sentence.</param>
    /// <param name="catalogue">Decides the edition of a bare code.</param>
    public static (RegisterBundle? Bundle, IReadOnlyList<ImportProblem> Problems) Read(Stream stream, ICatalogue catalogue)
    {
        var problems = new ProblemList();
        try
        {
            using var file = WorkbookFile.Open(stream);
            var bundle = Read(file, catalogue, problems);
            return problems.IsEmpty ? (bundle, []) : (null, problems.Closed());
        }
        catch (WorkbookRefusedException refusal)
        {
            problems.Add(WorkbookPlaces.Workbook, refusal.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            problems.Add(WorkbookPlaces.Workbook, "文件已损坏或不完整，无法读取；请在 Excel 中打开检查后另存为 .xlsx，或重新上传。");
        }

        return (null, problems.Closed());
    }

    private static RegisterBundle? Read(WorkbookFile file, ICatalogue catalogue, ProblemList problems)
    {
        var sheets = new SheetReader(file, WorkbookStructure.Of(file), problems);
        var places = new WorkbookPlaces();
        var (units, codes) = (new UnitRows(), new CodeCells(catalogue));
        var projects = new ProjectRows(units);
        var department = new DepartmentBlock(sheets, places, problems).Read(units.Units);
        AddSheet(UnitForm.Sheet, units.Take, units.Rows);
        var hasProjects = AddSheet(ProjectForm.Sheet, projects.Take, projects.Rows);
        var lines = new LineRows(hasProjects ? projects : null, codes);
        AddSheet(LineForm.Sheet, lines.Take, lines.Rows);
        var cards = new CardRows(units, codes);
        AddSheet(CardForm.Sheet, cards.Take, cards.Rows);
        sheets.ReportUnknownSheets([GuideForm.Name, .. GuideForm.Sheets.Select(form => form.Name)]);
        return department is null
            ? null
            : new RegisterBundle(department, projects.Projects, lines.Lines, cards.Cards, Layouts: [], Choices: [], History: null, places);

        bool AddSheet(SheetForm form, Action<RowCells> take, List<int> rows)
        {
            var header = sheets.Read(form, take);
            if (header is not null)
            {
                places.Add(form, header, rows);
            }

            return header is not null;
        }
    }
}
