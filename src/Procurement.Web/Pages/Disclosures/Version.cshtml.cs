using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Documents.Writers;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Publishing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>One version as it was frozen: its paper, files and hash, what it changes, and the decision on it.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class VersionModel(VersionHandler handler, VersionReader versions, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public VersionDetail Detail { get; private set; } = null!;

    /// <summary>What the verification found; null where nobody asked for it.</summary>
    public VersionProof? Proof { get; private set; }

    public bool MayWrite { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>Whether the person submitted it themselves, and so cannot decide.</summary>
    public bool IsOwn => Detail.Row.SubmittedBy == Caller.Actor.AccountId;

    /// <summary>The files to take away.</summary>
    public IReadOnlyList<DocumentCard> Files =>
    [
        .. (Detail.Released?.Files ?? [.. DisclosureWriters.Formats.Select(format => new FrozenFile(format, 0, ""))]).Select(file => new DocumentCard(
            $"{VersionHandler.LabelOf(Detail.Row.Year, Detail.Row.Number)}.{file.Format}", $"/disclosures/versions/{Id}/files/{file.Format}", file.Format,
            file.Length == 0 ? null : NoteOf(file))),
    ];

    private string NoteOf(FrozenFile frozen)
    {
        var given = Detail.Stored.FirstOrDefault(file => file.Format == frozen.Format) ?? frozen;
        var note = $"{given.Length.ToString("#,##0", CultureInfo.InvariantCulture)} 字节 · SHA-256 {given.Sha256}";
        return given == frozen ? note : $"{note} · 导入时由冻结的内容重新生成，写法与当时的文件不同（当时的 SHA-256 为 {frozen.Sha256}）";
    }

    public async Task OnGetAsync(bool verify, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Proof = verify ? await versions.ProveAsync(Caller.Actor, Id, cancel) : null;
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => DecideAsync(Policies.DisclosureWrite, handler.WithdrawAsync, "已撤回，可以修改后重新提交。", cancel);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) => DecideAsync(Policies.DisclosureApprove, handler.ReturnAsync, "已退回给作者。", cancel);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => DecideAsync(Policies.DisclosureApprove, handler.ReleaseAsync, "已发布，内容从此不变。", cancel);

    private Task<IActionResult> DecideAsync(
        string policy, Func<Domain.Access.Actor, DecideVersion, CancellationToken, Task<VersionState>> act, string done, CancellationToken cancel) => DoAsync(policy, async () =>
    {
        var state = await act(Caller.Actor, new DecideVersion(Id, RowVersion, Note), cancel);
        return ($"{VersionHandler.LabelOf(state.Year, state.Number)}{done}", $"/disclosures/versions/{Id}");
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Detail = await versions.FindAsync(Caller.Actor, Id, cancel);
        (MayWrite, MayDecide) = (await MayAsync(Policies.DisclosureWrite), await MayAsync(Policies.DisclosureApprove));
    }
}
