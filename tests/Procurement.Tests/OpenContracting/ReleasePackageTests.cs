using System.Text.Json.Nodes;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.OpenContracting;

/// <summary>Released disclosures as OCDS 1.1 release packages.</summary>
public sealed class ReleasePackageTests
{
    private const string Largest = "shijiazhuang-hitech-2020";

    public static TheoryData<string> SeedsWithLines { get; } = ["xianghe-2020", "qinhuangdao-etdz-2020", Largest];

    /// <summary>A path to a value, and what is put there instead; nothing removes it.</summary>
    public static TheoryData<string, string?> Mistakes { get; } = new()
    {
        { "releases/0/ocid", null },
        { "releases/0/tag", "\"planning\"" },
        { "releases/0/tag/0", "\"budget\"" },
        { "releases/0/date", "\"2020-03-02\"" },
        { "releases/0/planning/budget/amount/amount", "\"500000.00\"" },
        { "releases/0/planning/budget/budgetBreakdown/0/id", null },
        { "releases/0/tender/status", "\"bought\"" },
        { "releases/0/tender/procurementMethod", "\"公开招标\"" },
        { "releases/0/tender/items/0/id", null },
        { "releases/0/tender/items/0/classification/title", "\"x\"" },
        { "releases/0/contracts/0/awardID", null },
        { "releases/0/awards/0/items", "[]" },
        { "version", "\"1.1.5\"" },
        { "publisher/name", null },
        { "releases", "[]" },
    };

