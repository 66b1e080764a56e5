using System.Text.Json;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Json;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Json;

/// <summary>The schemas accept what they must, and name what the domain names.</summary>
public class SchemaFitTests
{
    public static TheoryData<string> Seeds { get; } = [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Register_SeedBundle_Fits(string name) => Assert.Empty(Validate(JsonSchema.Register, SeedFiles.Text(name, "register.json")));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Disclosure_SeedResult_Fits(string name) => Assert.Empty(Validate(JsonSchema.Disclosure, SeedFiles.Text(name, "expected.json")));

    public static TheoryData<string> Layouts { get; } = [.. BuiltInLayouts.Names];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Layout_BuiltIn_Fits(string name) => Assert.Empty(Validate(JsonSchema.Layout, BuiltInLayouts.Text(name)!));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Disclosure_PrintedFromASeed_Fits(string name) =>
        Assert.Empty(Validate(JsonSchema.Disclosure, DisclosureJson.ToText(SeedRegister.Print(name))));

    /// <summary>What a register may hold, its disclosures must be able to print; what a layout may say, the templates must take.</summary>
    [Fact]
    public void Limits_OfTheSchemas_AgreeWithEachOther()
    {
        Assert.Equal(Longest(SchemaFiles.Register, "code"), Longest(SchemaFiles.Disclosure, "department/properties/code"));
        Assert.Equal(Longest(SchemaFiles.Register, "code"), Longest(SchemaFiles.Disclosure, "procurementRow/properties/unit"));
        Assert.Equal(Longest(SchemaFiles.Register, "name"), Longest(SchemaFiles.Disclosure, "department/properties/name"));
        Assert.Equal(TemplateInspector.MaximumLength, Longest(SchemaFiles.Layout, "text"));
        Assert.Equal(TemplateInspector.MaximumLength, Longest(SchemaFiles.Layout, "optionalText"));
    }

    [Fact]
    public void Register_BundleWithHistory_Fits() => Assert.Empty(SampleBundle.Validate(SampleBundle.Text));

    [Fact]
    public void Register_DepartmentAlone_Fits() => Assert.Empty(Validate(JsonSchema.Register,
        """{ "format": "procurement-register/1", "department": { "code": "1", "name": "局", "region": ["河北省"], "units": [] } }"""));

    [Fact]
    public void Layout_ExampleOfTheContract_Fits() => Assert.Empty(Validate(JsonSchema.Layout, SampleLayout.Text));

    [Fact]
    public void Layout_InsideABundle_IsCheckedWithItsPlace()
    {
        var layout = SampleLayout.Text.Replace("\"0.##\"", "\"N2\"", StringComparison.Ordinal);

        var problems = SampleBundle.Spoil("\"layouts\": []", $"\"layouts\": [{layout}]");

        Assert.Equal(["$.layouts[0].assets.table.formats.quantity", "$.layouts[0].assets.table.formats.area"], problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Findings_ExampleOfTheContract_Fits() => Assert.Empty(Validate(JsonSchema.Findings, """
        { "format": "findings/1", "findings": [ { "rule": "AS-TOTAL", "severity": "error", "place": "国有资产信息/资产总额", "message": "不等。",
          "left": "625.11", "right": "627.22", "difference": "-2.11", "suggestion": null } ] }
        """));

    [Fact]
    public void Enums_OfTheSchemas_AreThoseOfTheDomain()
    {
        var columns = ProcurementColumns.Keys.Order(StringComparer.Ordinal).ToList();

        Assert.Equal(AssetKinds.All.Select(kind => kind.Key()), Names(SchemaFiles.Register, "kind/enum"));
        Assert.Equal(Enum.GetValues<AssetEntryKind>().Select(kind => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..]),
            Names(SchemaFiles.Register, "assetEntry/properties/entry/enum"));
        Assert.Equal(FundingSources.All.Select(source => source.Key()), Names(SchemaFiles.Register, "funding/properties"));
        Assert.Equal(columns, Names(SchemaFiles.Layout, "headerCell/properties/key/enum").Order(StringComparer.Ordinal));
        Assert.Equal(columns, Names(SchemaFiles.Disclosure, "headerCell/properties/key/enum").Order(StringComparer.Ordinal));
        Assert.Equal(columns, Names(SchemaFiles.Disclosure, "procurementCells/properties").Order(StringComparer.Ordinal));
        Assert.Equal([AssetRowKeys.Total, .. AssetRowKeys.Rows.Keys], Names(SchemaFiles.Layout, "assetRow/properties/key/enum"));
        Assert.Equal([AssetRowKeys.Total, .. AssetRowKeys.Rows.Keys], Names(SchemaFiles.Disclosure, "assetRow/properties/key/enum"));
    }

    private static IReadOnlyList<object> Validate(JsonSchema schema, string text)
    {
        using var document = JsonDocument.Parse(text);
        return schema.Validate(document.RootElement);
    }

    private static int Longest(string file, string path)
    {
        using var document = JsonDocument.Parse(SchemaFiles.Text(file));
        return Definition(document, path).GetProperty("maxLength").GetInt32();
    }

    /// <summary>The texts of a list, or the names of an object, under <c>$defs</c>.</summary>
    private static List<string?> Names(string file, string path)
    {
        using var document = JsonDocument.Parse(SchemaFiles.Text(file));
        var found = Definition(document, path);
        return found.ValueKind is JsonValueKind.Array
            ? [.. found.EnumerateArray().Select(item => item.GetString())]
            : [.. found.EnumerateObject().Select(property => property.Name)];
    }

    private static JsonElement Definition(JsonDocument schema, string path) =>
        path.Split('/').Aggregate(schema.RootElement.GetProperty("$defs"), (element, name) => element.GetProperty(name));
}
