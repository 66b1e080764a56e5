using System.CommandLine;
using Procurement.Data.Departments;
using Procurement.Documents.Checks;
using Procurement.Domain.Checks;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;

namespace Procurement.Web.CommandLine;

/// <summary><c>check --department CODE --year Y [--json]</c></summary>
public static class CheckCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var department = Arguments.Department();
        var year = Arguments.Year();
        var json = new Option<bool>("--json") { Description = "以 findings/1 的 JSON 输出。" };
        var command = new Command("check", "核对一个部门的登记内容和它的信息公开；发现错误时退出码为 1。") { department, year, json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = await database.OpenAsync(parsed, cancel);
            var found = await DepartmentDirectory.FindAsync(host.Database, parsed.GetValue(department)!, cancel);
            var findings = (await new CheckHandler(host, new DisclosureHandler(host)).RunAsync(found.Id, parsed.GetValue(year), layoutName: null, cancel)).Findings;
            if (parsed.GetValue(json))
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(FindingsJson.ToText(findings) + "\n"), cancel);
            }
            else
            {
                await FindingsText.WriteAsync(findings, Console.Out);
            }

            return findings.Any(finding => finding.Severity is Severity.Error) ? ExitCodes.ErrorsFound : ExitCodes.Done;
        });
        return command;
    }
}
