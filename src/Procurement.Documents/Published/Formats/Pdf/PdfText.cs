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

/// <summary>Runs <c>pdftotext -bbox</c> (poppler-utils) in a process of its own that can do no harm: its memory, processor time, files
/// and output are bounded, and it is killed when its time is over.</summary>
internal static class PdfText
{
    private const int LongestComplaint = 4_000;
    private const long MostMemory = 1024L * 1024 * 1024;

    /// <summary>The machine has few cores, and others work on it.</summary>
    private static readonly SemaphoreSlim Running = new(2);

    /// <param name="path">Our own copy of the file.</param>
    /// <param name="read">Reads the XHTML while it comes: pages and their words, each with its box. Runs on a thread of its own.</param>
    /// <exception cref="DocumentRefusedException">The program is missing, or refuses the file, or one of its bounds was met.</exception>
    public static async Task<T> ExtractAsync<T>(string path, PdfLimits limits, Func<TextReader, T> read, CancellationToken cancel)
    {
        await Running.WaitAsync(cancel);
        try
        {
            using var process = Start(path, limits);
            return await ReadAsync(process, limits, read, cancel);
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

    private static async Task<T> ReadAsync<T>(Process process, PdfLimits limits, Func<TextReader, T> read, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.Time);

        // Whoever reads waits for the process, and ends with it.
        await using var end = time.Token.Register(() => process.Kill(entireProcessTree: true));
        try
        {
            var complaint = ComplaintAsync(process.StandardError, time.Token);
            var output = new PdfOutputReader(process.StandardOutput, limits.Output);
            var reading = Task.Run(() => read(output), CancellationToken.None);
            await Task.WhenAny(reading);

            // Why it ended early says more than that its text is broken off.
            if (reading.IsCompletedSuccessfully || output.IsAtEnd)
            {
                await process.WaitForExitAsync(time.Token);
                time.Token.ThrowIfCancellationRequested();
                CheckExit(process.ExitCode, await complaint);
            }

            return await reading;
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

    /// <summary>Its standard error, shortened.</summary>
    private static async Task<string> ComplaintAsync(StreamReader reader, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[4_096];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            text.Append(buffer, 0, Math.Min(count, Math.Max(0, LongestComplaint - text.Length)));
        }

        return text.ToString();
    }

    /// <remarks>Exit codes: pdftotext(1): 1 cannot open, 3 permissions; above 128 a signal, of our limits mostly.</remarks>
    private static void CheckExit(int code, string complaint)
    {
        if (code == 0)
        {
            return;
        }

        var isLocked = code == 3 || complaint.Contains("password", StringComparison.OrdinalIgnoreCase) || complaint.Contains("Copying of text", StringComparison.OrdinalIgnoreCase);
        throw code is 126 or 127 ? Missing()
            : new DocumentRefusedException(isLocked ? "加了密码或不允许复制文字；请去掉限制后重新上传，或用原来的 Word 文件核对。"
            : code > 128 || complaint.Contains("emory", StringComparison.Ordinal) ? "读取时占用过多，可能过大或被人为构造；请用原来的 Word 或 Excel 文件核对。"
            : "已损坏或不完整；请在 PDF 阅读器中打开检查后重新保存、上传。");
    }

    private static DocumentRefusedException Missing() =>
        new("是 PDF，本机没有安装读取 PDF 的程序（poppler-utils），暂不能核对；请改用 docx、xlsx 或 html，或请管理员安装。");
}
