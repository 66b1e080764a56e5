using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Purchasing;

/// <summary>The sample department 432 with its budget of 2020 approved, and what a clerk does there through the pages.</summary>
internal static class PurchaseServer
{
    public const string SupplierCode = "914403001922038216";

    public static async Task ApproveAsync(TestServer server) => await RunAsync(
        server,
        "insert into budget_years (department_id, fiscal_year, status, row_version) select id, 2020, 'approved', 1 from departments where code = '432' on conflict (department_id, fiscal_year) do update set status = 'approved'");

    /// <summary>A line for equipment, the one of which the most pieces are left.</summary>
    public static Task<Guid> FreeLineAsync(TestServer server, string code = "A02") => server.Register.ScalarAsync<Guid>(
        $"""
        select line.id from procurement_lines line join departments d on d.id = line.department_id
        where d.code = '432' and line.fiscal_year = 2020 and line.code like '{code}%' and line.amount - line.purchased_amount > 1000
        order by line.quantity - line.purchased_quantity desc, line.id limit 1
        """);

    public static (string Name, string Value)[] Fields(string quantity, string price, string title = "采购电脑") =>
    [
        ("Input.Title", title), ("Input.SupplierName", "华为技术有限公司"), ("Input.SupplierCode", SupplierCode), ("Input.SupplierSize", "large"), ("Input.Method", "onlineMall"),
        ("Input.ContractNumber", "HT-7"), ("Input.ContractDay", "2020-05-06"), ("Input.Lines[0].Quantity", quantity), ("Input.Lines[0].UnitPrice", price), ("Input.Lines[0].Amount", ""),
    ];

    /// <summary>Buys one piece for 100 yuan and gives the purchase's page.</summary>
    public static async Task<string> BuyAsync(TestServer server, string quantity = "1")
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        using var answer = await clerk.PostFormAsync($"/purchases/new?line={await FreeLineAsync(server)}", "form#purchase", Fields(quantity, "100"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task RunAsync(TestServer server, string sql)
    {
        await using var command = server.Register.Host.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
