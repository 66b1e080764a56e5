using System.CommandLine;
using Procurement.Data.Departments;
using Procurement.Data.Register;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;
using Procurement.Web.Register;

namespace Procurement.Web.CommandLine;

/// <summary><c>export --department CODE --out FILE</c></summary>
public static class ExportCommand
{
    public static Command Create(DatabaseArguments database)
    {
        var department = Arguments.Department();
        var file = new Option<string>("--out") { Description = "写到哪个文件：.json 为数据包，.xlsx 为工作簿。", Required = true, HelpName = "文件" };
        var command = new Command("export", "导出一个部门的全部登记内容。") { department, file };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (!RegisterFiles.IsKnown(path))
            {
                throw new RuleViolationException(new UnknownFileEnding(Path.GetFileName(path)));
            }

            await using var host = await database.OpenAsync(parsed, cancel);
            var found = await DepartmentDirectory.FindAsync(host.Database, parsed.GetValue(department)!, cancel);
            var bundle = await new RegisterExport(host.Database).ReadAsync(found.Id, cancel);
            await WholeFile.WriteAsync(path, stream => RegisterFiles.WriteAsync(path, bundle, stream, cancel));
            await Console.Error.WriteLineAsync($"已导出 {found.Code} {found.Name}：{bundle.Projects.Count} 个项目，{bundle.Lines.Count} 条采购明细，{bundle.Cards.Count} 张资产卡片。");
            return ExitCodes.Done;
        });
        return command;
    }
}
