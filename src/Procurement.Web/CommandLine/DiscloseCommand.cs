using System.CommandLine;
using Procurement.Data.Departments;
using Procurement.Documents.Writers;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary><c>disclose --department CODE --year Y [--layout NAME] --format F --out DIR</c></summary>
public static class DiscloseCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var department = Arguments.Department();
        var year = Arguments.Year();
        var layout = new Option<string?>("--layout") { Description = "版式名称；不给则用该部门当年选定的版式。", HelpName = "名称" };
        var format = new Option<string[]>("--format")
        {
            Description = $"格式，一种或几种，用逗号隔开：{string.Join("、", DisclosureWriters.Formats)}。",
            Required = true,
            HelpName = "格式",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => Formats(result),
        };
        var folder = new Option<string>("--out") { Description = "写到哪个目录，文件名为 编码-年度.格式。", Required = true, HelpName = "目录" };
        var command = new Command("disclose", "生成部门预算信息公开的“政府采购预算情况”和“国有资产信息”。") { department, year, layout, format, folder };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = await database.OpenAsync(parsed, cancel);
            var found = await DepartmentDirectory.FindAsync(host.Database, parsed.GetValue(department)!, cancel);
            var disclosures = new DisclosureHandler(host);
            var composed = await disclosures.ComposeAsync(found.Id, parsed.GetValue(year), parsed.GetValue(layout), cancel);
            if (await disclosures.BooksAsync(found.Id, parsed.GetValue(year), cancel) is { } books)
            {
                await Console.Error.WriteLineAsync(books.Notice);
            }

            foreach (var writer in parsed.GetValue(format)!.Select(name => DisclosureWriters.Find(name)!))
            {
                var path = Path.Combine(parsed.GetValue(folder)!, $"{found.Code}-{composed.Printed.Year}.{writer.Format}");
                await WholeFile.WriteAsync(path, stream =>
                {
                    writer.Write(composed.Printed, stream);
                    return Task.CompletedTask;
                });
                await Console.Out.WriteLineAsync(path);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static string[] Formats(System.CommandLine.Parsing.ArgumentResult result)
    {
        var names = result.Tokens
            .SelectMany(token => token.Value.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(name => name.ToLowerInvariant()).Distinct().ToArray();
        if (names.Length == 0)
        {
            result.AddError($"选项 --format 缺少取值，可用：{string.Join("、", DisclosureWriters.Formats)}。");
        }

        foreach (var name in names.Where(name => DisclosureWriters.Find(name) is null))
        {
            result.AddError($"没有格式“{name}”，可用：{string.Join("、", DisclosureWriters.Formats)}。");
        }

        return names;
    }
}
