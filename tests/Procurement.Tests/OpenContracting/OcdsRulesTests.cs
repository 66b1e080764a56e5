using System.Text.Json.Nodes;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.OpenContracting;

/// <summary>What packages are held against does bite: each mistake is found, and by whom it should be.</summary>
public sealed class OcdsRulesTests
{
    private static readonly Lazy<string> Good = new(() =>
    {
        var source = Package.Source("shijiazhuang-hitech-2020");
        return Package.Text(source with { Purchases = [Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0])] });
    });

    /// <summary>A path to a value, and what is put there instead; null for nothing at all.</summary>
    public static TheoryData<string, string?> Refused { get; } = new()
    {
        { "uri", "\"open/ocds.json\"" },
        { "version", "\"1.1.5\"" },
        { "publishedDate", "\"2020-03-02T01:30:00\"" },
        { "publisher/name", null },
        { "releases", "[]" },
        { "releases/1", "{}" },
        { "releases/0/ocid", null },
        { "releases/0/ocid", "\"\"" },
        { "releases/0/date", "\"2020-03-02\"" },
        { "releases/0/tag", "\"planning\"" },
        { "releases/0/tag", "[]" },
        { "releases/0/tag/0", "\"budget\"" },
        { "releases/0/initiationType", "\"purchase\"" },
        { "releases/0/parties/0/roles", "\"buyer\"" },
        { "releases/0/parties/1", "{ \"id\": 1 }" },
        { "releases/0/planning", "\"2020\"" },
        { "releases/0/planning/budget/uri", "\"预算\"" },
        { "releases/0/planning/budget/amount/amount", "\"500000.00\"" },
        { "releases/0/planning/budget/amount/currency", "\"RMB\"" },
        { "releases/0/planning/budget/budgetBreakdown/0/id", null },
        { "releases/0/planning/budget/budgetBreakdown/0/period/endDate", "\"2020-12-31 23:59:59\"" },
        { "releases/0/tender/title_en", "1" },
        { "releases/0/tender/status", "\"bought\"" },
        { "releases/0/tender/procurementMethod", "\"公开招标\"" },
        { "releases/0/tender/mainProcurementCategory", "\"vehicles\"" },
        { "releases/0/tender/items/0/id", null },
        { "releases/0/tender/items/0/quantity", "\"3\"" },
        { "releases/0/awards/0/items", "[]" },
        { "releases/0/awards/0/suppliers/0", "\"华为技术有限公司\"" },
        { "releases/0/contracts/0/awardID", null },
        { "releases/0/contracts/0/status", "\"signed\"" },
        { "releases/0/contracts/0/dateSigned", "\"2020-05-06\"" },
    };

    public static TheoryData<string, string?> RefusedIfStrict { get; } = new()
    {
        { "extensions", "[]" },
        { "publisher/scheme", "null" },
        { "releases/0/planning", "{}" },
        { "releases/0/tender/id", "7" },
        { "releases/0/tender/title", "\"\"" },
        { "releases/0/tender/items/0/quantity", "-1" },
        { "releases/0/parties/0/name", null },
        { "releases/0/buyer/name", null },
        { "releases/0/parties/0/roles", "[]" },
        { "releases/0/awards/0/suppliers", "[]" },
        { "releases/0/tag", "[\"planning\", \"planning\"]" },
    };

    public static TheoryData<string, string?> RefusedByUs { get; } = new()
    {
        { "releases/0/ocid", "\"213czf-1\"" },
        { "releases/0/id", "\"v2#1\"" },
        { "releases/0/tender/items/0/classification/title", "\"x\"" },
        { "releases/0/planning/budget/amount/currency", "\"USD\"" },
        { "releases/0/parties/0/roles/0", "\"payer\"" },
        { "releases/0/contracts/0/value/currency", null },
        { "releases/0/planning", null },
    };

    public static TheoryData<string, string?> Contradictory { get; } = new()
    {
        { "releases/0/buyer/id", "\"x_cn_budget_code-0\"" },
        { "releases/0/buyer/name", "\"某局\"" },
        { "releases/0/parties/0/roles/0", "\"supplier\"" },
        { "releases/0/parties/0/id", "\"x_cn_uscc-914403001922038216\"" },
        { "releases/0/awards/0/suppliers/0/name", "\"华为\"" },
        { "releases/0/contracts/0/awardID", "\"CG2020-0002\"" },
        { "releases/0/tag", "[\"planning\"]" },
        { "releases/0/planning/budget/amount/amount", "0.01" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Published_OfASpoiledPackage_IsRefused(string path, string? value)
    {
        Assert.NotEmpty(OcdsRules.Published.Problems(Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Strict.Problems(Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(RefusedIfStrict))]
    public void Strict_OfASpoiledPackage_IsRefusedByItAlone(string path, string? value)
    {
        Assert.Empty(OcdsRules.Published.Problems(Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Strict.Problems(Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(RefusedByUs))]
    public void Own_OfASpoiledPackage_IsRefusedByItAlone(string path, string? value)
    {
        Assert.Empty(OcdsRules.Strict.Problems(Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Own.Problems(Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(Contradictory))]
    public void Meaning_OfASpoiledPackage_IsFoundWrong(string path, string? value)
    {
        Assert.Empty(OcdsRules.Strict.Problems(Spoiled(path, value)));
        Assert.NotEmpty(OcdsMeaning.Contradictions(JsonNode.Parse(Spoiled(path, value))!));
    }

    [Fact]
    public void Meaning_OfItemsWithOneId_IsFoundWrong()
    {
        var package = JsonNode.Parse(Good.Value)!;
        var items = package["releases"]![0]!["tender"]!["items"]!.AsArray();
        var twin = items[0]!.DeepClone();
        twin["quantity"] = 99;
        items.Add(twin);

        Assert.Empty(OcdsRules.Strict.Problems(package.ToJsonString()));
        Assert.NotEmpty(OcdsMeaning.Contradictions(package));
    }

    [Fact]
    public void Good_FitsAllOfThem() => Assert.Empty(OcdsRules.ProblemsByAll(JsonNode.Parse(Good.Value)!));

    /// <summary>The table has every field that we write, and the standard advises against none of them.</summary>
    [Fact]
    public void Written_FieldsAreTheStandards() => Assert.All(OcdsOwn.Written, row => Assert.All(row.Value, name =>
        Assert.False(Assert.Single(OcdsTable.Published.Definitions[row.Key], field => field.Name == name).Is("deprecated"), $"{row.Key}.{name}")));

    /// <summary>What says the methods of the law never says one that the standard has not.</summary>
    [Fact]
    public void Methods_AreTheStandards()
    {
        var source = Package.Source("xianghe-2020");
        var line = source.Released.Figures.Procurement.Lines[0];

        Assert.All(Enum.GetValues<ProcurementMethod>(), method =>
            Assert.Empty(OcdsRules.ProblemsByAll(Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", line) with { Method = method }] }))));
    }

    private static string Spoiled(string path, string? value)
    {
        var package = JsonNode.Parse(Good.Value)!;
        var steps = path.Split('/');
        var at = steps[..^1].Aggregate(package, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (at is JsonArray rows)
        {
            rows[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value!);
        }
        else if (value is null)
        {
            Assert.True(at.AsObject().Remove(steps[^1]), $"There is no {path}.");
        }
        else
        {
            at[steps[^1]] = JsonNode.Parse(value);
        }

        return package.ToJsonString();
    }
}
