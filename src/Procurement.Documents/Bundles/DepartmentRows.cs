using System.Text.Json;
using NodaTime;
using Procurement.Documents.Json;
using Procurement.Documents.Layouts;
using Procurement.Documents.Messages;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the department with its units, its own layouts, and which layout each year takes.</summary>
internal sealed class DepartmentRows(BundleTexts texts, LimitedProblems problems)
{
    private readonly SeenKeys<string> units = new(problems, JsonPlaces.Units);
    private readonly SeenKeys<string> layouts = new(problems, JsonPlaces.Layouts);
    private readonly SeenKeys<FiscalYear> years = new(problems, JsonPlaces.Choices);

    public DepartmentContent Department(JsonElement department) => new(
        Code(texts.Kept(department.Text("code"), $"{JsonPlaces.Department}.code")),
        texts.Kept(department.Text("name"), $"{JsonPlaces.Department}.name"),
        [.. department.Items("region").Select((name, index) => texts.Kept(name.GetString()!, $"{JsonPlaces.Department}.region[{index}]"))],
        [.. department.Items("units").Select(Unit)]);

    private string Code(string code)
    {
        if (code.Length > 0 && !DepartmentCode.IsUsable(code))
        {
            problems.Add($"{JsonPlaces.Department}.code", DepartmentCode.Complaint(code));
        }

        return code;
    }

    /// <summary>The layout as text; that it is one its own reader tells, with places under this one.</summary>
    public LayoutContent Layout(JsonElement layout, int index)
    {
        var place = new RowPlace(JsonPlaces.Layouts, index);
        foreach (var problem in LayoutChecks.Problems(layout, place.Of(null)))
        {
            problems.Add(problem.Place, problem.Message);
        }

        var name = texts.Required(layout, "name", place);
        layouts.Add(name, index, "name", "版式名称", name);
        var json = layout.GetRawText();
        if (LayoutReader.TooLarge(json) is { } tooLarge)
        {
            problems.Add(place.Of(null), tooLarge);
        }

        return new LayoutContent(name, json);
    }

    public ChoiceContent Choice(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Choices, index);
        var choice = new ChoiceContent(BundleValues.Year(row), texts.Required(row, "layout", place), Values(row, place)) { AsOf = AsOf(row, place) };
        years.Add(choice.FiscalYear, index, "fiscalYear", "年度", choice.FiscalYear.ToString());
        return choice;
    }

    private LocalDate? AsOf(JsonElement row, RowPlace place)
    {
        var day = row.Field("asOf") is null ? (LocalDate?)null : BundleValues.Date(row, "asOf");
        if (day is { Year: < FiscalYear.First or > FiscalYear.Last })
        {
            problems.Add(place.Of("asOf"), $"资产截止日应在 {FiscalYear.First} 年至 {FiscalYear.Last} 年之间，请改正。");
        }

        return day;
    }

    private UnitContent Unit(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Units, index);
        var unit = new UnitContent(
            texts.Required(row, "code", place),
            texts.Required(row, "name", place),
            texts.Required(row, "nature", place),
            texts.Optional(row, "rank", place),
            texts.Optional(row, "funding", place));
        units.Add(unit.Code, index, "code", "单位编码", unit.Code);
        return unit;
    }

    private Dictionary<string, string> Values(JsonElement row, RowPlace place)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (row.Field("values") is { } given)
        {
            foreach (var word in given.EnumerateObject())
            {
                var here = $"{place.Of("values")}.{Excerpt.Of(word.Name, word.Name.Length)}";
                var name = texts.Kept(word.Name, here);
                var text = texts.Kept(word.Value.GetString()!, here, mayBeEmpty: true);
                if (!values.TryAdd(name, text))
                {
                    problems.Add(here, $"“{name}”重复，请只保留一个。");
                }
            }
        }

        return values;
    }
}
