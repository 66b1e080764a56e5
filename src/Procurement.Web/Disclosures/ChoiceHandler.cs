using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures;

/// <summary>Which layout a year's disclosure takes, with the department's own words in it and the day of the assets.</summary>
public sealed class ChoiceHandler(RegisterHost host, ActRunner acts)
{
    public const int LongestWord = 2000;

    /// <summary>What is chosen, and what a layout asks for.</summary>
    /// <param name="layoutName">The layout to look at; null for the chosen one. One that is not known is as good as none.</param>
    public async Task<ChoiceView> ReadAsync(Guid departmentId, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(departmentId);
        var choice = await context.DisclosureChoices.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel);
        var own = await context.Layouts.AsNoTracking().OrderBy(layout => layout.Name).Select(layout => new { layout.Name, layout.Content }).ToListAsync(cancel);
        IReadOnlyList<string> names = [.. own.Select(layout => layout.Name).Union(BuiltInLayouts.Names, StringComparer.Ordinal)];
        var name = layoutName ?? choice?.LayoutName;
        var text = name is null ? null : own.Find(layout => layout.Name == name)?.Content ?? BuiltInLayouts.Text(name);
        return new ChoiceView(
            year, text is null ? null : name, names, text is null ? [] : LayoutWords.Of(text),
            choice?.ReadValues() ?? new Dictionary<string, string>(), choice?.AsOf, choice?.LayoutName, choice?.RowVersion ?? 0);
    }

    /// <summary>Chooses. Words of other layouts stay, so that going back to one finds them again; a blank takes a word away.</summary>
    /// <exception cref="RuleViolationException">DS-LAYOUT, DS-WORDS, DS-DAY, DS-UNITS, CC-CHANGED.</exception>
    public Task<ChoiceAnswer> ChooseAsync(Actor actor, ChoiceDraft draft, int seenVersion, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            Check(actor, draft);
            var known = await ReadAsync(actor.DepartmentId, draft.Year, draft.LayoutName, cancel);
            if (known.LayoutName is null)
            {
                throw new RuleViolationException(new LayoutUnknown(draft.LayoutName, known.Layouts));
            }

            var choice = await TakeAsync(act, draft.Year);
            if (choice.RowVersion != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var before = choice.RowVersion == 0 ? null : Fact(choice);
            choice.Choose(draft.LayoutName, Merged(choice.ReadValues(), draft.Values), draft.AsOf == draft.Year.AssetDay ? null : draft.AsOf);
            act.Record(new AuditFact(AuditActions.DisclosureChoose, "disclosure", null, $"{draft.Year} 年信息公开", before, Fact(choice)));
            return new ChoiceAnswer(draft.Year, choice.LayoutName, choice.RowVersion);
        },
        cancel);

    private static void Check(Actor actor, ChoiceDraft draft)
    {
        actor.RequireWholeDepartment();
        foreach (var (name, text) in draft.Values)
        {
            if (text.Length > LongestWord || text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')))
            {
                throw new RuleViolationException(new OwnWordWrong(name, LongestWord));
            }
        }

        if (draft.AsOf is { } day && (day < draft.Year.AssetDay.PlusYears(-1) || day > new LocalDate(draft.Year.Number, 12, 31)))
        {
            throw new RuleViolationException(new AsOfDayWrong(draft.Year));
        }
    }

    /// <summary>The year's row under its lock; a new one has row version 0 until it is chosen for the first time.</summary>
    private static async Task<DisclosureChoice> TakeAsync(Act act, FiscalYear year)
    {
        await act.Context.Database.ExecuteSqlAsync(
            $"""
            insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version)
            values ({act.Actor.DepartmentId}, {(short)year.Number}, '', {"{}"}, 0) on conflict do nothing
            """,
            act.Cancel);
        return await act.Context.DisclosureChoices
            .FromSql($"select * from disclosure_choices where department_id = {act.Actor.DepartmentId} and fiscal_year = {(short)year.Number} for update")
            .SingleAsync(act.Cancel);
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> given)
    {
        var all = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (name, text) in given)
        {
            all[name] = text.Trim();
            if (all[name].Length == 0)
            {
                all.Remove(name);
            }
        }

        return all;
    }

    private static ChoiceFact Fact(DisclosureChoice choice) => new(choice.LayoutName, choice.ReadValues(), choice.AsOf);

    private sealed record ChoiceFact(string Layout, IReadOnlyDictionary<string, string> Values, LocalDate? AsOf);
}

/// <param name="LayoutName">The layout that is looked at; null where none is chosen yet or its name is not known.</param>
/// <param name="Layouts">All that may be chosen: the department's own, then those that ship.</param>
/// <param name="Wanted">The own words that the layout asks for.</param>
/// <param name="Values">The words that are kept, also those of other layouts.</param>
/// <param name="AsOf">Null for the last day of the year before.</param>
/// <param name="Chosen">The layout that is chosen; null for none.</param>
/// <param name="RowVersion">0 before the first choice.</param>
public sealed record ChoiceView(
    FiscalYear Year, string? LayoutName, IReadOnlyList<string> Layouts, IReadOnlyList<OwnWord> Wanted, IReadOnlyDictionary<string, string> Values,
    LocalDate? AsOf, string? Chosen, int RowVersion);

/// <param name="Values">Words by name; a blank takes one away.</param>
/// <param name="AsOf">Null for the last day of the year before.</param>
public sealed record ChoiceDraft(FiscalYear Year, string LayoutName, IReadOnlyDictionary<string, string> Values, LocalDate? AsOf);

public sealed record ChoiceAnswer(FiscalYear Year, string LayoutName, int RowVersion);

public sealed record OwnWordWrong(string Name, int Longest)
    : RuleViolation("DS-WORDS", $"“{Name}”太长或含有不能打印的字符，最多 {Longest} 字，请修改。");

public sealed record AsOfDayWrong(FiscalYear Year)
    : RuleViolation("DS-DAY", $"资产截止日应写成 {Year.AssetDay:uuuu-MM-dd} 的形式，并在 {Year.Number - 2} 年 12 月 31 日至 {Year} 年 12 月 31 日之间；不填则为 {Year.AssetDay:uuuu-MM-dd}。");
