using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NodaTime;
using Npgsql;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Commands;

namespace Procurement.Web.Tests.Movements;

/// <summary>kill -9 of the program while it approves 500 disposals: none of them is in the ledger, the trail is whole, and approving again works.</summary>
public sealed class BatchCrashTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const int Batch = 500;

    /// <summary>Long enough for a slow machine; nothing waits that long unless something is wrong.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="table">Where the approval is held: before its entries, or with all of them written and only the audit record missing.</param>
    [Theory]
    [InlineData("asset_entries")]
    [InlineData("audit_records")]
    public async Task KillTheProgram_MidApproval_NoneOrAll(string table)
    {
        var cards = await MovementCards.MakeAsync(server.Register, "900", Batch);
        var asked = await SubmitAsync(cards);
        var token = await ApproverTokenAsync(table);
        using (var program = await ServeAsync())
        {
            await KillMidApprovalAsync(program.Process, program.Address, token, asked, table);
        }

        Assert.Equal("submitted|0|500", await StateAsync(asked.Id));
        await AssertTrailAsync();

        using var client = server.Bearer(token);
        var (answer, _) = await client.PostJsonAsync(Approval(asked), "{}", ("If-Match", $"\"{asked.RowVersion}\""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("effective|500|0", await StateAsync(asked.Id));
        await AssertTrailAsync();
    }

    private async Task KillMidApprovalAsync(Process program, Uri address, string token, Web.Movements.MovementAnswer asked, string table)
    {
        await using var blocker = new NpgsqlConnection(server.Register.ConnectionString);
        await blocker.OpenAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"lock table {table} in share mode", blocker, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var call = client.PostJsonAsync(Approval(asked), "{}", ("If-Match", $"\"{asked.RowVersion}\""));
        await UntilAsync(async () => await WaitingAsync(table) > 0);
        program.Kill(entireProcessTree: false);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);
        await program.WaitForExitAsync();
        await transaction.RollbackAsync();
        await UntilAsync(async () => await WaitingAsync(table) == 0);
    }

    private static string Approval(Web.Movements.MovementAnswer asked) => $"/api/v1/movements/{asked.Id}/approve";

    /// <summary>Acts that wait to write into the table.</summary>
    private Task<long> WaitingAsync(string table) => server.Register.ScalarAsync<long>(
        $"select count(*) from pg_locks where relation = '{table}'::regclass and mode = 'RowExclusiveLock' and not granted");

    private async Task<Web.Movements.MovementAnswer> SubmitAsync(IReadOnlyList<Guid> cards)
    {
        var actor = new Actor(null, "经办", "127.0.0.1", null, server.DepartmentId);
        var draft = new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new LocalDate(2024, 6, 20), "成批报废", "报废鉴定意见", [.. cards.Select(card => new MovementItemDraft(card))]);
        return await MovementCards.Handler(server.Register).SubmitAsync(actor, draft, default);
    }

    private async Task<string> ApproverTokenAsync(string name) => await server.TokenAsync(
        await TestAccounts.AddAsync(server.Register.Host, "crash-" + name, server.DepartmentId, [], Role.Approver), Duration.FromDays(1));

    /// <summary>Status of the movement, its entries, and how many of its cards are still there.</summary>
    private Task<string> StateAsync(Guid id) => server.Register.ScalarAsync<string>(
        $"""
        select concat_ws('|', status, (select count(*) from asset_entries where document_id = '{id}'),
            (select count(*) from asset_movement_items item join asset_cards card on card.department_id = item.department_id and card.id = item.card_id
             where item.movement_id = '{id}' and card.status = 'active' and card.value = 72000))
        from asset_movements where id = '{id}'
        """);

    private async Task AssertTrailAsync() => Assert.True((await AuditProof.VerifyAsync(server.Register.Host.Database, server.DepartmentId, CancellationToken.None)).IsUnbroken);

    private async Task<Served> ServeAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
        free.Stop();
        var process = ProgramRun.Start(["serve", "--urls", address.ToString().TrimEnd('/'), "--database", server.Register.ConnectionString]);
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        await UntilAsync(async () => process.HasExited ? throw new InvalidOperationException(await error) : await AnswersAsync(client));
        return new Served(process, address);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The program as a process of its own; gone at the end, however the test went.</summary>
    private sealed record Served(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill();
            }

            Process.Dispose();
        }
    }
}
