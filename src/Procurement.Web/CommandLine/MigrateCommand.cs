using System.CommandLine;
using Procurement.Data.Model;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary><c>migrate</c>: brings the database's schema up to date.</summary>
public static class MigrateCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var command = new Command("migrate", "把数据库结构更新到本程序的版本，并装入品目目录、资产分类规则和折旧年限。");
        command.SetAction(async (parsed, cancel) =>
        {
            var choice = database.Read(parsed);
            if (choice.ConnectionString is not null)
            {
                await using var own = new RegisterDatabase(choice.ConnectionString);
                await SchemaUpdate.RunAsync(own, mayUpdate: true, cancel);
            }

            await using var host = await RegisterHost.OpenAsync(choice, cancel);
            await Console.Error.WriteLineAsync("数据库结构已是最新。");
            return ExitCodes.Done;
        });
        return command;
    }
}
