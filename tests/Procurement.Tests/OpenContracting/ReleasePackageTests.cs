using System.Text.Json.Nodes;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.OpenContracting;

/// <summary>Released disclosures as OCDS 1.1 release packages.</summary>
public sealed class ReleasePackageTests
{
    private const string Largest = "shijiazhuang-hitech-2020";

    public static TheoryData<string> SeedsWithLines { get; } = ["xianghe-2020", "qinhuangdao-etdz-2020", Largest];

    [Theory]
    [MemberData(nameof(SeedsWithLines))]
    public void Package_OfASeed_IsAsTheStandardAsks(string seed)
    {
        var source = Package.Source(seed);
        var lines = source.Released.Figures.Procurement.Lines;

        Assert.Empty(OcdsRules.ProblemsByAll(Package.Read(source)));
        Assert.Empty(OcdsRules.ProblemsByAll(Package.Read(source with { Purchases = [Package.Bought("CG2020-0001", [.. lines])] })));
    }

    /// <summary>The other seeds plan no purchase: there is no release to write, and the standard knows no package without one.</summary>
    [Fact]
    public void Seeds_WithoutALine_HaveNoPackage()
    {
        var without = SeedFiles.Names.Except(SeedsWithLines.Select(row => row.Data)).ToList();

        Assert.Equal(2, without.Count);
        Assert.All(without, seed =>
        {
            var source = Package.Source(seed);
            Assert.Empty(source.Released.Figures.Procurement.Lines);
            Assert.NotEmpty(OcdsRules.Published.Problems(Package.Text(source)));
        });
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
}
