using System.Diagnostics;

namespace Procurement.Web.Tests.Commands;

/// <summary>The built program, run as a process of its own.</summary>
internal static class ProgramRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<ProgramResult> RunAsync(string connectionString, params string[] arguments)
    {
        using var process = Start([.. arguments, "--database", connectionString]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "procurement.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

internal sealed record ProgramResult(int ExitCode, string Output, string Error);
