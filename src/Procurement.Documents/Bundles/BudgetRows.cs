using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads projects and their lines.</summary>
internal sealed class BudgetRows(BundleTexts texts, BundleValues values, LimitedProblems problems)
{
    private readonly SeenKeys<string> keys = new(problems, JsonPlaces.Projects);
    private readonly SeenKeys<(string Unit, FiscalYear Year, string Name)> names = new(problems, JsonPlaces.Projects);

    public bool HasProject(string key) => keys.Contains(key);

    public ProjectContent Project(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Projects, index);
        var project = new ProjectContent(
            texts.Required(row, "key", place),
            texts.Required(row, "unit", place),
            BundleValues.Year(row),
            texts.Optional(row, "code", place),
            texts.Required(row, "name", place),
            BundleValues.Money(row, "budget"));
        keys.Add(project.Key, index, "key", "项目的 key ", project.Key);
        names.Add((project.Unit, project.FiscalYear, project.Name), index, "name", "同一单位同一年度的项目名称", project.Name);
        return project;
    }

    /// <summary>A line of the list at <paramref name="place"/>, of the present or of the history.</summary>
    public LineContent Line(JsonElement row, RowPlace place) => new(
        ProjectKey(row, place),
        texts.Required(row, "itemName", place),
        values.Code(row, place),
        texts.Required(row, "measureUnit", place),
        BundleValues.Quantity(row, "quantity"),
        BundleValues.UnitPrice(row, "unitPrice"),
        BundleValues.Money(row, "amount"),
        Funding(row.GetProperty("funding")),
        BundleValues.OptionalMoney(row, "smeReserve"),
        BundleValues.OptionalFlag(row, "fixedAsset"))
    {
        FixedAssetReason = row.OptionalText("fixedAssetReason"),
        ApprovedAmount = BundleValues.OptionalMoney(row, "approvedAmount"),
        ApprovedQuantity = BundleValues.OptionalQuantity(row, "approvedQuantity"),
    };

    /// <summary>The key of a project that the file has.</summary>
    public string ProjectKey(JsonElement row, RowPlace place)
    {
        var key = texts.Required(row, "project", place);
        if (!HasProject(key))
        {
            problems.Add(place.Of("project"), $"文件里没有 key 为“{key}”的项目，请改正，或在 projects 里补上。");
        }

        return key;
    }

    private static Funding Funding(JsonElement funding) => Domain.Budgeting.Funding.From(source => BundleValues.OptionalMoney(funding, source.Key()));
}
