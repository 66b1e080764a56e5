using System.Net.Http.Headers;
using NodaTime;
using Npgsql;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Access;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Api;

/// <summary>The program with a department 900 whose budget of 2024 is approved: 20 lines of 100 pieces at 100 yuan.</summary>
public sealed class ApiServer(TestDatabase databases) : IAsyncLifetime
{
    public const int Lines = 20;
    private readonly TestServer server = new(databases);
    private int accounts;

    public TestServer Web => server;

    public TestRegister Register => server.Register;

    public Guid DepartmentId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await Register.ImportAsync(Bundle());
        DepartmentId = await server.DepartmentIdAsync("900");
        await ExecuteAsync(
            $"""
            insert into budget_years (department_id, fiscal_year, status, row_version) values ('{DepartmentId}', 2024, 'approved', 1);
            update procurement_lines set approved_amount = amount, approved_quantity = quantity where department_id = '{DepartmentId}'
            """);
    }

    /// <summary>A program that calls with the token of somebody new of that role.</summary>
    public async Task<HttpClient> CallerAsync(Role role, string department = "900", params Guid[] units)
    {
        var name = $"api{Interlocked.Increment(ref accounts)}";
        var account = await TestAccounts.AddAsync(Register.Host, name, await server.DepartmentIdAsync(department), units, role);
        return Bearer(await TokenAsync(account, Duration.FromDays(1)));
    }

    public HttpClient Bearer(string token)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A token of the account that is good for so long from now on; negative: it has run out.</summary>
    public async Task<string> TokenAsync(Account account, Duration life, bool revoked = false)
    {
        var text = TokenText.New();
        var now = Register.Host.Clock.GetCurrentInstant();
        await using var context = Register.Host.Database.NewContext();
        context.AccessTokens.Add(new AccessToken
        {
            Id = Register.Host.Ids.Next(now),
            AccountId = account.Id,
            Name = "测试",
            TokenHash = TokenText.HashOf(text),
            CreatedAt = now - Duration.FromDays(2),
            ExpiresAt = now + life,
            RevokedAt = revoked ? now : null,
        });
        await context.SaveChangesAsync();
        return text;
    }

    /// <summary>The lines' ids in their order.</summary>
    public async Task<IReadOnlyList<Guid>> LineIdsAsync()
    {
        await using var command = Register.Host.Database.Source.CreateCommand($"select id from procurement_lines where department_id = '{DepartmentId}' order by position, id");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    public async Task ExecuteAsync(string sql)
    {
        // Several statements in one text: a connection of its own, without prepared statements.
        await using var connection = new NpgsqlConnection(Register.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private static RegisterBundle Bundle()
    {
        var bundle = Bundles.Department().WithProject("p1", "信息化建设", "1000000.00");
        var amount = Money.Parse("10000.00");
        return bundle with
        {
            Lines = [.. Enumerable.Range(1, Lines).Select(number => new LineContent(
                "p1", $"设备{number:00}", Bundles.Computer, "台", Quantity.Of(100), UnitPrice.Parse("100.00"), amount,
                Funding.None with { GeneralPublicBudget = amount }, null, null))],
        };
    }
}
