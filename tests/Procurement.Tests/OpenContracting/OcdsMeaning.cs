using System.Text.Json.Nodes;

namespace Procurement.Tests.OpenContracting;

/// <summary>What no schema can say, but the standard's documentation asks: ids that tell things apart, references that lead somewhere.</summary>
/// <remarks>Source: Open Contracting Data Standard 1.1, Release reference, Identifiers and Merging.</remarks>
internal static class OcdsMeaning
{
    public static IReadOnlyList<string> Contradictions(JsonNode package)
    {
        var releases = Rows(package, "releases");
        return
        [
            .. Repeated(releases, "ocid").Select(ocid => $"releases: {ocid} twice"),
            .. RepeatedIds(package),
            .. releases.SelectMany(release => Release(release).Select(problem => $"{Text(release, "ocid")}: {problem}")),
        ];
    }

    private static IEnumerable<string> Release(JsonNode release)
    {
        var parties = Rows(release, "parties").DistinctBy(party => Text(party, "id")).ToDictionary(party => Text(party, "id")!, StringComparer.Ordinal);
        var awards = Rows(release, "awards");
        foreach (var problem in Reference(parties, release["buyer"]!, "buyer").Concat(
                     awards.SelectMany(award => Rows(award, "suppliers")).SelectMany(supplier => Reference(parties, supplier, "supplier"))))
        {
            yield return problem;
        }

        foreach (var contract in Rows(release, "contracts").Where(contract => awards.All(award => Text(award, "id") != Text(contract, "awardID"))))
        {
            yield return $"contract {Text(contract, "id")} has no award";
        }

        var tags = Rows(release, "tag").Select(tag => (string)tag!).ToList();
        foreach (var (tag, section) in new[] { ("planning", "planning"), ("award", "awards"), ("contract", "contracts") })
        {
            if (tags.Contains(tag) != (release[section] is not null))
            {
                yield return $"tag {tag} and section {section} do not agree";
            }
        }

        var breakdown = Rows(release["planning"]!["budget"]!, "budgetBreakdown");
        if (breakdown.Count > 0 && breakdown.Sum(Amount) != Amount(release["planning"]!["budget"]!))
        {
            yield return "the parts of the budget are not the whole";
        }
    }

    private static IEnumerable<string> Reference(Dictionary<string, JsonNode> parties, JsonNode reference, string role)
    {
        if (!parties.TryGetValue(Text(reference, "id")!, out var party))
        {
            yield return $"{role} {Text(reference, "id")} is no party";
            yield break;
        }

        if (Text(party, "name") != Text(reference, "name"))
        {
            yield return $"{role} {Text(reference, "name")} has another name among the parties";
        }

        if (!Rows(party, "roles").Any(each => (string)each! == role))
        {
            yield return $"{role} {Text(reference, "name")} has not that role";
        }
    }

    /// <summary>In every list, however deep: releases are merged by the ids of what they list.</summary>
    private static IEnumerable<string> RepeatedIds(JsonNode? node) => node switch
    {
        JsonArray { Parent: JsonObject } list when list.GetPropertyName() != "releases" => Repeated([.. list.OfType<JsonObject>()], "id").Select(id => $"{list.GetPath()}: id {id} twice").Concat(list.SelectMany(RepeatedIds)),
        JsonArray list => list.SelectMany(RepeatedIds),
        JsonObject thing => thing.SelectMany(pair => RepeatedIds(pair.Value)),
        _ => [],
    };

    private static IEnumerable<string> Repeated(IReadOnlyList<JsonNode> rows, string field) =>
        rows.Select(row => Text(row, field)).OfType<string>().CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key);

    private static List<JsonNode> Rows(JsonNode node, string field) => [.. (node[field]?.AsArray() ?? []).Select(row => row!)];

    private static string? Text(JsonNode node, string field) => (string?)node[field];

    private static decimal Amount(JsonNode node) => (decimal)node["amount"]!["amount"]!;
}
