using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Documents.Layouts;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;

namespace Procurement.Web.Pages.Layouts;

/// <summary>One layout as it prints with a year's figures; copied and deleted here.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class LayoutModel(LayoutHandler layouts, LayoutShelf shelf, LayoutPreview preview, Caller caller, IAuthorizationService authorization)
    : LayoutPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    public LayoutView View { get; private set; } = null!;

    public PreviewedLayout Preview { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostCopyAsync(CancellationToken cancel) => DoAsync(Policies.DisclosureWrite, async () =>
    {
        var copy = await layouts.CopyAsync(Caller.Actor, Name, NewName ?? "", cancel);
        return ($"已复制为 {copy.Name}，可以修改了。", LayoutAddress.Of(copy.Name, "/edit"));
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostRemoveAsync(int rowVersion, CancellationToken cancel) => DoAsync(Policies.DisclosureWrite, async () =>
    {
        await layouts.RemoveAsync(Caller.Actor, Name, rowVersion, cancel);
        return ($"版式 {Name} 已删除。", "/layouts");
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        View = await shelf.FindAsync(Caller.Actor, Name, cancel);
        Years = await preview.YearsAsync(Caller.Actor, cancel);
        var year = FiscalYear.IsYear(Year ?? 0) ? Year!.Value : View.Years.Count > 0 ? View.Years[^1].Number : Years[0];
        Preview = await preview.ComposeAsync(Caller.Actor, LayoutReader.Parse(View.Content), FiscalYear.Of(year), LayoutPreview.MostRows, cancel);
        MayWrite = await MayAsync(Policies.DisclosureWrite);
    }
}
