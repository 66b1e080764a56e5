using System.ComponentModel;
using System.Diagnostics;

namespace Procurement.Data.Cluster;

/// <summary>How a tool ended and what it wrote.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs a tool of the operating system or of PostgreSQL to its end.</summary>
/// <remarks>
/// A tool is not cancelled halfway, its callers look at their token between tools: a killed <c>runuser</c> would leave
/// <c>initdb</c> behind it at work. Each has a limit of its own instead.
/// </remarks>
internal static class Tool
{
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: the tool is missing or does not end.</exception>
    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, string workingDirectory, TimeSpan limit, string input = "")
    {
        using var process = Start(command, workingDirectory);
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await WriteAsync(process, input);
            await process.WaitForExitAsync(timeout.Token);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw DatabaseUnavailable.Because($"命令 {Path.GetFileName(command[0])} 在 {limit.TotalSeconds:0} 秒内没有结束，请检查磁盘后重试。");
        }
    }

    private static Process Start(IReadOnlyList<string> command, string workingDirectory)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGDATA, PGPORT, PGOPTIONS of the user's own server must not reach ours.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw DatabaseUnavailable.Because($"无法运行命令 {Path.GetFileName(command[0])}，请确认它已安装并且可以执行。");
        }
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool has ended without reading; its exit code tells.
        }
    }
}
