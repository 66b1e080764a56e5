using System.IO.Compression;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>An Office file's zip, a workbook's if nothing else is said, opened with distrust.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly PackageRules rules;
    private readonly InflationBudget budget;

    private WorkbookFile(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts, PackageRules rules)
    {
        this.rules = rules;
        budget = new InflationBudget(rules);
        this.zip = zip;
        this.parts = parts;
    }

    public static WorkbookFile Open(Stream stream) => Open(stream, PackageRules.Import);

    public static WorkbookFile Open(Stream stream, PackageRules rules)
    {
        var seekable = Seekable(stream, rules);
        CheckSignature(seekable);
        var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new WorkbookFile(archive, PartsOf(archive, rules), rules);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Whether it carries macros, which <see cref="PackageRules.AllowsMacros"/> must allow to get this far.</summary>
    public bool HasMacros => HasMacrosIn(parts.Keys);

    /// <param name="path">The part's name without a leading slash; case does not matter.</param>
    public bool Has(string path) => parts.ContainsKey(path);

    public PartXml Read(string path) => parts.TryGetValue(path, out var part)
        ? new PartXml(new InflationGuard(part.Open(), budget), rules)
        : throw new WorkbookRefusedException($"文件已损坏：缺少内部部件；{rules.Advice}。");

    public void Dispose() => zip.Dispose();

    /// <summary>A zip is read from its end, so an upload is first taken into memory.</summary>
    private static Stream Seekable(Stream stream, PackageRules rules)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream.Length <= rules.MostBytes ? stream : throw TooLarge(rules);
        }

        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > rules.MostBytes)
            {
                throw TooLarge(rules);
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static WorkbookRefusedException TooLarge(PackageRules rules) => new($"文件超过 {rules.MostBytes / 1024 / 1024} MB，请分成几个文件。");

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

    private static Dictionary<string, ZipArchiveEntry> PartsOf(ZipArchive archive, PackageRules rules)
    {
        if (archive.Entries.Count > rules.MostParts)
        {
            throw new WorkbookRefusedException($"文件内部部件过多，不像是 {rules.Program} 保存的文件；{rules.Advice}。");
        }

        var found = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            // Two parts of one name: Excel would show one and we might read the other.
            if (!found.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new WorkbookRefusedException($"文件内部有重名部件，已损坏或被改动；{rules.Advice}。");
            }
        }

        return !rules.AllowsMacros && HasMacrosIn(found.Keys)
            ? throw new WorkbookRefusedException("工作簿含有宏；请在 Excel 中另存为不含宏的 .xlsx。")
            : found;
    }

    private static bool HasMacrosIn(IEnumerable<string> names) =>
        names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
}
