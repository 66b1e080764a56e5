using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Depreciating;
using Procurement.Web.Hosting;

namespace Procurement.Web.Assets.Intakes;

/// <summary>A unit that may hold a new card.</summary>
public sealed record UnitChoice(Guid Id, string Code, string Name);

/// <summary>What the pages of new cards offer: units, places, and what a catalogue code means for a card.</summary>
public sealed class IntakeDesk(RegisterHost host)
{
    /// <summary>The source of the usual lives, as pages name it.</summary>
    public const string LifeSource = "财会〔2017〕4号";

    /// <summary>The units that the actor may see, in their order.</summary>
    public async Task<IReadOnlyList<UnitChoice>> UnitsAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = Open(actor);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new UnitChoice(unit.Id, unit.Code, unit.Name)).ToListAsync(cancel);
        return actor.Units is { } seen ? units.FindAll(unit => seen.Contains(unit.Id)) : units;
    }

    /// <summary>The places where cards are put, by their codes; closed ones are left out.</summary>
    public async Task<IReadOnlyList<AssetPlace>> PlacesAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = Open(actor);
        return await context.Places.AsNoTracking().Where(place => !place.IsClosed).OrderBy(place => place.Code).ToListAsync(cancel);
    }

    /// <summary>Which of the card numbers other cards have.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(Actor actor, IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        await using var context = Open(actor);
        return await context.Cards.IgnoreQueryFilters(["unit"]).Where(card => numbers.Contains(card.CardNumber)).Select(card => card.CardNumber).ToHashSetAsync(cancel);
    }

    /// <summary>The kind that the code's class proposes, and the usual life of a kind in months; null for what is not depreciated.</summary>
    /// <param name="chosen">Null for the proposed kind.</param>
    public CodeMeaning MeaningOf(CatalogueCode code, AssetKind? chosen)
    {
        var proposed = AssetKindRules.KindOf(code, host.AssetClasses);
        var kind = chosen ?? proposed;
        return new CodeMeaning(proposed, kind, DepreciableKinds.IsDepreciable(kind) ? LifeRules.UsualMonths(code, kind) : null);
    }

    /// <summary>The name of a code in its edition; null where the catalogue has none.</summary>
    public async Task<string?> NameOfAsync(CatalogueCode code, CancellationToken cancel) => (await host.CatalogueAsync(cancel)).Find(code.Edition, code.Text)?.Name;

    /// <summary>What a code means for a card, in words: its name, kind and usual life.</summary>
    /// <param name="chosen">Null for the proposed kind.</param>
    public async Task<string> ExplainAsync(CatalogueCode code, AssetKind? chosen, CancellationToken cancel)
    {
        var meaning = MeaningOf(code, chosen);
        var name = await NameOfAsync(code, cancel);
        var life = meaning.UsualMonths is { } months ? $"规定折旧年限 {months} 个月（{LifeSource}）" : "不计提折旧";
        return $"{code.Text}{(name is null ? "（目录中没有这个编码，请核对）" : " " + name)}：按规则为{meaning.Proposed.ChineseName()}；{meaning.Kind.ChineseName()}{life}。";
    }

    private RegisterContext Open(Actor actor)
    {
        var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        return context;
    }
}

/// <summary>What a catalogue code means for a card.</summary>
/// <param name="Proposed">The kind by the class rules.</param>
/// <param name="Kind">The kind that was chosen, else the proposed one.</param>
/// <param name="UsualMonths">折旧年限 in months; null for what is not depreciated.</param>
public sealed record CodeMeaning(AssetKind Proposed, AssetKind Kind, int? UsualMonths);
