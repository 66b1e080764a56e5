using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>What pdftotext may take.</summary>
/// <param name="ProcessorSeconds">300 pages of tables take two or three.</param>
/// <param name="Time">By the clock: the machine may be busy.</param>
/// <param name="Output">In characters; each word comes with its place, in some 110 of them.</param>
internal sealed record PdfLimits(int ProcessorSeconds, TimeSpan Time, int Output = 48_000_000)
{
    public static PdfLimits Standard { get; } = new(15, TimeSpan.FromSeconds(40));
}

/// <summary>What pdftotext said.</summary>
/// <param name="Text">XHTML: pages and their words, each with its box.</param>
/// <param name="Complaint">Its standard error, shortened.</param>
internal sealed record PdfOutput(int ExitCode, string Text, string Complaint);

/// <summary>Runs <c>pdftotext -bbox</c> (poppler-utils) in a process of its own that can do no harm: its memory, processor time, files
/// and output are bounded, and it is killed when its time is over.</summary>
internal static class PdfText
{
    private const long MostMemory = 1024L * 1024 * 1024;

    /// <summary>The machine has few cores, and others work on it.</summary>
    private static readonly SemaphoreSlim Running = new(2);

    /// <param name="path">Our own copy of the file.</param>
    /// <exception cref="DocumentRefusedException">The program is missing or one of its bounds was met.</exception>
    public static async Task<PdfOutput> ExtractAsync(string path, PdfLimits limits, CancellationToken cancel)
    {
        await Running.WaitAsync(cancel);
        try
        {
            using var process = Start(path, limits);
            return await ReadAsync(process, limits, cancel);
        }
        finally
        {
            Running.Release();
        }
    }

    private static Process Start(string path, PdfLimits limits)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in (string[])[$"--as={MostMemory}", $"--cpu={limits.ProcessorSeconds}", "--fsize=0", "--nofile=64", "--core=0",
            "pdftotext", "-bbox", "-enc", "UTF-8", "--", path, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        // It needs nothing of ours, least of all the connection string.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static async Task<PdfOutput> ReadAsync(Process process, PdfLimits limits, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.Time);
        try
        {
            var complaint = LimitedAsync(process.StandardError, 4_000, isRefused: false, time.Token);
            var text = await LimitedAsync(process.StandardOutput, limits.Output, isRefused: true, time.Token);
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode is 126 or 127 ? throw Missing() : new PdfOutput(process.ExitCode, text, await complaint);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new DocumentRefusedException($"超过 {limits.Time.TotalSeconds:0} 秒还没有读完，可能过大或被人为构造；请用原来的 Word 或 Excel 文件核对。");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> LimitedAsync(StreamReader reader, int most, bool isRefused, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[16_384];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            text.Append(buffer, 0, Math.Min(count, Math.Max(0, most - text.Length)));
            if (isRefused && text.Length >= most)
            {
                throw new DocumentRefusedException("的文字过多（超过约 40 万个词），不像是公开文件；请只保留要核对的页后重新上传。");
            }
        }

        return text.ToString();
    }

    private static DocumentRefusedException Missing() =>
        new("是 PDF，本机没有安装读取 PDF 的程序（poppler-utils），暂不能核对；请改用 docx、xlsx 或 html，或请管理员安装。");
}
