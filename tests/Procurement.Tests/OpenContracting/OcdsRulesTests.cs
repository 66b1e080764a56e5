using System.Text.Json.Nodes;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.OpenContracting;

/// <summary>What packages are held against does bite: each mistake is found, and by whom it should be.</summary>
public sealed class OcdsRulesTests
{
    [Theory]
    [MemberData(nameof(OcdsMistakes.Refused), MemberType = typeof(OcdsMistakes))]
    public void Published_OfASpoiledPackage_IsRefused(string path, string? value)
    {
        Assert.NotEmpty(OcdsRules.Published.Problems(OcdsMistakes.Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Strict.Problems(OcdsMistakes.Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(OcdsMistakes.RefusedIfStrict), MemberType = typeof(OcdsMistakes))]
    public void Strict_OfASpoiledPackage_IsRefusedByItAlone(string path, string? value)
    {
        Assert.Empty(OcdsRules.Published.Problems(OcdsMistakes.Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Strict.Problems(OcdsMistakes.Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(OcdsMistakes.RefusedByUs), MemberType = typeof(OcdsMistakes))]
    public void Own_OfASpoiledPackage_IsRefusedByItAlone(string path, string? value)
    {
        Assert.Empty(OcdsRules.Strict.Problems(OcdsMistakes.Spoiled(path, value)));
        Assert.NotEmpty(OcdsRules.Own.Problems(OcdsMistakes.Spoiled(path, value)));
    }

    [Theory]
    [MemberData(nameof(OcdsMistakes.Contradictory), MemberType = typeof(OcdsMistakes))]
    public void Meaning_OfASpoiledPackage_IsFoundWrong(string path, string? value)
    {
        Assert.Empty(OcdsRules.Strict.Problems(OcdsMistakes.Spoiled(path, value)));
        Assert.NotEmpty(OcdsMeaning.Contradictions(JsonNode.Parse(OcdsMistakes.Spoiled(path, value))!));
    }

    [Fact]
    public void Meaning_OfItemsWithOneId_IsFoundWrong()
    {
        var package = JsonNode.Parse(OcdsMistakes.Good)!;
        var items = package["releases"]![0]!["tender"]!["items"]!.AsArray();
        var twin = items[0]!.DeepClone();
        twin["quantity"] = 99;
        items.Add(twin);

        Assert.Empty(OcdsRules.Strict.Problems(package.ToJsonString()));
        Assert.NotEmpty(OcdsMeaning.Contradictions(package));
    }

    [Fact]
    public void Good_FitsAllOfThem() => Assert.Empty(OcdsRules.ProblemsByAll(JsonNode.Parse(OcdsMistakes.Good)!));

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
}
