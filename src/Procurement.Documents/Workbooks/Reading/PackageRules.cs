namespace Procurement.Documents.Workbooks.Reading;

/// <summary>How far an Office file's package is trusted, and the words of its refusals.</summary>
/// <param name="Program">The program that writes such files.</param>
/// <param name="Ending">With its dot.</param>
/// <param name="MostBytes">Of the file as handed in.</param>
/// <param name="MostInflated">Bytes of all parts that are read, together.</param>
/// <param name="Deepest">How deep elements may stand in each other.</param>
/// <param name="AllowsMacros">Whether a package with macros is read all the same; they are never looked at.</param>
internal sealed record PackageRules(
    string Program, string Ending, int MostParts, long MostBytes, long MostInflated, int Deepest, bool AllowsMacros)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>For workbooks that people fill in and import.</summary>
    public static PackageRules Import { get; } = new("Excel", ".xlsx", 2_000, 200 * Megabyte, 400 * Megabyte, 64, AllowsMacros: false);

    /// <summary>What the one who sent the file can do.</summary>
    public string Advice => $"请在 {Program} 中打开检查后另存为 {Ending}";

    public WorkbookRefusedException Strange() => new($"文件结构反常，不像是 {Program} 保存的文件；{Advice}。");
}
