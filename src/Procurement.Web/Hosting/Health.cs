using Npgsql;

namespace Procurement.Web.Hosting;

/// <summary><c>/healthz</c>: the program runs. <c>/readyz</c>: it also reaches its database.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", async (RegisterHost host, CancellationToken cancel) =>
        {
            try
            {
                await using var command = host.Database.Source.CreateCommand("select 1");
                await command.ExecuteScalarAsync(cancel);
                return Results.Text("ok");
            }
            catch (NpgsqlException)
            {
                return Results.Text("数据库连接不上", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }
}
