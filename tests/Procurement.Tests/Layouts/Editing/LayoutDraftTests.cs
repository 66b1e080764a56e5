using System.Text.Json.Nodes;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Documents.Templating;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Bundles;

namespace Procurement.Tests.Layouts.Editing;

/// <summary>A layout taken apart for the editor and written again says the same.</summary>
public class LayoutDraftTests
{
    public static TheoryData<string> BuiltIn => [.. BuiltInLayouts.Names];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Write_UnchangedDraft_SaysTheSame(string name)
    {
        var text = BuiltInLayouts.Text(name)!;

        var written = LayoutWriter.Write(LayoutDraftReader.Read(text));

        Assert.Empty(LayoutReader.Read(written.Json).Problems);
        Assert.True(JsonNode.DeepEquals(Plain(JsonNode.Parse(text)), Plain(JsonNode.Parse(written.Json))), written.Json);
        Assert.Equal(written.Json, LayoutWriter.Canonical(written.Json));
    }

    [Theory]
    [MemberData(nameof(SeedDisclosureTests.Seeds), MemberType = typeof(SeedDisclosureTests))]
    public void Compose_WithTheRewrittenLayout_PrintsThePublishedDisclosure(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var choice = Assert.Single(bundle.Choices);
        var layout = LayoutReader.Parse(LayoutWriter.Canonical(BuiltInLayouts.Text(choice.Layout)!));

        var printed = new DisclosureComposer(BundleFigures.Of(bundle, choice.FiscalYear), layout, choice.Values, new HandlebarsTemplates()).Compose();

        JsonDifference.AssertNone(SeedFiles.Text(seed, "expected.json"), DisclosureJson.ToText(printed));
    }

    [Theory]
    [InlineData("$.procurement.heading", "Procurement.Heading")]
    [InlineData("$.procurement.narrative[0]", "Procurement.Narrative[0]")]
    [InlineData("$.procurement.table.header[0].children[1].label", "Procurement.Table.Header[2].Label")]
    [InlineData("$.procurement.table.header[6].children[1].children[0].key", "Procurement.Table.Header[11].Key")]
    [InlineData("$.procurement.table.formats.unit_price", "Procurement.Table.UnitPriceFormat")]
    [InlineData("$.procurement.table.totalRow.label", "Procurement.Table.TotalLabel")]
    [InlineData("$.assets.table.header[1]", "Assets.Table.Header[1]")]
    [InlineData("$.assets.table.rows[3].quantity", "Assets.Table.Rows[3].Quantity")]
    [InlineData("$.assets.table.rows[3].later", "Assets.Table.Rows[3].Label")]
    [InlineData("$.moneyUnit", "MoneyUnit")]
    [InlineData("$", null)]
    [InlineData("第3行第1列", null)]
    public void FieldAt_PlaceOfAProblem_IsTheFieldThatHoldsIt(string place, string? field) =>
        Assert.Equal(field, LayoutWriter.Write(ThreeLayers()).FieldAt(place));

    /// <summary>Every template of a layout can be marked at a field of its own.</summary>
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void FieldAt_EveryTemplate_HasAFieldOfItsOwn(string name)
    {
        var written = LayoutWriter.Write(LayoutDraftReader.Read(BuiltInLayouts.Text(name)!));

        var fields = LayoutReader.Templates(written.Json).Select(template => written.FieldAt(template.Place)).ToList();

        Assert.DoesNotContain(null, fields);
        Assert.Equal(fields.Count, fields.Distinct().Count());
    }

    [Fact]
    public void Write_WhatTheEditorDoesNotKnow_TravelsAlong()
    {
        var layout = JsonNode.Parse(BuiltInLayouts.Text("hebei-2024")!)!;
        layout["later"] = new JsonObject { ["a"] = 1 };
        layout["assets"]!["table"]!["threshold"] = "50";
        layout["assets"]!["table"]!["rows"]![1]!["note"] = "x";

        var written = JsonNode.Parse(LayoutWriter.Canonical(layout.ToJsonString()))!;

        Assert.Equal(1, (int?)written["later"]!["a"]);
        Assert.Equal("50", (string?)written["assets"]!["table"]!["threshold"]);
        Assert.Equal("x", (string?)written["assets"]!["table"]!["rows"]![1]!["note"]);
    }

    [Theory]
    [InlineData("20、50,100", "[20,50,100]", null)]
    [InlineData(" ", null, null)]
    [InlineData("50 五十", "[50,\"五十\"]", "$.assets.equipmentThresholds[1]")]
    public void Write_EquipmentThresholds_AreNumbers(string typed, string? written, string? problem)
    {
        var draft = ThreeLayers();
        draft.Assets.EquipmentThresholds = typed;

        var layout = LayoutWriter.Write(draft);

        Assert.Equal(written is null ? null : JsonNode.Parse(written)!.ToJsonString(), JsonNode.Parse(layout.Json)!["assets"]!["equipmentThresholds"]?.ToJsonString());
        var place = LayoutReader.Read(layout.Json).Problems.Select(one => one.Place).SingleOrDefault();
        Assert.Equal(problem, place);
        Assert.True(place is null || layout.FieldAt(place) == "Assets.EquipmentThresholds");
        Assert.Equal(problem is null ? layout.Json : null, problem is null ? LayoutWriter.Canonical(layout.Json) : null);
    }

    [Theory]
    [InlineData("{\"name\":\"b\",\"procurement\":{\"heading\":\"z\"}}")]
    [InlineData("{")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[1]")]
    public void Write_RestThatWasTamperedWith_OverwritesNothing(string rest)
    {
        var draft = ThreeLayers();
        draft.Rest = rest;

        Assert.Equal(LayoutWriter.Write(ThreeLayers()).Json, LayoutWriter.Write(draft).Json);
    }

    [Fact]
    public void Write_LevelsThatMakeNoSense_BecomeATree()
    {
        var draft = ThreeLayers();
        draft.Procurement.Table.Header =
        [
            new() { Label = "一", Key = "item_name", Depth = 5 }, new() { Label = "组", Depth = -3 }, new() { Label = "二", Key = "quantity", Depth = 9 },
            new() { Label = "三", Key = "amount_total", Depth = 2 },
        ];

        var header = LayoutReader.Parse(LayoutWriter.Write(draft).Json).Procurement.Table!.Header;

        Assert.Equal(["一", "组"], header.Select(cell => cell.Label));
        Assert.Equal(["二", "三"], header[1].Children.Select(cell => cell.Label));
    }

    private static LayoutDraft ThreeLayers() => LayoutDraftReader.Read(BuiltInLayouts.Text("hebei-2020-three-layer")!);

    /// <summary>Without what means nothing: nulls, empty lists, <c>blank</c>.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject parent => new JsonObject(parent
            .Where(field => field.Value is not null and not JsonArray { Count: 0 } && field.Value?.ToString() != "blank")
            .Select(field => KeyValuePair.Create(field.Key, Plain(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        _ => node?.DeepClone(),
    };
}
