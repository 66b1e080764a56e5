using System.Diagnostics;
using System.Globalization;

namespace Procurement.Benchmarks;

/// <summary>The program as a process of its own, start-up included.</summary>
/// <param name="data">The embedded database's folder.</param>
internal sealed class MeasuredProgram(string data)
{
    /// <summary>What <c>src/run.sh</c> published, named by the environment; else this build's own.</summary>
    public static readonly string Program =
        Environment.GetEnvironmentVariable("PROCUREMENT_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "procurement.dll");

    public async Task<TimeSpan> MeasureAsync(string name, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        var peak = await RunAsync(arguments);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Console.WriteLine($"{name}: {elapsed.TotalSeconds:0.00} s, peak {peak / 1000:0} MB");
        return elapsed;
    }

    /// <returns>The process's peak memory in kB, sampled while it runs.</returns>
    public async Task<long> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program }.Concat(arguments).Concat(["--data", data]))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var exit = process.WaitForExitAsync();
        var peak = 0L;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.WhenAny(exit, tick.WaitForNextTickAsync().AsTask());
        }

        await output;
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException(await error);
    }

    private static long PeakOf(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim()[..^3], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;   // it has just ended
        }
    }
}
