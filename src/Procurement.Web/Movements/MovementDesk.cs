using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Access;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;
using Procurement.Web.Movements.Forms;

namespace Procurement.Web.Movements;

/// <summary>What the page that writes movements needs beside the handler: a movement to be edited as typed fields, and the way back.</summary>
public sealed class MovementDesk(RegisterHost host, MovementForms forms)
{
    /// <summary>A draft or a returned movement with its items.</summary>
    /// <exception cref="RuleViolationException">NF-NONE, or MV-STATUS: it is neither.</exception>
    public async Task<(AssetMovement Movement, IReadOnlyList<AssetMovementItem> Items)> EditableAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        var movement = await context.Movements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("变动单"));
        MovementRules.RequireStatus(movement, "修改", MovementStatus.Draft, MovementStatus.Returned);
        return (movement, await context.MovementItems.AsNoTracking().Where(item => item.MovementId == id).OrderBy(item => item.Ordinal).ToListAsync(cancel));
    }

    /// <summary>The movement as the fields of its form.</summary>
    public MovementPost Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items, ModelStateDictionary state)
    {
        var common = new (string Name, string? Value)[]
        {
            ("kind", movement.Kind.ToString()), ("movement", movement.Id.ToString()), ("version", $"{movement.RowVersion}"), ("day", $"{movement.EffectiveOn:uuuu-MM-dd}"),
            ("reason", movement.Reason), ("evidence", movement.Evidence), ("counterparty", movement.Counterparty), ("proceeds", movement.Proceeds?.ToString()),
        };
        var own = forms.Find(movement.Kind)?.Fill(movement, items) ?? [];
        return new MovementPost(
            common.Concat(own).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal), state);
    }

    /// <summary>Submits or keeps what was typed: as a new movement, or in the place of the one that is edited.</summary>
    /// <param name="version">The version of the edited one that the person saw.</param>
    public Task<MovementAnswer> WriteAsync(
        MovementHandler movements, Actor actor, MovementDraft draft, AssetMovement? edited, int version, bool keep, CancellationToken cancel) => edited is { } old
            ? movements.ResubmitAsync(actor, old.Id, version, draft, cancel, keep)
            : keep ? movements.KeepDraftAsync(actor, draft, cancel) : movements.SubmitAsync(actor, draft, cancel);
}
