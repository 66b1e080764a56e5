using System.Text;
using System.Text.Json.Nodes;
using Procurement.Documents.Bundles;
using Procurement.Documents.Publishing;
using Procurement.Web.Publishing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;
using static Procurement.Web.Tests.Publishing.PublishingDesk;

namespace Procurement.Web.Tests.Publishing;

/// <summary>Versions travel with their department, and arrive whole or not at all.</summary>
public sealed class VersionRoundTripTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Exported_AndImportedElsewhere_HasTheSameVersionsAndFiles()
    {
        await using var desk = await OpenAsync(databases);
        await desk.ReleaseAsync();
        await desk.AdjustAsync(PurchasingDesk.Desks, "20", "1000", "20000", "少买");
        await desk.SubmitAsync("数量有误");
        var text = await desk.Register.ExportJsonAsync(desk.Assets.DepartmentId);

        await using var other = await TestRegister.CreateAsync(databases);
        var read = await ReadAsync(text);
        Assert.Empty(read.Problems);
        await other.ImportAsync(read.Bundle!);

        Assert.Equal(text, await other.ExportJsonAsync(await other.ScalarAsync<Guid>("select id from departments where code = '900'")));
        const string versions =
            """
            select string_agg(concat_ws('|', number, status, as_of, known_at, layout_name, reason, sha256, submitted_by_name, submitted_at, decided_by_name, decided_at), ';' order by number)
            from disclosure_versions
            """;
        const string files =
            "select string_agg(concat_ws('|', version.number, format, encode(sha256(file.content), 'hex') = file.sha256, file.sha256), ';' order by version.number, format) from disclosure_files file join disclosure_versions version on version.id = version_id";
        Assert.Equal(await desk.Register.ScalarAsync<string>(versions), await other.ScalarAsync<string>(versions));
        Assert.Equal(await desk.Register.ScalarAsync<string>(files), await other.ScalarAsync<string>(files));
        Assert.DoesNotContain("|f|", await other.ScalarAsync<string>(files), StringComparison.Ordinal);
    }

    /// <summary>A program that writes a form otherwise takes the version all the same, and says which file it had to make anew.</summary>
    [Fact]
    public async Task AFileThatNoWriterMakesAnyMore_IsMadeAnew_AndTheVersionStays()
    {
        await using var desk = await OpenAsync(databases);
        await desk.ReleaseAsync();
        var sent = JsonNode.Parse(await desk.Register.ExportJsonAsync(desk.Assets.DepartmentId))!;
        var version = sent["disclosureVersions"]![0]!;
        var content = (string)version["content"]!;
        var html = ReleasedDisclosureReader.Parse(content).Files.Single(file => file.Format == "html");
        var former = new string('f', 64);
        version["content"] = content = content.Replace(html.Sha256, former, StringComparison.Ordinal);
        version["sha256"] = ReleasedFiles.HashOf(content);

        await using var other = await TestRegister.CreateAsync(databases);
        var read = await ReadAsync(sent.ToJsonString());
        Assert.Empty(read.Problems);
        await other.ImportAsync(read.Bundle!);

        var department = await other.ScalarAsync<Guid>("select id from departments where code = '900'");
        var actor = desk.Author with { DepartmentId = department };
        var versions = new VersionReader(other.Host, new VersionDrafting(other.Host));
        var id = await other.ScalarAsync<Guid>("select id from disclosure_versions");
        var proof = await versions.ProveAsync(actor, id, default);
        Assert.Equal((true, true, false), (proof.IsContentIntact, proof.IsKept, proof.IsWhole));
        Assert.All(proof.Files, file => Assert.Equal(file.Format == "html" ? (false, false, true) : (true, true, false), (file.IsIntact, file.IsReproduced, file.IsRemade)));
        Assert.Equal(html.Sha256, (await versions.FileAsync(actor, id, "html", default)).Sha256);
        Assert.Equal(html, (await versions.FindAsync(actor, id, default)).Stored.Single(file => file.Format == "html"));
        Assert.Contains(former, await other.ExportJsonAsync(department), StringComparison.Ordinal);

        Assert.Equal(1, await other.ScalarAsync<int>("update disclosure_files set content = 'altered' where format = 'html' returning 1"));
        Assert.False((await versions.ProveAsync(actor, id, default)).IsKept);
    }

    [Theory]
    [InlineData("html", "docx")]
    [InlineData("html", "exe")]
    public async Task AVersionWithFormatsThatAreNone_IsRefused(string format, string instead)
    {
        await using var desk = await OpenAsync(databases);
        await desk.ReleaseAsync();
        var sent = JsonNode.Parse(await desk.Register.ExportJsonAsync(desk.Assets.DepartmentId))!;
        var version = sent["disclosureVersions"]![0]!;
        var content = ((string)version["content"]!).Replace($"\"format\": \"{format}\"", $"\"format\": \"{instead}\"", StringComparison.Ordinal);
        (version["content"], version["sha256"]) = (content, ReleasedFiles.HashOf(content));

        Assert.Matches("格式|内容读不出来", Assert.Single((await ReadAsync(sent.ToJsonString())).Problems).Message);
    }

    [Theory]
    [InlineData("台式计算机", "台式计算器", "SHA-256 不符")]
    [InlineData("\"number\": 1", "\"number\": 2", "第 1 版的")]
    public async Task AVersionThatWasAltered_IsRefusedAtItsPlace(string said, string instead, string expected)
    {
        await using var desk = await OpenAsync(databases);
        await desk.ReleaseAsync();
        var text = await desk.Register.ExportJsonAsync(desk.Assets.DepartmentId);
        var start = text.IndexOf("\"disclosureVersions\"", StringComparison.Ordinal);
        var place = text.IndexOf(said, start, StringComparison.Ordinal);
        var altered = string.Concat(text.AsSpan(0, place), instead, text.AsSpan(place + said.Length));

        var read = await ReadAsync(altered);

        var problem = Assert.Single(read.Problems);
        Assert.StartsWith("$.disclosureVersions[0].", problem.Place, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    private static Task<BundleReading> ReadAsync(string text) => RegisterBundleReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
