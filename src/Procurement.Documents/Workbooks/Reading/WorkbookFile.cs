using System.IO.Compression;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>A workbook's zip, opened with distrust.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const int MostParts = 2_000;
    private const long LongestFile = 200L * 1024 * 1024;
    private const long MostInflated = 400L * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly InflationBudget budget = new(MostInflated);

    private WorkbookFile(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts)
    {
        this.zip = zip;
        this.parts = parts;
    }

    public static WorkbookFile Open(Stream stream)
    {
        var seekable = Seekable(stream);
        CheckSignature(seekable);
        var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new WorkbookFile(archive, PartsOf(archive));
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <param name="path">The part's name without a leading slash; case does not matter.</param>
    public bool Has(string path) => parts.ContainsKey(path);

    public PartXml Read(string path) => parts.TryGetValue(path, out var part)
        ? new PartXml(new InflationGuard(part.Open(), budget))
        : throw new WorkbookRefusedException("文件已损坏：缺少内部部件；请在 Excel 中打开检查后另存为 .xlsx。");

    public void Dispose() => zip.Dispose();

    /// <summary>A zip is read from its end, so an upload is first taken into memory.</summary>
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream.Length <= LongestFile ? stream : throw TooLarge();
        }

        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > LongestFile)
            {
                throw TooLarge();
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static WorkbookRefusedException TooLarge() => new("文件超过 200 MB，请分成几个文件导入。");

    private static void CheckSignature(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (start[..count].SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new WorkbookRefusedException("这是旧版 .xls 文件或加了密码的文件；请在 Excel 中另存为不加密的 .xlsx。");
        }

        if (!start[..count].SequenceEqual("PK\u0003\u0004"u8))
        {
            throw new WorkbookRefusedException("这不是 Excel 工作簿（.xlsx）；请从本系统导出工作簿，填写后再导入。");
        }
    }

    private static Dictionary<string, ZipArchiveEntry> PartsOf(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
        {
            throw new WorkbookRefusedException("文件内部部件过多，不像是登记工作簿；请从本系统导出工作簿，填写后再导入。");
        }

        var found = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            // Two parts of one name: Excel would show one and we might read the other.
            if (!found.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new WorkbookRefusedException("文件内部有重名部件，已损坏或被改动；请在 Excel 中打开检查后另存为 .xlsx。");
            }
        }

        return found.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            ? throw new WorkbookRefusedException("工作簿含有宏；请在 Excel 中另存为不含宏的 .xlsx。")
            : found;
    }
}
