using System.Globalization;
using System.Text.Json.Nodes;

namespace Procurement.Tests.OpenContracting;

/// <summary>A good package and mistakes to make in it, by who must find them: a path to a value, and what is put there instead (null: nothing at all).</summary>
public static class OcdsMistakes
{
    private static readonly Lazy<string> Whole = new(() =>
    {
        var source = Package.Source("shijiazhuang-hitech-2020");
        return Package.Text(source with { Purchases = [Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0])] });
    });

    /// <summary>By the published schema.</summary>
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

    /// <summary>By the strict schema alone.</summary>
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

    /// <summary>By our own narrower rules alone.</summary>
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

    /// <summary>By no schema, but by what the documentation asks.</summary>
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

    /// <summary>With a plan, and a purchase of one line.</summary>
    public static string Good => Whole.Value;

    /// <summary>The good package with one mistake.</summary>
    public static string Spoiled(string path, string? value)
    {
        var package = JsonNode.Parse(Good)!;
        var steps = path.Split('/');
        var at = steps[..^1].Aggregate(package, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (at is JsonArray rows)
        {
            rows[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value!);
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
