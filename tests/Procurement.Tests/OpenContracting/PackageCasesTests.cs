using System.Text.Json.Nodes;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Tests.OpenContracting;

/// <summary>Packages of purchases as they happen: several lines, several suppliers, cancelled ones, a correction.</summary>
public sealed class PackageCasesTests
{
    private const string Seed = "shijiazhuang-hitech-2020";

    [Fact]
    public void Purchases_OfSeveralLinesAndSuppliers_AreAsTheStandardAsks()
    {
        var source = Package.Source(Seed);
        var lines = source.Released.Figures.Procurement.Lines;
        var package = Package.Read(source with
        {
            Purchases =
            [
                Package.Bought("CG2020-0001", [.. lines]),
                Package.Bought("CG2020-0002", lines[0], lines[1], lines[2]) with { SupplierName = "石家庄市某某商贸中心", SupplierCode = "" },
                Package.Bought("CG2020-0003", lines[0], lines[0]) with { ContractNumber = null },
                Package.Bought("CG2020-0004", lines[0]) with { SupplierName = "某某印务", SupplierCode = "91350100M000100Y43", IsCancelled = true },
            ],
        });

        Assert.Empty(OcdsRules.ProblemsByAll(package));
        var first = package["releases"]![0]!;
        Assert.Equal(["CG2020-0001", "CG2020-0002", "CG2020-0003", "CG2020-0004"], first["contracts"]!.AsArray().Select(contract => (string)contract!["awardID"]!));
        Assert.Equal(4, first["parties"]!.AsArray().Count);
        Assert.Equal(2, first["awards"]![2]!["items"]!.AsArray().Count);
    }

    /// <summary>Only a part is bought and accepted so far: what was bought stands beside a plan that stays whole.</summary>
    [Fact]
    public void Purchase_OfAPart_LeavesThePlanWhole()
    {
        var source = Package.Source(Seed);
        var line = source.Released.Figures.Procurement.Lines[0];
        var part = new KnownPurchaseLine(0, line.Id, "其中一台", Quantity.Of(1m), line.UnitPrice, Money.FromYuan(0.01m));

        var package = Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", line) with { Lines = [part] }] });

        Assert.Empty(OcdsRules.ProblemsByAll(package));
        Assert.Equal(
            Package.Read(source)["releases"]![0]!["planning"]!.ToJsonString(),
            package["releases"]![0]!["planning"]!.ToJsonString());
        Assert.Equal(0.01m, (decimal)package["releases"]![0]!["contracts"]![0]!["value"]!["amount"]!);
    }

    /// <summary>A clerk wrote the same supplier in two ways; the standard wants one name for one party.</summary>
    [Fact]
    public void Supplier_UnderTwoNames_HasOneAmongTheParties()
    {
        var source = Package.Source(Seed);
        var line = source.Released.Figures.Procurement.Lines[0];

        var package = Package.Read(source with
        {
            Purchases = [Package.Bought("CG2020-0001", line), Package.Bought("CG2020-0002", line) with { SupplierName = "华为技术有限公司（深圳）" }],
        });

        Assert.Empty(OcdsRules.ProblemsByAll(package));
        Assert.Equal(2, package["releases"]![0]!["parties"]!.AsArray().Count);
        Assert.All(package["releases"]![0]!["awards"]!.AsArray(), award => Assert.Equal("华为技术有限公司", (string)award!["suppliers"]![0]!["name"]!));
    }

    /// <summary>The register knows the day of the contract only; of an award it says no day rather than that one.</summary>
    [Fact]
    public void Award_HasNoDay()
    {
        var source = Package.Source(Seed);

        var release = Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0])] })["releases"]![0]!;

        Assert.Null(release["awards"]![0]!["date"]);
        Assert.Equal("2020-05-06T00:00:00+08:00", (string)release["contracts"]![0]!["dateSigned"]!);
    }

    [Fact]
    public void Correction_IsAnotherReleaseOfTheSameProcesses()
    {
        var second = Package.Source(Seed);
        var first = second with
        {
            Released = second.Released with { Number = 1, Reason = null },
            ReleasedAt = second.ReleasedAt - Duration.FromDays(3),
            Address = new Uri("https://example.gov.cn/open/0190/2020/v1/ocds.json"),
        };

        var (before, after) = (Package.Read(first), Package.Read(second));

        Assert.Empty(OcdsRules.ProblemsByAll(before));
        Assert.Empty(OcdsRules.ProblemsByAll(after));
        Assert.Equal(All(before, "ocid"), All(after, "ocid"));
        Assert.All(All(before, "id"), id => Assert.Equal("v1", id));
        Assert.All(All(after, "id"), id => Assert.Equal("v2", id));
        Assert.True(string.CompareOrdinal(All(before, "date")[0], All(after, "date")[0]) < 0);
    }

    private static List<string> All(JsonObject package, string field) => [.. package["releases"]!.AsArray().Select(release => (string)release![field]!)];
}