    [Theory]
    [MemberData(nameof(SeedsWithLines))]
    public void Package_OfASeed_FitsThePublishedStructure(string seed)
    {
        var source = Package.Source(seed);
        var lines = source.Released.Figures.Procurement.Lines;

        Assert.Empty(Package.Problems(Package.Read(source)));
        Assert.Empty(Package.Problems(Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", [.. lines])] })));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Structure_OfASpoiledPackage_IsFoundWrong(string path, string? value)
    {
        var source = Package.Source(Largest);
        var package = Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0])] });
        Assert.Empty(Package.Problems(package));

        Put(package, path.Split('/'), value);

        Assert.NotEmpty(Package.Problems(package));
    }

    [Theory]
    [MemberData(nameof(SeedsWithLines))]
    public void Planning_OfEveryProject_AddsUpToItsLines(string seed)
    {
        var source = Package.Source(seed);
        var figures = source.Released.Figures.Procurement;
        var releases = Package.Read(source)["releases"]!.AsArray();

        Assert.Equal(figures.Lines.Select(line => line.Project.Id).Distinct().Count(), releases.Count);
        Assert.Equal(figures.Lines.Count, releases.Sum(release => release!["tender"]!["items"]!.AsArray().Count));
        Assert.Equal(figures.GrandTotal.Yuan, releases.Sum(release => Amount(release!["planning"]!["budget"]!["amount"]!)));
        Assert.All(releases, release => Assert.Equal(
            Amount(release!["planning"]!["budget"]!["amount"]!), release["planning"]!["budget"]!["budgetBreakdown"]!.AsArray().Sum(part => Amount(part!["amount"]!))));
    }

    [Fact]
    public void Items_AreClassifiedByEditionAndCode_WithTheCataloguesName()
    {
        var classification = Package.Read(Package.Source("xianghe-2020"))["releases"]![0]!["tender"]!["items"]![0]!["classification"]!;

        Assert.Equal(
            ("x_cn_procurement_catalogue_2013", "C020603", "软件运维服务"),
            ((string?)classification["scheme"], (string?)classification["id"], (string?)classification["description"]));
    }

    [Fact]
    public void Ids_AreUniqueAndReferencesLeadSomewhere()
    {
        var source = Package.Source(Largest);
        var lines = source.Released.Figures.Procurement.Lines;
        var releases = Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", lines[0]), Package.Bought("CG2020-0002", lines[0], lines[1])] })["releases"]!.AsArray();

        Assert.Equal(releases.Count, Ids(releases, "ocid").Distinct().Count());
        Assert.All(releases, release =>
        {
            var parties = Ids(release!["parties"]!.AsArray(), "id");
            Assert.Equal(parties.Distinct(), parties);
            Assert.Contains((string)release["buyer"]!["id"]!, parties);
            var awards = Ids(release["awards"]?.AsArray() ?? [], "id");
            Assert.Equal(awards.Distinct(), awards);
            Assert.Equal(awards, Ids(release["contracts"]?.AsArray() ?? [], "awardID"));
            Assert.All(release["awards"]?.AsArray() ?? [], award => Assert.Contains((string)award!["suppliers"]![0]!["id"]!, parties));
        });
    }

    [Fact]
    public void Purchase_PaidByTwoProjects_StandsInBothWithWhatEachPays()
    {
        var source = Package.Source(Largest);
        var (first, second) = (source.Released.Figures.Procurement.Lines[0], source.Released.Figures.Procurement.Lines[1]);
        Assert.NotEqual(first.Project.Id, second.Project.Id);

        var releases = Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", first, second)] })["releases"]!.AsArray();

        var paid = releases.Where(release => release!["contracts"] is not null).Select(release => Amount(release!["contracts"]![0]!["value"]!));
        Assert.Equal([first.Amount.Yuan, second.Amount.Yuan], paid);
        Assert.All(releases.Take(2), release => Assert.Equal(["planning", "award", "contract"], release!["tag"]!.AsArray().Select(tag => (string)tag!)));
        Assert.Equal(["planning"], releases[2]!["tag"]!.AsArray().Select(tag => (string)tag!));
    }

    [Fact]
    public void Supplier_WithoutACode_HasAnIdOfItsNameAndNoIdentifier()
    {
        var source = Package.Source("xianghe-2020");
        var purchase = Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0]) with { SupplierCode = "不详", IsCancelled = true };

        var release = Package.Read(source with { Purchases = [purchase] })["releases"]![0]!;

        var supplier = release["parties"]![1]!;
        Assert.StartsWith("name-", (string)supplier["id"]!, StringComparison.Ordinal);
        Assert.Null(supplier["identifier"]);
        Assert.Equal("cancelled", (string)release["contracts"]![0]!["status"]!);
        Assert.Equal("2020-05-06T00:00:00+08:00", (string)release["contracts"]![0]!["dateSigned"]!);
    }

    [Theory]
    [InlineData(ProcurementMethod.OpenTender, "open")]
    [InlineData(ProcurementMethod.InvitedTender, "selective")]
    [InlineData(ProcurementMethod.Inquiry, "limited")]
    [InlineData(ProcurementMethod.SingleSource, "direct")]
    [InlineData(ProcurementMethod.OnlineMall, null)]
    public void Method_IsTheStandardsWhereItSaysSomethingTrue(ProcurementMethod method, string? expected)
    {
        var source = Package.Source("xianghe-2020");
        var purchase = Package.Bought("CG2020-0001", source.Released.Figures.Procurement.Lines[0]) with { Method = method };

        var tender = Package.Read(source with { Purchases = [purchase] })["releases"]![0]!["tender"]!;

        Assert.Equal((expected, method.ChineseName()), ((string?)tender["procurementMethod"], (string?)tender["procurementMethodDetails"]));
    }

    [Fact]
    public void Package_OfTheSameSource_IsTheSameBytes()
    {
        var source = Package.Source(Largest);

        Assert.Equal(Package.Text(source), Package.Text(source with { Region = [.. source.Region] }));
    }

    private static decimal Amount(JsonNode value) => (decimal)value["amount"]!;

    private static List<string> Ids(JsonArray list, string field) => [.. list.Select(item => (string)item![field]!)];

    private static void Put(JsonNode node, string[] path, string? value)
    {
        foreach (var step in path[..^1])
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        if (value is null)
        {
            node.AsObject().Remove(path[^1]);
        }
        else if (int.TryParse(path[^1], out var index))
        {
            node[index] = JsonNode.Parse(value);
        }
        else
        {
            node[path[^1]] = JsonNode.Parse(value);
        }
    }
}
