using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Where the rows of a bundle stand in the workbook that it was read from.</summary>
internal sealed class WorkbookPlaces : IBundlePlaces
{
    /// <summary>The place of what concerns the file as a whole.</summary>
    public const string Workbook = "工作簿";

    private readonly Dictionary<BundlePart, (SheetForm Form, HeaderRow Header, List<int> Rows)> sheets = [];
    private readonly Dictionary<string, string> department = new(StringComparer.Ordinal);

    /// <param name="rows">The sheet's row of each item, in the bundle's order.</param>
    public void Add(SheetForm form, HeaderRow header, List<int> rows) => sheets[form.Part] = (form, header, rows);

    /// <summary>The first place counts: a region's parts are one field.</summary>
    public void AddDepartment(string field, string place) => department.TryAdd(field, place);

    public string Of(BundlePart part, int index, string? field)
    {
        if (part is BundlePart.Department)
        {
            return department.GetValueOrDefault(field ?? "code", GuideForm.Name);
        }

        if (!sheets.TryGetValue(part, out var sheet))
        {
            return Workbook;
        }

        if (index < 0 || index >= sheet.Rows.Count)
        {
            return sheet.Form.Name;
        }

        var letter = ColumnOf(sheet.Form, field) is { } column ? sheet.Header.LetterOf(column) : "A";
        return $"{sheet.Form.Name}!{letter}{sheet.Rows[index]}";
    }

    /// <summary>The column of a field; <c>funding</c> finds the first source, <c>generalPublicBudget</c> its column.</summary>
    private static SheetColumn? ColumnOf(SheetForm form, string? field) => field is null
        ? null
        : form.Columns.FirstOrDefault(column => column.Field == field)
            ?? form.Columns.FirstOrDefault(column => column.Field.StartsWith(field + ".", StringComparison.Ordinal)
                || column.Field.EndsWith("." + field, StringComparison.Ordinal));
}
