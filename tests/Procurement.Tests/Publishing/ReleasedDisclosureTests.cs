using System.Text;
using System.Text.Json;
using NodaTime;
using Procurement.Documents.Json;
using Procurement.Documents.Layouts;
using Procurement.Documents.Publishing;
using Procurement.Documents.Templating;
using Procurement.Documents.Writers;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Tests.Bundles;
using Procurement.Tests.Layouts;

namespace Procurement.Tests.Publishing;

/// <summary>What is frozen is enough to make the files again, to the last byte.</summary>
public sealed class ReleasedDisclosureTests
{
    private static readonly HandlebarsTemplates Templates = new();

    public static TheoryData<string> Seeds { get; } = [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Content_ReadBack_GivesTheSameTextAndFiles(string seed)
    {
        var released = Released(seed);
        var text = ReleasedDisclosureJson.ToText(released);

        var again = ReleasedDisclosureReader.Parse(text);

        Assert.Equal(text, ReleasedDisclosureJson.ToText(again));
        Assert.Equal(released.Files, ReleasedFiles.Again(again).Select(file => file.File));
        Assert.Equal(["docx", "xlsx", "html", "txt", "json"], again.Files.Select(file => file.Format));
        Assert.Equal(released.Figures.Procurement.Total, again.Figures.Procurement.Total);
        Assert.Equal(released.Figures.Procurement.PlannedFixedAssets, again.Figures.Procurement.PlannedFixedAssets);
        Assert.Equal(released.Figures.Assets, again.Figures.Assets);
    }

    /// <summary>A form that states more of the assets than the five rows freezes that too.</summary>
    [Fact]
    public void Content_OfAnotherProvince_KeepsVehiclesByUseAndEquipmentOver()
    {
        var subject = OtherProvince.Small(LayoutReader.Parse(OtherProvince.Text));
        var printed = OtherProvince.Print(subject);
        var text = ReleasedDisclosureJson.ToText(Released("xianghe-2020") with
        {
            Figures = subject.Figures,
            Printed = printed,
            Layout = new FrozenLayout("other-province", OtherProvince.Text),
        });

        var again = ReleasedDisclosureReader.Parse(text);

        Assert.Equal(text, ReleasedDisclosureJson.ToText(again));
        Assert.Equal(subject.Figures.Breakdown.VehiclesUnstated, again.Figures.Breakdown.VehiclesUnstated);
        Assert.Equal(subject.Figures.Breakdown.EquipmentOver, again.Figures.Breakdown.EquipmentOver);
        Assert.Equal(subject.Figures.Breakdown.Vehicles(VehicleUse.Emergency), again.Figures.Breakdown.Vehicles(VehicleUse.Emergency));
    }

    /// <summary>What a former generation of the writers released comes out as it did then.</summary>
    [Theory]
    [InlineData("xianghe-2020", "60578dc06643cc7df1ff9087650be14a83237e3842ba7354b3a97d136e4f886f")]
    [InlineData("pingxiang-2024", "6310a5fc7acd60e026ba94a7145588022c7a336f4b2aac010d8155bfa500686d")]
    public void Content_OfTheFirstWriters_GivesTheFilesOfThen(string seed, string html)
    {
        var latest = Released(seed);
        var first = latest with { Writers = 1, Files = [.. ReleasedFiles.Make(latest.Printed, 1).Select(file => file.File)] };
        var text = ReleasedDisclosureJson.ToText(first);

        Assert.DoesNotContain("\"writers\"", text, StringComparison.Ordinal);
        var files = ReleasedFiles.Again(ReleasedDisclosureReader.Parse(text)).Select(file => file.File).ToList();
        Assert.Equal(first.Files, files);
        Assert.Equal(html, files.Single(file => file.Format == "html").Sha256);
        Assert.NotEqual(html, latest.Files.Single(file => file.Format == "html").Sha256);
    }

    [Fact]
    public void Content_FitsItsSchema()
    {
        using var document = JsonDocument.Parse(ReleasedDisclosureJson.ToText(Released(SeedFiles.Names[0])));

        Assert.Empty(JsonSchema.ReleasedDisclosure.Validate(document.RootElement));
    }

    [Fact]
    public void HashOf_Content_IsThatOfItsUtf8Bytes() =>
        Assert.Equal(ReleasedFiles.HashOf("信息公开"), ReleasedFiles.HashOf(Encoding.UTF8.GetBytes("信息公开")));

    [Fact]
    public void HashOf_KnownText_IsWhatSha256sumPrints() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ReleasedFiles.HashOf("abc"));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    [InlineData("{ \"format\": \"disclosure/1\" }")]
    public void Read_SomethingElse_IsRefusedInASentence(string content) =>
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Assert.IsType<ReleasedReading>(ReleasedDisclosureReader.Read(content)).Problems[0].Message);

    [Fact]
    public void Read_PartsThatDoNotFitTogether_IsRefused()
    {
        var text = ReleasedDisclosureJson.ToText(Released("xianghe-2020"));
        var broken = text.Replace("\"titlePlace\": \"above\",\n   \"formats\": [", "\"titlePlace\": \"above\",\n   \"formats\": [\n   ],\n   \"former\": [", StringComparison.Ordinal);

        Assert.NotEqual(text, broken);
        Assert.Null(ReleasedDisclosureReader.Read(broken).Released);
    }

    internal static ReleasedDisclosure Released(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var choice = bundle.Choices[0];
        var figures = BundleFigures.Of(bundle, choice.FiscalYear);
        var printed = new DisclosureComposer(figures, BuiltInLayouts.Find(choice.Layout)!, choice.Values, Templates).Compose();
        return new ReleasedDisclosure(
            2, "更正“数量”", "王思雨（gongkai）", Instant.FromUtc(2020, 3, 1, 8, 0), figures, printed, new FrozenLayout(choice.Layout, BuiltInLayouts.Text(choice.Layout)!),
            choice.Values, [new Finding("AS-TOTAL", Severity.Warning, "国有资产信息/资产总额", "差 0.01 万元。", "1.00", "1.01", "-0.01")],
            [.. ReleasedFiles.Make(printed, DisclosureWriters.Latest).Select(file => file.File)])
        {
            Writers = DisclosureWriters.Latest,
        };
    }
}
