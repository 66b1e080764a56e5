using System.Diagnostics;
using Procurement.Documents.Published;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Writers;

namespace Procurement.Benchmarks;

/// <summary>How long published files take to be read into paragraphs and tables, and with how much memory.</summary>
internal static class ReadTimes
{
    /// <summary>Writes a long document in each format and reads each in a process of its own.</summary>
    public static async Task RunAsync(int rows)
    {
        using var folder = new ScratchFolder();
        var disclosure = LongDisclosure.Of(rows);
        foreach (var writer in DisclosureWriters.All.Where(writer => writer.Format is not "json"))
        {
            var path = folder.PathOf("long." + writer.Format);
            await using (var file = File.Create(path))
            {
                writer.Write(disclosure, file);
            }

            using var child = Process.Start("dotnet", [Environment.GetCommandLineArgs()[0], "read", path]);
            await child.WaitForExitAsync();
        }
    }

    /// <summary>Reads one file twice: as a command just started does, and as a service that has done it before.</summary>
    public static async Task RunAsync(string path)
    {
        var name = Path.GetFileName(path);
        for (var round = 0; round < 2; round++)
        {
            await using var file = File.OpenRead(path);
            var started = Stopwatch.GetTimestamp();
            var reading = await DocumentReader.ReadAsync(file, name, CancellationToken.None);
            var elapsed = Stopwatch.GetElapsedTime(started);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine($"{name} ({file.Length / 1e6:0.0} MB), {(round == 0 ? "first" : "again")}: {elapsed.TotalSeconds:0.00} s, "
                + $"peak {self.PeakWorkingSet64 / 1e6:0} MB; {Describe(reading)}");
        }
    }

    private static string Describe(DocumentReading reading)
    {
        var blocks = reading.Document?.Blocks ?? [];
        var cells = blocks.OfType<ReadTable>().Sum(table => table.Rows.Sum(row => row.Cells.Count));
        return reading.Problems.Count > 0 ? reading.Problems[0].ToString() : $"{blocks.Count:N0} blocks, {cells:N0} cells";
    }
}
