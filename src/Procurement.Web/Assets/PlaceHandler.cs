using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Assets;

/// <summary>存放地点: added, changed, closed; never deleted, for cards were there once.</summary>
public sealed class PlaceHandler(ActRunner acts)
{
    /// <summary>As the audit trail keeps it.</summary>
    private const string SubjectKind = "place";

    /// <exception cref="RuleViolationException">PL-CODE, PL-TAKEN, PU-FIELD or NF-NONE (the unit).</exception>
    public Task<PlaceSaved> AddAsync(Actor actor, PlaceDraft draft, CancellationToken cancel) =>
        acts.RunAsync(actor, async act => (await AddAllAsync(act, [draft.Checked()]))[0], cancel);

    /// <summary>Adds all of them or none.</summary>
    /// <exception cref="RuleViolationException">PL-ROW: which row is wrong and why; PL-TAKEN.</exception>
    public Task<int> ImportAsync(Actor actor, string? pasted, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var units = await act.Context.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, act.Cancel);
            return (await AddAllAsync(act, PlacePaste.Read(pasted, units))).Count;
        },
        cancel);

    /// <summary>Writes a place anew; nothing is recorded where nothing changes.</summary>
    /// <exception cref="RuleViolationException">PL-CODE, PL-TAKEN, PL-CARDS, PU-FIELD, CC-CHANGED or NF-NONE.</exception>
    public Task<PlaceSaved> ChangeAsync(Actor actor, Guid id, int seenVersion, PlaceDraft draft, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var wanted = draft.Checked();
            var place = await act.Context.Places.FromSql($"select * from asset_places where department_id = {actor.DepartmentId} and id = {id} for update")
                .SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("存放地点"));
            if (place.RowVersion != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            await RequireUnitsAsync(act, [wanted]);
            await RequireFreeAsync(act, [wanted.Code], id);
            if (wanted.IsClosed && !place.IsClosed)
            {
                await RequireEmptyAsync(act, place);
            }

            var fact = new AuditFact(AuditActions.PlaceChange, SubjectKind, id, Label(wanted), PlaceState.Of(place), PlaceState.Of(wanted));
            if (!fact.ChangesNothing)
            {
                (place.Code, place.Name, place.UnitId, place.IsClosed) = (wanted.Code, wanted.Name, wanted.UnitId, wanted.IsClosed);
                place.RowVersion++;
                act.Record(fact);
                await SaveAsync(act, wanted.Code);
            }

            return new PlaceSaved(id, place.Code, place.RowVersion);
        },
        cancel);

    private static async Task<IReadOnlyList<PlaceSaved>> AddAllAsync(Act act, IReadOnlyList<PlaceDraft> drafts)
    {
        await RequireUnitsAsync(act, drafts);
        await RequireFreeAsync(act, [.. drafts.Select(draft => draft.Code)], null);
        var saved = new List<PlaceSaved>(drafts.Count);
        foreach (var draft in drafts)
        {
            var place = new AssetPlace
            {
                DepartmentId = act.Actor.DepartmentId,
                Id = act.NextId(),
                Code = draft.Code,
                Name = draft.Name,
                UnitId = draft.UnitId,
                IsClosed = draft.IsClosed,
                RowVersion = 1,
            };
            act.Context.Places.Add(place);
            act.Record(new AuditFact(AuditActions.PlaceAdd, SubjectKind, place.Id, Label(draft), null, PlaceState.Of(draft)));
            saved.Add(new PlaceSaved(place.Id, place.Code, place.RowVersion));
        }

        await SaveAsync(act, string.Join("、", drafts.Take(5).Select(draft => draft.Code)));
        return saved;
    }

    private static async Task RequireUnitsAsync(Act act, IReadOnlyList<PlaceDraft> drafts)
    {
        var units = drafts.Select(draft => draft.UnitId).OfType<Guid>().Distinct().ToArray();
        if (units.Length > 0 && await act.Context.Units.CountAsync(unit => units.Contains(unit.Id), act.Cancel) != units.Length)
        {
            throw new RuleViolationException(new NothingFound("单位"));
        }
    }

    private static async Task RequireFreeAsync(Act act, IReadOnlyList<string> codes, Guid? except)
    {
        if (await act.Context.Places.Where(place => codes.Contains(place.Code) && place.Id != except).Select(place => place.Code).FirstOrDefaultAsync(act.Cancel) is { } taken)
        {
            throw new RuleViolationException(new PlaceCodeTaken(taken));
        }
    }

    /// <summary>Cards of other units count too: whoever closes the place may not see them.</summary>
    private static async Task RequireEmptyAsync(Act act, AssetPlace place)
    {
        var cards = await act.Context.Cards.IgnoreQueryFilters(["unit"]).CountAsync(card => card.PlaceId == place.Id && card.Status == CardStatus.Active, act.Cancel);
        if (cards > 0)
        {
            throw new RuleViolationException(new PlaceInUse(place.Name, cards));
        }
    }

    /// <summary>Two people may write the same code at once: the unique index decides.</summary>
    private static async Task SaveAsync(Act act, string codes)
    {
        try
        {
            await act.Context.SaveChangesAsync(act.Cancel);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolationException(new PlaceCodeTaken(codes));
        }
    }

    private static string Label(PlaceDraft draft) => $"{draft.Code} {draft.Name}";

    private sealed record PlaceState(string Code, string Name, Guid? UnitId, bool IsClosed)
    {
        public static PlaceState Of(AssetPlace place) => new(place.Code, place.Name, place.UnitId, place.IsClosed);

        public static PlaceState Of(PlaceDraft draft) => new(draft.Code, draft.Name, draft.UnitId, draft.IsClosed);
    }
}

public sealed record PlaceSaved(Guid Id, string Code, int RowVersion);
