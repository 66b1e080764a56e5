using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Domain.Published.MovingIn;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Published;

/// <summary>Two documents that move into the same empty department at once: one does, the other finds it taken.</summary>
public sealed class MoveInRaceTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'select id from departments%for update'";

    [Theory]
    [InlineData("911", "lines", "MI-LINES", "projects")]
    [InlineData("912", "cards", "MI-CARDS", "asset_cards")]
    public async Task Import_TwoAtOnce_LetsOneIn(string department, string table, string code, string written)
    {
        var cancel = TestContext.Current.CancellationToken;
        await server.Register.ImportAsync(Bundles.Department(department));
        using var first = await server.CallerAsync(Role.DisclosureAuthor, department);
        using var second = await server.CallerAsync(Role.DisclosureAuthor, department);
        await using var connection = await server.Register.Host.Database.Source.OpenConnectionAsync(cancel);
        await using var held = await connection.BeginTransactionAsync(cancel);
        await using (var hold = new Npgsql.NpgsqlCommand($"select 1 from departments where code = '{department}' for update", connection))
        {
            await hold.ExecuteNonQueryAsync(cancel);
        }

        // Their rows differ: neither would take the other's for its own.
        var imports = new[] { Import(first, department, table, "甲"), Import(second, department, table, "乙") };
        await UntilBothWaitAsync(imports);
        await held.RollbackAsync(cancel);
        var answers = await Task.WhenAll(imports);

        var won = Assert.Single(answers, answer => answer.Answer.StatusCode is HttpStatusCode.OK);
        Assert.True((bool)won.Body["written"]!);
        ApiCalls.AssertProblem(Assert.Single(answers, answer => answer != won), HttpStatusCode.Conflict, code);
        var id = await server.Web.DepartmentIdAsync(department);
        Assert.Equal(1, await server.Register.ScalarAsync<long>($"select count(*) from {written} where department_id = '{id}'"));
        Assert.Equal(1, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where department_id = '{id}' and action = 'register.moveIn'"));
    }

    private async Task UntilBothWaitAsync(Task<(HttpResponseMessage Answer, JsonNode Body)>[] imports)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await server.Register.ScalarAsync<long>(Waiting) < imports.Length && !imports.Any(import => import.IsCompleted))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task<(HttpResponseMessage Answer, JsonNode Body)> Import(HttpClient caller, string department, string table, string name)
    {
        var row = table == "lines" ? Line(name) : Card(name);
        row[MoveInColumns.Unit] = department + "001";
        var body = new JsonObject
        {
            ["fileName"] = $"{name}.docx",
            ["fiscalYear"] = 2020,
            ["asOf"] = "2019-12-31",
            ["lines"] = new JsonArray(),
            ["cards"] = new JsonArray(),
            ["dryRun"] = false,
        };
        body[table]!.AsArray().Add(row);
        return caller.PostJsonAsync("/api/v1/published-drafts/import", body.ToJsonString());
    }

    private static JsonObject Line(string name) => new()
    {
        [MoveInColumns.Project] = $"{name}项目",
        [MoveInColumns.Budget] = "5000.00",
        [MoveInColumns.ItemName] = "台式计算机",
        [MoveInColumns.Catalogue] = "2013",
        [MoveInColumns.Code] = "A02010104",
        [MoveInColumns.MeasureUnit] = "台",
        [MoveInColumns.Quantity] = "1",
        [MoveInColumns.UnitPrice] = "5000.00",
        [MoveInColumns.Amount] = "5000.00",
        ["generalPublicBudget"] = "5000.00",
    };

    private static JsonObject Card(string name) => new()
    {
        [MoveInColumns.CardNumber] = $"{name}1",
        [MoveInColumns.Name] = "台式计算机",
        [MoveInColumns.Kind] = "equipment",
        [MoveInColumns.Catalogue] = "2013",
        [MoveInColumns.Code] = "A02010104",
        [MoveInColumns.Quantity] = "1",
        [MoveInColumns.MeasureUnit] = "台",
        [MoveInColumns.Value] = "5000.00",
        [MoveInColumns.AcquiredOn] = "2018-06-30",
    };
}
