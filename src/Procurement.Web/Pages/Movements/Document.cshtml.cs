using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Forms;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Movements;

/// <summary>One movement: its head, the frozen list, the entries that it posted, attachments, history, and what each role may do with it.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class DocumentModel(RegisterHost host, MovementHandler movements, MovementForms forms, AttachmentHandler attachments, Caller caller)
    : DocumentPageModel(attachments, caller)
{
    private const string EntriesView = "entries";

    public MovementDocument Document { get; private set; } = null!;

    public AssetMovement Movement => Document.Movement;

    public IMovementForm? Form => forms.Find(Movement.Kind);

    /// <summary>What the kind says of the movement beyond the common head.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; private set; } = [];

    /// <summary>The list, or the entries where the address asks for them.</summary>
    public ListState List { get; private set; } = null!;

    public IReadOnlyList<MovementItemRow> Items { get; private set; } = [];

    public int EntryCount { get; private set; }

    /// <summary>Null while the list is shown.</summary>
    public IReadOnlyList<MovementEntryRow>? Entries { get; private set; }

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public override bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    public bool MayApprove => User.IsInAnyRole(Policies.CardApprove);

    /// <summary>Whether the person asked for it, and so cannot decide.</summary>
    public bool IsOwn => Movement.RequestedBy is { } by && by == Caller.Actor.AccountId;

    public bool IsOpen => Movement.Status is MovementStatus.Draft or MovementStatus.Returned;

    /// <summary>Where a draft or returned movement is written again; null where its kind cannot be.</summary>
    public string? EditAddress => Movement.Kind is MovementKind.Intake ? $"/cards/new?movement={Movement.Id}" : Form is null ? null : $"/movements/new?movement={Movement.Id}";

    public bool MayReverse => MayWrite && Movement.Status is MovementStatus.Effective && Movement.Kind is not MovementKind.Reversal && forms.Find(MovementKind.Reversal) is not null;

    public Task<IActionResult> OnPostApproveAsync(Guid id, int version, string? note, CancellationToken cancel) => ActAsync(id, note, async () =>
        MovementWords.Done(await movements.ApproveAsync(Caller.Actor, id, version, note, cancel)), cancel, MayApprove);

    public Task<IActionResult> OnPostReturnAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
        $"已退回变动单 {(await movements.ReturnAsync(Caller.Actor, id, version, reason, cancel)).Number}。", cancel, MayApprove);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
        $"已撤回变动单 {(await movements.WithdrawAsync(Caller.Actor, id, version, reason, cancel)).Number}。", cancel);

    public Task<IActionResult> OnPostResubmitAsync(Guid id, int version, CancellationToken cancel) => ActAsync(id, null, async () =>
        MovementWords.Done(await movements.ResubmitAsync(Caller.Actor, id, version, null, cancel)), cancel);

    protected override AttachmentOwner Owner => AttachmentOwner.Movement;

    protected override async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Document = await MovementDocuments.ReadAsync(host.Database, Caller.Actor, id, cancel);
        await using var context = Caller.Open(host.Database);
        Facts = await forms.FactsAsync(context, Movement, cancel);
        EntryCount = await MovementDocuments.CountEntriesAsync(host.Database, Caller.Actor, id, cancel);
        var view = Request.Query["view"] == EntriesView && EntryCount > 0 ? EntriesView : null;
        var page = int.TryParse(Request.Query[ListState.PageParameter], out var asked) ? Math.Clamp(asked, 1, ListState.LastPage) : 1;
        List = new ListState(Request.Path, "", "id", page).With(("view", view));
        if (view is null)
        {
            Items = await MovementDocuments.ItemsAsync(host.Database, Caller.Actor, Movement, List.Skip, ListState.PageSize, cancel);
        }
        else
        {
            Entries = await MovementDocuments.EntriesAsync(host.Database, Caller.Actor, id, List.Skip, ListState.PageSize, cancel);
        }
    }
}
