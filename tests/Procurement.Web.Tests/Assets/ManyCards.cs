using Npgsql;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Assets;

/// <summary>A department with many different cards, made by the benchmark's own statements.</summary>
internal static class ManyCards
{
    public static async Task<Guid> MakeAsync(TestRegister register, string department, int cards)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "CardMaker.sql"));
        await using var connection = new NpgsqlConnection(register.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"set maker.department = '{department}'; set maker.cards = '{cards}'; {sql}", connection);
        await command.ExecuteNonQueryAsync();
        return await register.ScalarAsync<Guid>($"select id from departments where code = '{department}'");
    }
}
