using System.Text;
using System.Text.Json.Nodes;
using Procurement.Documents.Bundles;
using Procurement.Domain.Register;
using Procurement.Tests.Bundles;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Register;

/// <summary>A department with purchases, acceptances, adjustments and cards moves to another database and is the same there.</summary>
public sealed class DocumentRoundTripTests(TestDatabase databases) : IAsyncLifetime
{
    private TestRegister register = null!;

    public async ValueTask InitializeAsync() => register = await TestRegister.CreateAsync(databases);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task Export_ImportedElsewhere_IsTheSameAgain()
    {
        var here = await register.ImportAsync(await ReadAsync(DocumentBundle.Text));
        var first = await register.ExportJsonAsync(here.DepartmentId);

        await using var there = await TestRegister.CreateAsync(databases);
        var moved = await there.ImportAsync(await ReadAsync(first));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(DocumentBundle.Text), JsonNode.Parse(first)), first);
        Assert.Equal(first, await there.ExportJsonAsync(moved.DepartmentId));
    }

    [Fact]
    public async Task Import_Documents_AreSummedUpOnTheLines()
    {
        await register.ImportAsync(await ReadAsync(DocumentBundle.Text));

        // Computers: 4 bought, 2 accepted, 1 carded at 4,900 each; the cancelled purchase and the revoked acceptance count for nothing.
        Assert.Equal(
            "台式计算机 19600.00/4 9800.00/2 4900.00/1 40000.00/8; 复印纸 1000.00/40 1000.00/40 0.00/0 2500.00/100; 扫描仪 0.00/0 0.00/0 0.00/0 -/-",
            await register.ScalarAsync<string>("""
                select string_agg(concat(item_name, ' ', purchased_amount, '/', trim_scale(purchased_quantity), ' ', accepted_amount, '/', trim_scale(accepted_quantity), ' ',
                       carded_amount, '/', trim_scale(carded_quantity), ' ', coalesce(approved_amount::text, '-'), '/', coalesce(trim_scale(approved_quantity)::text, '-')), '; ' order by position)
                from procurement_lines
                """));
        Assert.Equal("10800.00 0.00", await register.ScalarAsync<string>("select string_agg(accepted_amount::text, ' ' order by number) from purchases"));
        Assert.Equal("2.0000 40.0000 0.0000", await register.ScalarAsync<string>("select string_agg(accepted_quantity::text, ' ' order by purchase_id, ordinal) from purchase_lines"));
    }

    [Fact]
    public async Task Import_Documents_TheirNumbersGoOn()
    {
        await register.ImportAsync(await ReadAsync(DocumentBundle.Text));

        Assert.Equal("CG2024 2, TJ2024 2, YS2024 2, ZC2024 1", await register.ScalarAsync<string>("select string_agg(key || ' ' || last, ', ' order by key) from counters"));
    }

    /// <summary>A wording names its project by the id that the project has here; a superseded wording its line.</summary>
    [Fact]
    public async Task Import_Documents_PointToRowsOfThisDatabase()
    {
        await register.ImportAsync(await ReadAsync(DocumentBundle.Text));

        Assert.True(await register.ScalarAsync<bool>("select bool_and(coalesce(before, after)::json ->> 'projectId' = project_id::text) from adjustment_items"));
        Assert.Equal(
            "台式计算机 1, 碎纸机 0",
            await register.ScalarAsync<string>("""
                select string_agg(former.item_name || ' ' || (select count(*) from procurement_lines line where line.id = former.line_id), ', ' order by position)
                from superseded_lines former
                """));
        Assert.True(await register.ScalarAsync<bool>("""
            select (select line_id from superseded_lines where item_name = '碎纸机') = (select line_id from adjustment_items where change = 'remove' and before like '%碎纸机%')
            """));
    }

    [Fact]
    public async Task Import_KnownDepartment_LeavesItsDocumentsAlone()
    {
        var bundle = await ReadAsync(DocumentBundle.Text);
        await register.ImportAsync(bundle);

        var again = await register.ImportAsync(bundle);

        Assert.Equal((bundle.Documents!.Count, true), (again.DocumentsLeft, again.ChangesNothing));
        Assert.Equal(2, await register.ScalarAsync<long>("select count(*) from purchases"));
        Assert.Contains("没有导入", Web.Register.ImportReport.Of(again, written: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DocumentsThatDoNotAddUp_WriteNothing()
    {
        var outcome = await register.TryImportAsync(null, await ReadAsync(DocumentBundle.Spoilt("\"amount\": \"20600.00\"", "\"amount\": \"20600.01\"")));

        Assert.Equal("$.purchases[0]", Assert.Single(outcome.Problems).Place);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    private static async Task<RegisterBundle> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await RegisterBundleReader.ReadAsync(stream);
        Assert.Empty(read.Problems);
        return read.Bundle!;
    }
}
