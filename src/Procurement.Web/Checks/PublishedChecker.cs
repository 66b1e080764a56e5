using System.Text.RegularExpressions;
using Procurement.Documents.Published;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Published;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Web.Checks;

/// <summary>Reads a published file and checks it; page, API and command go through it. Nothing of the file is kept.</summary>
public static class PublishedChecker
{
    /// <summary>Many times what a document of a thousand pages takes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int MostFindings = 5_000;

    /// <param name="register">What the register prints for the document's year, asked for once the year is known; null for no comparison.</param>
    /// <exception cref="RuleViolationException">The file cannot be read.</exception>
    public static async Task<PublishedCheck> RunAsync(
        Stream stream, string name, ICatalogue catalogue, AssetClassRules classes, Func<PublishedDocument, Task<Disclosure?>>? register, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            var reading = await PublishedFileReader.ReadAsync(stream, name, limit.Token);
            if (reading.Document is not { } document)
            {
                throw new RuleViolationException(new PublishedFileWrong(Sentence(reading.Problems)));
            }

            var subject = PublishedSubject.Of(document, catalogue, classes, register is null ? null : await register(document));
            return new(name, document, reading.Notes, subject, Limited(CheckRunner.Run(subject)));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RuleViolationException(new PublishedFileWrong("文件中有异常长的文字，不像是公开文件，没有核对；请只保留要核对的部分后重新上传。"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RuleViolationException(new PublishedFileWrong("读取文件超过一分钟，已停止；请只保留要核对的部分后重新上传。"));
        }
    }

    /// <summary>A hostile file may have a finding in each of half a million cells. Errors are kept before the rest.</summary>
    private static IReadOnlyList<Finding> Limited(IReadOnlyList<Finding> findings) => findings.Count <= MostFindings ? findings :
    [
        .. findings.OrderBy(finding => finding.Severity).Take(MostFindings).OrderBy(finding => Places.SectionOrder(finding.Place)),
        new Finding("DS-UNREAD", Severity.Warning, Places.Disclosure, $"问题太多，只列出{MostFindings}处，另有{findings.Count - MostFindings}处。", Suggestion: "请先改正列出的问题，再核对一次。"),
    ];

    private static string Sentence(IReadOnlyList<ImportProblem> problems) =>
        problems.Count == 0 ? "文件不能读取，请检查是否选错了文件。" : string.Join("", problems.Take(5).Select(problem => problem.Message));
}

/// <param name="Notes">What of the file was left out, in Chinese.</param>
public sealed record PublishedCheck(string FileName, PublishedDocument Document, IReadOnlyList<string> Notes, CheckSubject Subject, IReadOnlyList<Finding> Findings);

/// <param name="Problem">One Chinese sentence: what is wrong and what to do.</param>
public sealed record PublishedFileWrong(string Problem) : RuleViolation("DS-FILE", Problem);
