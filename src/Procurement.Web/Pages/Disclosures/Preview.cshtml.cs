using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Domain.Books;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Access;
using Procurement.Web.Disclosures;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>Both sections as they will print, with every figure a link to its derivation and findings at their cells and beside.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class PreviewModel(PreviewHandler previews, DisclosureHandler disclosures, ChoiceHandler choices, Caller caller, IAuthorizationService authorization)
    : DisclosurePage(caller, authorization)
{
    /// <summary>Which rows of a long procurement table, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    public Guid DepartmentId => Caller.DepartmentId;

    public string DepartmentName => Caller.DepartmentName;

    public Preview Preview { get; private set; } = null!;

    public ChoiceView Choice { get; private set; } = null!;

    /// <summary>How the asset books of the year before stand, whose closing figures are printed; null where there is no such year.</summary>
    public BookYearState? Books { get; private set; }

    /// <summary>Null where no layout is chosen yet; then <see cref="LayoutRefusal"/> says so.</summary>
    public ComposedDisclosure? Composed => Preview.Checked.Composed;

    public RuleViolation? LayoutRefusal => Preview.Checked.Refusal;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Preview = await previews.ReadAsync(Caller.Actor, Year, LayoutName, cancel);
        Choice = await choices.ReadAsync(Caller.DepartmentId, Year, LayoutName, cancel);
        Books = await disclosures.BooksAsync(Caller.DepartmentId, Year, cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Preview.Pages);
    }

    public int Count(Severity severity) => Preview.Checked.Findings.Count(finding => finding.Severity == severity);

    /// <summary>This page with other rows of the table.</summary>
    public string ToPage(int page) => $"{DisclosureAddress.Years}/{Year}?{ListState.PageParameter}={page}{(LayoutName is null ? "" : $"&layout={Uri.EscapeDataString(LayoutName)}")}";

    /// <summary>To the spot of a finding on paper: here, or on the page of the table that has it.</summary>
    public string ToSpot(PlacedFinding finding)
    {
        var page = PageOf(finding);
        return page == PageNumber || finding.Spot is not { Row: not null, Section: Disclosure.ProcurementKey } ? $"#mark-{finding.Number}" : $"{ToPage(page)}#mark-{finding.Number}";
    }

    /// <summary>The year's main figures, for the top of the page.</summary>
    public static IReadOnlyList<Figure> Tiles(DepartmentFigures figures) =>
    [
        new("政府采购预算合计", TenThousands(figures.Procurement.Total), "万元", Kind: "main"),
        new("采购明细", figures.Procurement.Lines.Count.ToString(CultureInfo.InvariantCulture), "条"),
        new("拟购置固定资产", TenThousands(figures.Procurement.PlannedFixedAssets), "万元"),
        new($"资产总额（{figures.AsOf.ToString("yyyy-MM-dd", null)}）", TenThousands(figures.Assets.Total), "万元"),
    ];

    /// <summary>万元 with two decimals, for the figures at the top of the page.</summary>
    private static string TenThousands(Money amount) => FigureFormat.Parse("#,##0.00").Print(amount.Yuan / 10_000m);

    private static int PageOf(PlacedFinding finding) => finding.Spot is { } spot ? Web.Disclosures.Preview.PageOf(spot) : 1;
}
