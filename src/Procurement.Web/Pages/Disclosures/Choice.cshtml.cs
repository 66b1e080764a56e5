using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>版式与用语: which layout the year's disclosure takes, the department's own words in it, and the day of the assets.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class ChoiceModel(ChoiceHandler choices, Caller caller, IAuthorizationService authorization) : DisclosurePage(caller, authorization)
{
    [BindProperty]
    public int RowVersion { get; set; }

    /// <summary>资产截止日, ISO; empty for the last day of the year before.</summary>
    [BindProperty]
    public string? AsOf { get; set; }

    /// <summary>The words as typed, by name.</summary>
    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    public ChoiceView Choice { get; private set; } = null!;

    public bool MayChoose { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        AsOf = Choice.AsOf?.ToString("uuuu-MM-dd", null);
        Words = Choice.Wanted.ToDictionary(value => value.Name, value => Choice.Values.GetValueOrDefault(value.Name), StringComparer.Ordinal);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(
        Policies.DisclosureWrite,
        async () =>
        {
            var words = Words.ToDictionary(word => word.Key, word => word.Value ?? "", StringComparer.Ordinal);
            var answer = await choices.ChooseAsync(Caller.Actor, new ChoiceDraft(Year, LayoutName ?? "", words, Day()), RowVersion, cancel);
            return ($"{Year} 年信息公开已选定版式 {answer.LayoutName}。", DisclosureAddress.Preview(Year));
        },
        () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Choice = await choices.ReadAsync(Caller.DepartmentId, Year, LayoutName, cancel);
        MayChoose = await MayAsync(Policies.DisclosureWrite);
    }

    private LocalDate? Day() => string.IsNullOrWhiteSpace(AsOf) ? null
        : LocalDatePattern.Iso.Parse(AsOf.Trim()) is { Success: true } parsed ? parsed.Value
        : throw new RuleViolationException(new AsOfDayWrong(Year));
}
