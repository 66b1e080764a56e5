using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Documents.Layouts;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Access;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary>A department's own layouts within an act that is open: every change appends a version and stands in the audit trail.</summary>
/// <remarks>The desk and the administrator's page go through it, each with the rights of its own.</remarks>
public static class LayoutBook
{
    public const int LongestNote = 200;

    private const int LongestName = 64;

    /// <summary>Keeps a layout under its name, new or in place of the one there is. The same content again makes no version.</summary>
    /// <param name="json">A valid layout of that name.</param>
    /// <param name="seenVersion">The version that the person saw, 0 for none; null where they replace whatever is there.</param>
    /// <returns>The number of the version that it has now.</returns>
    /// <exception cref="RuleViolationException">LY-NAME, LY-NOTE, CC-CHANGED.</exception>
    public static async Task<int> PutAsync(Act act, string name, string json, string? note, int? seenVersion)
    {
        CheckName(name);
        var kept = CheckNote(note);
        await act.Context.Database.ExecuteSqlAsync(
            $"insert into department_layouts (department_id, name, content, row_version) values ({act.Actor.DepartmentId}, {name}, '', 0) on conflict do nothing", act.Cancel);
        var layout = (await TakeAsync(act, name))!;
        if (seenVersion is { } seen && seen != layout.RowVersion)
        {
            throw new RuleViolationException(new LayoutChanged(layout.RowVersion));
        }

        var before = layout.RowVersion == 0 ? null : layout.Content;
        if (before == json)
        {
            return layout.RowVersion;
        }

        var last = await act.Context.LayoutVersions.Where(version => version.Name == name).MaxAsync(version => (int?)version.Number, act.Cancel) ?? 0;
        layout.Replace(json, last);
        act.Context.LayoutVersions.Add(new LayoutVersion
        {
            DepartmentId = act.Actor.DepartmentId,
            Name = name,
            Number = layout.RowVersion,
            Content = json,
            Note = kept,
            SavedByName = act.Actor.Name,
            SavedAt = act.Now,
        });
        act.Record(new AuditFact(AuditActions.LayoutChange, "layout", null, name, LayoutState.Of(before), LayoutState.Of(json), kept));
        return layout.RowVersion;
    }

    /// <summary>Deletes a layout that no year takes. Its versions stay: one of the same name later goes on counting.</summary>
    /// <param name="seenVersion">As for <see cref="PutAsync"/>.</param>
    /// <exception cref="RuleViolationException">AD-LAYOUT: a year's disclosure takes it. NF-NONE, LY-BUILTIN, CC-CHANGED.</exception>
    public static async Task<LayoutSaved> RemoveAsync(Act act, string name, int? seenVersion)
    {
        var layout = await TakeAsync(act, name)
            ?? throw new RuleViolationException(BuiltInLayouts.Find(name) is null ? new NothingFound("版式") : new LayoutIsBuiltIn(name));
        if (seenVersion is { } seen && seen != layout.RowVersion)
        {
            throw new RuleViolationException(new LayoutChanged(layout.RowVersion));
        }

        if (await act.Context.DisclosureChoices.AnyAsync(row => row.LayoutName == name, act.Cancel))
        {
            throw new RuleViolationException(new LayoutInUse(name));
        }

        act.Context.Layouts.Remove(layout);
        act.Record(new AuditFact(AuditActions.LayoutChange, "layout", null, name, LayoutState.Of(layout.Content), null));
        return new LayoutSaved(name, 0);
    }

    /// <exception cref="RuleViolationException">LY-NAME: an address could not carry it.</exception>
    public static void CheckName(string name)
    {
        if (name.Trim().Length == 0 || name.Length > LongestName || name != name.Trim() || name is "." or ".." || name.Any(sign => char.IsControl(sign) || sign is '/' or '\\'))
        {
            throw new RuleViolationException(new LayoutNameWrong(name.Trim().Length == 0 ? "没有写版式的名称" : "这个名称不能用作版式的名称"));
        }
    }

    private static string? CheckNote(string? note)
    {
        var kept = note?.Trim() ?? "";
        return kept.Length > LongestNote || kept.Any(char.IsControl) ? throw new RuleViolationException(new LayoutNoteWrong(LongestNote)) : kept.Length == 0 ? null : kept;
    }

    private static Task<DepartmentLayout?> TakeAsync(Act act, string name) => act.Context.Layouts
        .FromSql($"select * from department_layouts where department_id = {act.Actor.DepartmentId} and name = {name} for update").SingleOrDefaultAsync(act.Cancel);

    /// <summary>A layout may be a megabyte: the trail tells which one it was, not all of it.</summary>
    private sealed record LayoutState(int Characters, string Sha256)
    {
        public static LayoutState? Of(string? content) =>
            content is null ? null : new(content.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }
}
