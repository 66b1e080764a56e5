using System.CommandLine;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary><c>serve [--urls U] [--no-sample]</c></summary>
public static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(DatabaseArguments database)
    {
        var urls = new Option<string>("--urls") { Description = $"监听地址，默认 {DefaultUrl}。", DefaultValueFactory = _ => DefaultUrl, HelpName = "地址" };
        var noSample = new Option<bool>("--no-sample") { Description = "首次启动时不装入示例数据。" };
        var command = new Command("serve", "启动网页服务。首次启动时装入五份示例数据（河北，2020—2024）。") { urls, noSample };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = await database.OpenAsync(parsed, cancel);
            if (!parsed.GetValue(noSample))
            {
                await SampleData.EnsureLoadedAsync(host, cancel);
            }

            if (await FirstAccounts.EnsureAsync(host, samples: !parsed.GetValue(noSample), cancel) is { } password)
            {
                await Console.Error.WriteLineAsync($"已建立系统管理员 {FirstAccounts.Administrator}，一次性密码：{password}（只显示这一次，首次登录后须修改）");
            }

            await using var application = WebProgram.Build(host, [], parsed.GetValue(urls)!);
            await application.StartAsync(cancel);
            await Console.Error.WriteLineAsync($"服务已启动：{parsed.GetValue(urls)}（按 Ctrl+C 停止）");
            await application.WaitForShutdownAsync(cancel);
            return ExitCodes.Done;
        });
        return command;
    }
}
