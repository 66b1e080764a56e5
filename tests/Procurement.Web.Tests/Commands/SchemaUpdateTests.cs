using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Commands;

/// <summary>A program never works on a schema that is not its own.</summary>
public sealed class SchemaUpdateTests(TestDatabase databases)
{
    [Fact]
    public async Task Open_SchemaOfANewerProgram_IsRefusedAndLeftAlone()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        await register.ScalarAsync<string>("""insert into "__EFMigrationsHistory" values ('29990101000000_Later', '99.0') returning "MigrationId" """);

        var result = await ProgramRun.RunAsync(register.ConnectionString, "import", Seeds.RegisterPath("xianghe-2020"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("数据库的结构比本程序新", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_MakesSchemaAndReferenceTables()
    {
        await using var database = await databases.CreateAsync();

        var result = await ProgramRun.RunAsync(database.ConnectionString, "migrate");

        Assert.Equal(0, result.ExitCode);
        await using var source = Npgsql.NpgsqlDataSource.Create(database.ConnectionString);
        await using var count = source.CreateCommand(
            "select (select count(*) from catalogue_items where edition = 2022), (select count(*) from catalogue_items where edition = 2013), "
            + "(select count(*) from asset_class_rules), (select count(*) from depreciation_lives)");
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        Assert.Equal([4304L, 168L, 58L, 60L], Enumerable.Range(0, 4).Select(row.GetInt64));   // the counts that the files' notes state
    }
}
