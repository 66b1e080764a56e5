using System.CommandLine;
using Procurement.Data.Register;
using Procurement.Domain.Access;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;
using Procurement.Web.Register;

namespace Procurement.Web.CommandLine;

/// <summary><c>import FILE… [--dry-run]</c></summary>
public static class ImportCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var files = new Argument<string[]>("文件") { Description = "数据包（.json）或工作簿（.xlsx），可给多个。", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "只检查、不写入。" };
        var command = new Command("import", "导入数据包或工作簿：要么全部写入，要么一点不改；问题逐条指明位置。") { files, dryRun };
        command.SetAction(async (parsed, cancel) =>
        {
            var paths = parsed.GetValue(files)!;
            if (paths.Where(path => path.StartsWith('-') && !File.Exists(path)).ToList() is { Count: > 0 } unknown)
            {
                await Console.Error.WriteLineAsync($"不认识：{string.Join(' ', unknown)}\n用法见 --help。");
                return ExitCodes.BadInput;
            }

            var missing = paths.Where(path => !File.Exists(path)).ToList();
            foreach (var path in missing)
            {
                await Console.Error.WriteLineAsync($"找不到文件：{path}");
            }

            if (missing.Count > 0)
            {
                return ExitCodes.OutOfReach;
            }

            await using var host = await database.OpenAsync(parsed, cancel);
            var outcome = await new ImportHandler(host).RunAsync(
                Actor.CommandLine(Actor.WholeSystem), [.. paths.Select(path => (Path.GetFileName(path), (Func<Stream>)(() => File.OpenRead(path))))], parsed.GetValue(dryRun), cancel);
            await ReportAsync(outcome);
            if (outcome.Written)
            {
                await TryReportFindingsAsync(host, outcome.Summaries, cancel);
            }

            return outcome.Problems.Count > 0 ? ExitCodes.BadInput : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Whatever happens here, the import is written and must not be reported as failed.</summary>
    private static async Task TryReportFindingsAsync(RegisterHost host, IReadOnlyList<ImportSummary> summaries, CancellationToken cancel)
    {
        try
        {
            await ReportFindingsAsync(host, summaries, cancel);
        }
        catch (Exception)
        {
            await Console.Error.WriteLineAsync("导入已写入登记簿；核对没有完成，可用 check 命令再核对。");
        }
    }

    /// <summary>What was given is kept as given; what does not add up in it is told at once.</summary>
    private static async Task ReportFindingsAsync(RegisterHost host, IReadOnlyList<ImportSummary> summaries, CancellationToken cancel)
    {
        var checks = new CheckHandler(host, new DisclosureHandler(host));
        foreach (var (summary, year) in summaries.SelectMany(summary => summary.Years.Select(year => (summary, year))))
        {
            var findings = (await checks.RunAsync(summary.DepartmentId, year, layoutName: null, cancel)).Findings;
            if (findings.Count > 0)
            {
                await Console.Error.WriteLineAsync(
                    $"{summary.Department.Code} {year} 年核对：{FindingsText.Counts(findings)}；用 check --department {summary.Department.Code} --year {year} 查看。");
            }
        }
    }

    private static async Task ReportAsync(ImportOutcome outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (outcome.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync($"共 {outcome.Problems.Count} 处问题，没有改动登记簿。");
            return;
        }

        foreach (var summary in outcome.Summaries)
        {
            await Console.Error.WriteLineAsync(ImportReport.Of(summary, outcome.Written));
        }
    }
}
