using Procurement.Documents.Bundles;
using Procurement.Documents.Workbooks;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Web.Register;

/// <summary>The two forms in which a register travels: a bundle (.json) and a workbook (.xlsx), told apart by the ending.</summary>
public static class RegisterFiles
{
    public const string BundleEnding = ".json";
    public const string WorkbookEnding = ".xlsx";

    /// <summary>Reads a file whole; either a bundle or the problems with it.</summary>
    /// <param name="name">The file's name, for its ending and for messages.</param>
    public static async Task<RegisterFile> ReadAsync(string name, Stream stream, ICatalogue catalogue, CancellationToken cancel)
    {
        switch (Ending(name))
        {
            case BundleEnding:
                var read = await RegisterBundleReader.ReadAsync(stream, cancel);
                return new RegisterFile(name, read.Bundle, read.Problems);
            case WorkbookEnding:
                var (bundle, problems) = RegisterWorkbookReader.Read(stream, catalogue);
                return new RegisterFile(name, bundle, problems);
            default:
                return new RegisterFile(name, null, [new ImportProblem(name, "不认识的文件类型：请给出数据包（.json）或工作簿（.xlsx）。")]);
        }
    }

    /// <exception cref="RuleViolationException">The ending is neither.</exception>
    public static async Task WriteAsync(string name, RegisterBundle bundle, Stream stream, CancellationToken cancel)
    {
        switch (Ending(name))
        {
            case BundleEnding:
                await RegisterBundleWriter.WriteAsync(bundle, stream, cancel);
                break;
            case WorkbookEnding:
                RegisterWorkbookWriter.Write(bundle, stream);
                break;
            default:
                throw new RuleViolationException(new UnknownFileEnding(name));
        }
    }

    public static bool IsKnown(string name) => Ending(name) is BundleEnding or WorkbookEnding;

    private static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();
}

/// <param name="Bundle">What the file says; null where <paramref name="Problems"/> says why not.</param>
public sealed record RegisterFile(string Name, RegisterBundle? Bundle, IReadOnlyList<ImportProblem> Problems);

public sealed record UnknownFileEnding(string Name)
    : RuleViolation("FI-ENDING", $"不认识的文件类型“{Name}”：请用 .json（数据包）或 .xlsx（工作簿）结尾。");
