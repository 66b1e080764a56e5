using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;

namespace Procurement.Web.Pages.Layouts;

/// <summary>版式 that the department may take: its own and those that ship; a file of one is taken in here.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
[RequestSizeLimit(LargestFile + (64 * 1024))]
public sealed class IndexModel(LayoutHandler layouts, LayoutShelf shelf, LayoutPreview preview, Caller caller, IAuthorizationService authorization) : LayoutPage(caller, authorization)
{
    /// <summary>As much as a layout may have; more is not read.</summary>
    private const long LargestFile = 1024 * 1024;

    public IReadOnlyList<LayoutListing> Rows { get; private set; } = [];

    /// <summary>The year to which the desk's other tabs lead: the newest.</summary>
    public FiscalYear Year { get; private set; }

    /// <summary>What is wrong with the file that was handed in.</summary>
    public IReadOnlyList<ImportProblem> Problems => Refusal is LayoutWrong wrong ? wrong.Problems : [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken cancel) => DoAsync(Policies.DisclosureWrite, async () =>
    {
        if (upload is null || upload.Length > LargestFile)
        {
            throw new RuleViolationException(new LayoutWrong([new("$", upload is null ? "没有选择版式文件。" : "版式文件超过 1 MB，请删去多余的内容。")]));
        }

        using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
        var saved = await layouts.ImportAsync(Caller.Actor, await reader.ReadToEndAsync(cancel), cancel);
        return ($"已导入版式 {saved.Name}，现在是第 {saved.RowVersion} 版。", LayoutAddress.Of(saved.Name));
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Rows = await shelf.ListAsync(Caller.Actor, cancel);
        Year = FiscalYear.Of((await preview.YearsAsync(Caller.Actor, cancel))[0]);
        MayWrite = await MayAsync(Policies.DisclosureWrite);
    }
}
