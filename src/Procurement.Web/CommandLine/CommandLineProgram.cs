using System.CommandLine;
using Procurement.Domain.Common;
using Serilog;

namespace Procurement.Web.CommandLine;

/// <summary>The program <c>procurement</c>: one command a verb; messages for people on standard error, results on standard output.</summary>
public static class CommandLineProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("政府采购预算与固定资产登记簿：登记采购预算和资产，生成部门预算信息公开的“政府采购预算情况”和“国有资产信息”。");
        var options = new DatabaseArguments();
        options.AddTo(root);
        root.Subcommands.Add(ServeCommand.Create(options));
        root.Subcommands.Add(ImportCommand.Create(options));
        root.Subcommands.Add(ExportCommand.Create(options));
        root.Subcommands.Add(DiscloseCommand.Create(options));
        root.Subcommands.Add(CheckCommand.Create(options));
        root.Subcommands.Add(AuditCommand.Create(options));
        root.Subcommands.Add(AccountCommand.Create(options));
        root.Subcommands.Add(MigrateCommand.Create(options));
        ChineseHelp.AddTo(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await RefuseAsync([.. UsageErrors.Of(parsed), "用法见 --help。"]);
        }

        return await AnswerAsync(parsed);
    }

    /// <summary>Says no in the user's language; the exit code tells bad input from what cannot be reached.</summary>
    private static async Task<int> AnswerAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RuleViolationException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Violation.Message);
            return refusal.Violation.Code == "DB-UNAVAILABLE" ? ExitCodes.OutOfReach : ExitCodes.BadInput;
        }
        catch (Exception failure) when (DatabaseOutage.In(failure) is { } outage)
        {
            await Console.Error.WriteLineAsync($"连接不上数据库，或连接中断，登记簿没有改动；请检查数据库是否在运行、连接串是否正确（{DatabaseOutage.Code(outage)}）。");
            return ExitCodes.OutOfReach;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(FileTrouble.Of(failure));
            return ExitCodes.OutOfReach;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已取消，没有改动登记簿。");
            return ExitCodes.BadInput;
        }
        catch (Exception failure)
        {
            // A programming mistake reaches nobody's screen as it is; whoever mends it asks for the details.
            await Console.Error.WriteLineAsync("程序出错，没有完成。请把命令和文件交给维护人员；设置环境变量 PROCUREMENT_DEBUG=1 可显示细节。");
            if (Environment.GetEnvironmentVariable("PROCUREMENT_DEBUG") == "1")
            {
                await Console.Error.WriteLineAsync(failure.ToString());
            }

            return ExitCodes.OutOfReach;
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    private static async Task<int> RefuseAsync(IReadOnlyList<string> messages)
    {
        foreach (var message in messages)
        {
            await Console.Error.WriteLineAsync(message);
        }

        return ExitCodes.BadInput;
    }
}
