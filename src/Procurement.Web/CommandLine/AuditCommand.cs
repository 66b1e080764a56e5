using System.CommandLine;
using Procurement.Data.Audit;
using Procurement.Data.Departments;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary><c>audit verify [--department CODE]</c></summary>
public static class AuditCommand
{
    public static Command Create(DatabaseArguments database) => new("audit", "审计记录。") { Verify(database) };

    private static Command Verify(DatabaseArguments database)
    {
        var department = Arguments.Department();
        department.Required = false;
        department.Description += " 不给则检查所有部门和系统的审计记录。";
        var command = new Command("verify", "证明审计记录没有缺失或改动，或指出第一条有问题的记录；发现问题时退出码为 1。") { department };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = await database.OpenAsync(parsed, cancel);
            var unbroken = true;
            foreach (var chain in await ChainsAsync(host, parsed.GetValue(department), cancel))
            {
                var verdict = await AuditProof.VerifyAsync(host.Database, chain.DepartmentId, cancel);
                unbroken &= verdict.IsUnbroken;
                await Console.Out.WriteLineAsync($"{chain.Name}：{verdict.Message}");
            }

            return unbroken ? ExitCodes.Done : ExitCodes.ErrorsFound;
        });
        return command;
    }

    private static async Task<IReadOnlyList<AuditChainName>> ChainsAsync(RegisterHost host, string? code, CancellationToken cancel)
    {
        if (code is null)
        {
            return await AuditProof.ChainsAsync(host.Database, cancel);
        }

        var found = await DepartmentDirectory.FindAsync(host.Database, code, cancel);
        return [new AuditChainName(found.Id, $"部门 {found.Code} {found.Name}")];
    }
}
