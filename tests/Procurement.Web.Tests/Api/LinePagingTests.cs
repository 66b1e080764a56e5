using Procurement.Domain.Access;

namespace Procurement.Web.Tests.Api;

/// <summary>On a server of its own: it adds lines while others would count them.</summary>
public sealed class LinePagingTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task List_RowsComeWhileItIsRead_NoneIsMissedOrRepeated()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var expected = await server.LineIdsAsync();
        var seen = new List<Guid>();
        var address = "/api/v1/lines?limit=3&year=2024";
        while (address is not null)
        {
            var (answer, page) = await client.GetJsonAsync(address);
            seen.AddRange(page["items"]!.AsArray().Select(line => (Guid)line!["id"]!));
            address = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.Equal(address is null, page["next"] is null);
            await AddLineBeforeAllAsync();   // pages counted by number would now repeat a row
        }

        Assert.Equal(expected, seen);
    }

    private Task AddLineBeforeAllAsync() => server.ExecuteAsync(
        $"""
        create temporary table more as select * from procurement_lines where department_id = '{server.DepartmentId}' order by position limit 1;
        update more set id = gen_random_uuid(), position = position - 1, fiscal_year = 2024, item_name = '插入';
        insert into procurement_lines select * from more
        """);
}
