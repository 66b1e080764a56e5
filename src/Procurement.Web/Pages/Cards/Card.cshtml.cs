using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Pages.Cards;

/// <summary>One card: what it stands for on any day, its ledger, places, documents, attachments and what happened to it.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class CardModel(RegisterHost host, CardHandler cards, AttachmentHandler attachments, Caller caller) : DocumentPageModel(attachments, caller)
{
    /// <summary>按哪一天看, ISO; today where it is none.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? OnText { get; set; }

    /// <summary>按哪一天为止已登记的看, ISO; now where it is none.</summary>
    [BindProperty(SupportsGet = true, Name = "knownAt")]
    public string? KnownAtText { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Specification { get; set; }

    [BindProperty]
    public string? SerialNumber { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Empty for not stated.</summary>
    [BindProperty]
    public string? VehicleUse { get; set; }

    public CardDocument Document { get; private set; } = null!;

    public LocalDate On { get; private set; }

    /// <summary>Null for what is known now.</summary>
    public LocalDate? KnownAt { get; private set; }

    public LocalDate Today { get; private set; }

    /// <summary>A day that was typed and is none.</summary>
    public bool IsDayUnread { get; private set; }

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public override bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    public CardStanding? Standing => Document.Ledger.StandingOn(On, CardMoment.EndOf(KnownAt));

    public CardPlacement? Placement => Document.PlacementOn(On, CardMoment.EndOf(KnownAt));

    /// <summary>Entries in the order of the ledger with their number, from 1.</summary>
    public IEnumerable<(int Number, AssetEntry Entry)> Entries => Document.Ledger.Entries.Select((entry, index) => (index + 1, entry));

    public int? NumberOf(Guid? entry) => Entries.Where(row => row.Entry.Id == entry).Select(row => (int?)row.Number).FirstOrDefault();

    public bool IsReversed(AssetEntry entry) => Document.Ledger.Entries.Any(other => other.ReversesId == entry.Id);

    public Task<IActionResult> OnPostDescribeAsync(Guid id, int version, CancellationToken cancel)
    {
        return ActAsync(id, null, async () => $"已修改卡片 {(await cards.DescribeAsync(Caller.Actor, id, version, Typed(), cancel)).CardNumber} 的说明。", cancel);
    }

    private CardDescription Typed()
    {
        var use = Choices.Read<VehicleUse>(VehicleUse);
        return use is null && !string.IsNullOrEmpty(VehicleUse)
            ? throw new RuleViolationException(new DocumentFieldWrong("vehicleUse", "没有这种车辆用途，请从列表中选择。"))
            : new CardDescription(Name ?? "", Specification, SerialNumber, Note, use);
    }

    protected override AttachmentOwner Owner => AttachmentOwner.Card;

    protected override async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Document = await CardDocuments.ReadAsync(host.Database, Caller.Actor, id, cancel);
        Today = ChinaTime.DayOf(host.Clock.GetCurrentInstant());
        (On, KnownAt) = (Day(OnText) ?? Today, Day(KnownAtText));
        if (Refusal is null)
        {
            (Name, Specification, SerialNumber, Note) = (Document.Card.Name, Document.Card.Model, Document.Card.SerialNumber, Document.Card.Note);
            VehicleUse = Document.Card.VehicleUse is { } use ? EnumKey.Of(use) : null;
        }
    }

    private LocalDate? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(text.Trim());
        IsDayUnread |= !day.Success;
        return day.Success ? day.Value : null;
    }
}
