using System.Net;
using System.Text.Json.Nodes;
using Bogus;
using Npgsql;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary>Sixteen programs buy at once: no line is overspent, nothing is booked twice, nothing is missing from the audit trail.</summary>
public sealed class PurchaseRaceTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const int Clients = 16;
    private const int Wanted = 1000;

    [Fact]
    public async Task Purchases_OfSixteenClientsAtOnce_NeverExceedTheLines()
    {
        var calls = Calls(await server.LineIdsAsync());

        var answers = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => RunAsync(calls.Where((_, index) => index % Clients == client))))).SelectMany(one => one).ToList();

        var accepted = answers.Where(one => one.Status == HttpStatusCode.Created).DistinctBy(one => one.Call.Key).ToList();
        Assert.Equal(Wanted, answers.Select(one => one.Call.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEmpty(accepted);
        Assert.True(accepted.Count < Wanted, "The lines were to run out.");
        AssertRefusalsSayWhatIsLeft(answers.Where(one => one.Status != HttpStatusCode.Created));
        AssertRepetitionsAreAnsweredAlike(answers);
        await AssertLinesAsync(accepted);
        await AssertAuditTrailAsync([.. accepted.Select(one => (Guid)one.Body["id"]!)]);
    }

    /// <summary>Three times what the lines hold, one to three lines each; every tenth call is sent twice, the second time among the others.</summary>
    private static List<Call> Calls(IReadOnlyList<Guid> lines)
    {
        var random = new Randomizer(20240506);
        var calls = Enumerable.Range(0, Wanted).Select(number => new Call(
            $"race-{number}", [.. random.ListItems([.. lines], random.Int(1, 3)).Select(line => (line, random.Int(1, 5)))])).ToList();
        return [.. random.Shuffle(calls.Concat(calls.Where((_, index) => index % 10 == 0)))];
    }

    private async Task<List<Outcome>> RunAsync(IEnumerable<Call> calls)
    {
        using var client = server.Bearer(await SharedTokenAsync());
        var outcomes = new List<Outcome>();
        foreach (var call in calls)
        {
            var (answer, body) = await client.PostJsonAsync(Purchases, Purchase(call.Lines), ("Idempotency-Key", call.Key));
            outcomes.Add(new Outcome(call, answer.StatusCode, body));
        }

        return outcomes;
    }

    private static void AssertRefusalsSayWhatIsLeft(IEnumerable<Outcome> refusals)
    {
        foreach (var (_, status, body) in refusals)
        {
            Assert.Equal((HttpStatusCode.Conflict, "PU-OVER"), (status, (string?)body["code"]));
            Assert.Matches(@"“设备\d\d”余额 [\d,]+\.00 元、\d+ 台", (string)body["detail"]!);
        }
    }

    /// <summary>A purchase that was booked has one answer; a refused one booked nothing, and may be refused with less left the second time.</summary>
    private static void AssertRepetitionsAreAnsweredAlike(IReadOnlyList<Outcome> answers)
    {
        var repeated = answers.GroupBy(one => one.Call.Key, StringComparer.Ordinal).Where(group => group.Count() > 1 && group.Any(one => one.Status == HttpStatusCode.Created)).ToList();
        Assert.NotEmpty(repeated);
        Assert.All(repeated, group => Assert.Single(group.Select(one => one.Body.ToJsonString()).Distinct(StringComparer.Ordinal)));
    }

    private async Task AssertLinesAsync(IReadOnlyList<Outcome> accepted)
    {
        var bought = accepted.SelectMany(one => one.Call.Lines).ToLookup(line => line.Line, line => line.Quantity);
        await using var command = server.Register.Host.Database.Source.CreateCommand(
            $"""
            select id, amount, purchased_amount, purchased_quantity,
                   (select coalesce(sum(amount), 0) from purchase_lines taken where taken.department_id = line.department_id and taken.line_id = line.id)
            from procurement_lines line where department_id = '{server.DepartmentId}'
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var expected = bought[reader.GetGuid(0)].Sum() * 100m;
            Assert.InRange(reader.GetDecimal(2), 0m, reader.GetDecimal(1));
            Assert.Equal((expected, expected / 100m, expected), (reader.GetDecimal(2), reader.GetDecimal(3), reader.GetDecimal(4)));
        }
    }

    private async Task AssertAuditTrailAsync(IReadOnlyList<Guid> accepted)
    {
        var recorded = new List<Guid>();
        await using (var command = server.Register.Host.Database.Source.CreateCommand(
            "select subject_id from audit_records where department_id = $1 and action = 'purchase.log'"))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = server.DepartmentId });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                recorded.Add(reader.GetGuid(0));
            }
        }

        Assert.Equal(accepted.Order(), recorded.Order());   // each exactly once
        var verdict = await AuditProof.VerifyAsync(server.Register.Host.Database, server.DepartmentId, CancellationToken.None);
        Assert.True(verdict.IsUnbroken, verdict.ToString());
    }

    private readonly Lazy<Task<string>> token = new(async () =>
    {
        var account = await Access.TestAccounts.AddAsync(server.Register.Host, "racer", server.DepartmentId, [], Role.Clerk);
        return await server.TokenAsync(account, NodaTime.Duration.FromHours(1));
    });

    private Task<string> SharedTokenAsync() => token.Value;

    private sealed record Call(string Key, (Guid Line, int Quantity)[] Lines);

    private sealed record Outcome(Call Call, HttpStatusCode Status, JsonNode Body);
}
