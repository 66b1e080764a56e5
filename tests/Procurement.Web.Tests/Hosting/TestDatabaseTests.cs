using Npgsql;

namespace Procurement.Web.Tests.Hosting;

public sealed class TestDatabaseTests(TestDatabase databases)
{
    [Fact]
    public async Task CreateAsync_Twice_AreTwoEmptyDatabases()
    {
        await using var first = await databases.CreateAsync();
        await using var second = await databases.CreateAsync();

        await RunAsync(first.ConnectionString, "create table t (id integer)");

        Assert.Equal(true, await RunAsync(second.ConnectionString, "select to_regclass('t') is null"));
    }

    [Fact]
    public async Task CreateAsync_FromATemplate_IsACopyThatChangesAlone()
    {
        const string template = "template_of_this_test";
        Task Fill(string connectionString) => RunAsync(connectionString, "create table t as select 42 as value");
        await databases.PrepareTemplateAsync(template, Fill);
        await databases.PrepareTemplateAsync(template, Fill);   // the second time nothing is done

        await using var first = await databases.CreateAsync(template);
        await using var second = await databases.CreateAsync(template);
        await RunAsync(first.ConnectionString, "update t set value = 1");

        Assert.Equal(42, await RunAsync(second.ConnectionString, "select value from t"));
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
