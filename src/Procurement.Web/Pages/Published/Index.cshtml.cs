using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Departments;
using Procurement.Documents.Checks;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Checks;
using Procurement.Web.Hosting;

namespace Procurement.Web.Pages.Published;

/// <summary>A published document, ours or anybody's: what was read, and what does not agree in it. The file is not kept.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
[RequestSizeLimit(PublishedCheckHandler.MostRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PublishedCheckHandler.MostRequest)]
public sealed class IndexModel(PublishedCheckHandler checks, RegisterHost host, Caller caller) : PageModel
{
    /// <summary>The most findings that travel with the page for its downloads, well below the 4 MB that a form's field may have.</summary>
    public const int MostDownloaded = 2_000;

    [BindProperty]
    public int? Year { get; set; }

    public RuleViolation? Refusal { get; private set; }

    /// <summary>Null before a file was checked.</summary>
    public PublishedView? View { get; private set; }

    /// <summary>The register's years, newest first; none for who does not see the whole department.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Whether it was compared with the register and no cell differs.</summary>
    public bool AgreesWithRegister => View?.Check.Subject.Register is not null && View.Check.Findings.All(finding => finding.Rule != "DS-REGISTER");

    /// <summary>Whose document it is and of when, as it says itself.</summary>
    public string ReadSummary
    {
        get
        {
            var document = View!.Check.Document;
            var lines = document.Sections.Sum(section => section.Table?.Rows.Count(row => row.Type == "line") ?? 0);
            return $"读到：部门 {document.Department?.Name ?? "没有写明"}，{(document.Year is { } year ? $"{year} 年" : "年度没有写明或不一致")}，"
                + $"截止日 {document.AsOf?.ToString("yyyy-MM-dd", null) ?? "没有写明"}；{document.Sections.Count} 节，采购明细 {lines} 行，另有其他部分 {document.Outside.Count} 处。";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel) => await ReadYearsAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        await ReadYearsAsync(cancel);
        try
        {
            if (file is null)
            {
                throw new RuleViolationException(new PublishedFileWrong("请选择要核对的文件。"));
            }

            await using var stream = file.OpenReadStream();
            View = new PublishedView(await checks.RunAsync(caller.Actor, stream, file.FileName, Compared(), cancel));
        }
        catch (RuleViolationException refused)
        {
            Refusal = refused.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    /// <summary>The findings travel with the page, so that nothing of the file has to be kept for a download.</summary>
    public async Task<IActionResult> OnPostJsonAsync(string? findings, string? name, CancellationToken cancel)
    {
        var reading = await FindingsJsonReader.ReadAsync(findings ?? "", cancel);
        return reading is null ? Broken() : File(Encoding.UTF8.GetBytes(FindingsJson.ToText(reading)), "application/json", $"{Title(name)}.json");
    }

    public async Task<IActionResult> OnPostWorkbookAsync(string? findings, string? name, CancellationToken cancel)
    {
        var reading = await FindingsJsonReader.ReadAsync(findings ?? "", cancel);
        if (reading is null)
        {
            return Broken();
        }

        var file = await ScratchFile.WriteAsync(stream => Documents.Lists.ListWorkbook.WriteAsync(stream, FindingSheets.Of(reading, $"核对 {Title(name)}"), cancel));
        return File(file, Documents.Lists.ListWorkbook.ContentType, $"{Title(name)}.xlsx");
    }

    private FiscalYear? Compared() => Year is { } year && caller.SeesWholeDepartment && FiscalYear.IsYear(year) ? FiscalYear.Of(year) : null;

    private PageResult Broken()
    {
        Refusal = new PublishedFileWrong("核对结果已不完整，请重新核对这个文件。");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string Title(string? name) =>
        "核对结果-" + string.Concat(Path.GetFileNameWithoutExtension(name ?? "").Where(sign => !char.IsControl(sign) && !"\\/:*?\"<>|".Contains(sign, StringComparison.Ordinal)).Take(60));

    private async Task ReadYearsAsync(CancellationToken cancel)
    {
        if (caller.SeesWholeDepartment)
        {
            await using var context = caller.Open(host.Database);
            Years = [.. (await DepartmentList.YearsOfAsync(context, caller.DepartmentId, cancel)).OrderDescending()];
        }
    }
}
