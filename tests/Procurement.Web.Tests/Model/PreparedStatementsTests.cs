using Procurement.Data.Model;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Model;

/// <summary>Statements that come back are prepared by the driver, unless the connection string says otherwise.</summary>
public sealed class PreparedStatementsTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task A_statement_that_comes_back_is_prepared(string setting, bool prepared)
    {
        await using var register = await TestRegister.CreateAsync(databases);
        await using var database = new RegisterDatabase(register.ConnectionString + setting);
        await using var connection = await database.Source.OpenConnectionAsync();
        long count = 0;
        for (var round = 0; round < 7; round++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from pg_prepared_statements where statement like '%pg_prepared_statements%'";
            count = (long)(await command.ExecuteScalarAsync())!;
        }

        Assert.Equal(prepared, count > 0);
    }
}
