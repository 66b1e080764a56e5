using System.CommandLine;
using Procurement.Data.Catalogue;
using Procurement.Data.Departments;
using Procurement.Documents.Checks;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;

namespace Procurement.Web.CommandLine;

/// <summary><c>check --department CODE --year Y [--json]</c> and <c>check FILE [--json]</c></summary>
public static class CheckCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var file = new Argument<string?>("文件") { Description = "公开文件（.docx、.xlsx、.html、.txt、.pdf、.json）；给出文件时不用数据库。", Arity = ArgumentArity.ZeroOrOne };
        var department = Arguments.Department();
        var year = Arguments.Year();
        (department.Required, year.Required) = (false, false);
        var json = new Option<bool>("--json") { Description = "以 findings/1 的 JSON 输出。" };
        var command = new Command("check", "核对一个部门的登记内容和它的信息公开（--department、--year），或核对一份公开文件；发现错误时退出码为 1。") { file, department, year, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file);
            var isRegister = parsed.GetResult(department) is not null || parsed.GetResult(year) is not null;
            var misuse = path is null ? Missing(parsed, department, year) : isRegister ? "文件与 --department、--year 不能同时给出。" : null;
            if (misuse is not null)
            {
                return await RefuseAsync(misuse);
            }

            if (path is not null && !File.Exists(path))
            {
                await Console.Error.WriteLineAsync(
                    path.StartsWith('-') ? $"不认识：{path}\n用法见 --help。"
                    : Directory.Exists(path) ? $"{path} 是文件夹；请给出其中的一份文件。" : $"找不到文件：{path}");
                return path.StartsWith('-') ? ExitCodes.BadInput : ExitCodes.OutOfReach;
            }

            var findings = path is null
                ? await OfRegisterAsync(database, parsed, parsed.GetValue(department)!, parsed.GetValue(year), cancel)
                : await OfFileAsync(path, cancel);
            await WriteAsync(findings, parsed.GetValue(json), cancel);
            return findings.Any(finding => finding.Severity is Severity.Error) ? ExitCodes.ErrorsFound : ExitCodes.Done;
        });
        return command;
    }

    private static string? Missing(ParseResult parsed, Option<string> department, Option<FiscalYear> year) =>
        parsed.GetResult(department) is null ? "请给出要核对的文件，或 --department 和 --year。用法见 --help。"
        : parsed.GetResult(year) is null ? "缺少选项 --year" : null;

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return ExitCodes.BadInput;
    }

    private static async Task<IReadOnlyList<Finding>> OfRegisterAsync(DatabaseArguments database, ParseResult parsed, string code, FiscalYear year, CancellationToken cancel)
    {
        await using var host = await database.OpenAsync(parsed, cancel);
        var found = await DepartmentDirectory.FindAsync(host.Database, code, cancel);
        return (await new CheckHandler(host, new DisclosureHandler(host)).RunAsync(found.Id, year, layoutName: null, cancel)).Findings;
    }

    /// <summary>The catalogue is read from the program's own files: no database is started for it.</summary>
    private static async Task<IReadOnlyList<Finding>> OfFileAsync(string path, CancellationToken cancel)
    {
        var catalogue = new CatalogueIndex([.. ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2013), .. ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2022)]);
        await using var stream = File.OpenRead(path);
        var check = await PublishedChecker.RunAsync(stream, Path.GetFileName(path), catalogue, new AssetClassRules(ReferenceFiles.ReadClassRules()), null, cancel);
        foreach (var note in check.Notes)
        {
            await Console.Error.WriteLineAsync(note);
        }

        return check.Findings;
    }

    private static async Task WriteAsync(IReadOnlyList<Finding> findings, bool asJson, CancellationToken cancel)
    {
        if (!asJson)
        {
            await FindingsText.WriteAsync(findings, Console.Out);
            return;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(FindingsJson.ToText(findings) + "\n"), cancel);
    }
}
