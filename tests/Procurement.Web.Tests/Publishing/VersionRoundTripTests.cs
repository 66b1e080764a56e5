using System.Text;
using Procurement.Documents.Bundles;
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
