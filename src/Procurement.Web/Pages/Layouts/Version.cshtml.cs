using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;

namespace Procurement.Web.Pages.Layouts;

/// <summary>A version of a layout: what it changed against another one, and what it prints; restored here.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class VersionModel(LayoutHandler layouts, LayoutShelf shelf, LayoutPreview preview, Caller caller, IAuthorizationService authorization)
    : LayoutPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The version to compare with; null for the one before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Against { get; set; }

    public LayoutVersion Version { get; private set; } = null!;

    /// <summary>The version that it is compared with; null where there is none before.</summary>
    public LayoutVersion? Other { get; private set; }

    public IReadOnlyList<LayoutVersionRow> All { get; private set; } = [];

    /// <summary>Empty where both say the same.</summary>
    public IReadOnlyList<DiffLine> Changes { get; private set; } = [];

    public PreviewedLayout? Preview { get; private set; }

    /// <summary>The layout's own row version; 0 where it was deleted.</summary>
    public int Present { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(int rowVersion, CancellationToken cancel) => DoAsync(Policies.DisclosureWrite, async () =>
    {
        var saved = await layouts.RestoreAsync(Caller.Actor, Name, Number, rowVersion, cancel);
        return ($"已恢复第 {Number} 版的内容，现在是第 {saved.RowVersion} 版。", LayoutAddress.Of(Name));
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Version = await shelf.VersionAsync(Caller.Actor, Name, Number, cancel);
        All = await shelf.VersionsAsync(Caller.Actor, Name, cancel);
        Present = (await shelf.ListAsync(Caller.Actor, cancel)).FirstOrDefault(row => row.IsOwn && row.Name == Name)?.RowVersion ?? 0;
        var other = Against ?? All.FirstOrDefault(row => row.Number < Number)?.Number;
        if (other is { } number)
        {
            Other = await shelf.VersionAsync(Caller.Actor, Name, number, cancel);
            Changes = LineDiff.Of(Plain(Other.Content), Plain(Version.Content));
        }

        if (LayoutReader.Read(Version.Content).Layout is { } layout)
        {
            var year = (await preview.YearsAsync(Caller.Actor, cancel))[0];
            Preview = await preview.ComposeAsync(Caller.Actor, layout, FiscalYear.Of(year), LayoutPreview.MostRows, cancel);
        }

        MayWrite = await MayAsync(Policies.DisclosureWrite);
    }

    /// <summary>In the editor's form, so that only what is said differently shows; a text that is no layout any more as it is.</summary>
    private static string Plain(string content) => LayoutReader.Read(content).Layout is null ? content : LayoutWriter.Canonical(content);
}
