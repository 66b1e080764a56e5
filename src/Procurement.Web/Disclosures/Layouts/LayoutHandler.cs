using Procurement.Data.Acts;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary>What a disclosure author does with the department's layouts. All of it needs somebody who sees the whole department (LY-UNITS).</summary>
public sealed class LayoutHandler(ActRunner acts, LayoutShelf shelf)
{
    /// <summary>Saves what was edited, or a layout under a new name.</summary>
    /// <param name="name">Of the layout: the one that <paramref name="json"/> must say, too.</param>
    /// <param name="seenVersion">The version that the person saw; 0 for a new one.</param>
    /// <exception cref="RuleViolationException">LY-WRONG with all problems; LY-NAME, LY-NOTE, CC-CHANGED, LY-UNITS.</exception>
    public Task<LayoutSaved> SaveAsync(Actor actor, string name, string json, string? note, int seenVersion, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        var reading = LayoutReader.Read(json);
        if (reading.Layout is not { } layout)
        {
            throw new RuleViolationException(new LayoutWrong(reading.Problems));
        }

        return layout.Name == name
            ? PutAsync(actor, name, json, note, seenVersion, cancel)
            : throw new RuleViolationException(new LayoutNameWrong($"版式里写的名称是“{layout.Name}”，与“{name}”不同"));
    }

    /// <summary>Copies a built-in or an own layout under a new name.</summary>
    /// <exception cref="RuleViolationException">LY-TAKEN, LY-NAME, LY-UNITS, NF-NONE.</exception>
    public async Task<LayoutSaved> CopyAsync(Actor actor, string source, string newName, CancellationToken cancel)
    {
        var name = newName.Trim();
        LayoutBook.CheckName(name);
        var from = await shelf.FindAsync(actor, source, cancel);
        if (BuiltInLayouts.Find(name) is not null)
        {
            throw new RuleViolationException(new LayoutNameTaken(name));
        }

        var draft = LayoutDraftReader.Read(from.Content);
        draft.Name = name;
        try
        {
            return await PutAsync(actor, name, LayoutWriter.Write(draft).Json, $"复制自 {source}", 0, cancel);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is LayoutChanged)
        {
            throw new RuleViolationException(new LayoutNameTaken(name));
        }
    }

    /// <summary>Takes a layout's file in, under the name that it gives itself; one of the same name is replaced.</summary>
    /// <exception cref="RuleViolationException">LY-WRONG with all problems; LY-NAME, LY-UNITS.</exception>
    public Task<LayoutSaved> ImportAsync(Actor actor, string json, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        var reading = LayoutReader.Read(json);
        return reading.Layout is { } layout
            ? PutAsync(actor, layout.Name, json, "导入文件", null, cancel)
            : throw new RuleViolationException(new LayoutWrong(reading.Problems));
    }

    /// <summary>Makes a former version the present one, as a new version.</summary>
    /// <exception cref="RuleViolationException">NF-NONE, CC-CHANGED, LY-UNITS; LY-WRONG where the form of layouts has changed since.</exception>
    public async Task<LayoutSaved> RestoreAsync(Actor actor, string name, int number, int seenVersion, CancellationToken cancel)
    {
        var version = await shelf.VersionAsync(actor, name, number, cancel);
        return await SaveAsync(actor, name, version.Content, $"恢复第 {number} 版", seenVersion, cancel);
    }

    /// <exception cref="RuleViolationException">AD-LAYOUT, LY-BUILTIN, NF-NONE, CC-CHANGED, LY-UNITS.</exception>
    public Task<LayoutSaved> RemoveAsync(Actor actor, string name, int? seenVersion, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        return acts.RunAsync(actor, act => LayoutBook.RemoveAsync(act, name, seenVersion), cancel);
    }

    private Task<LayoutSaved> PutAsync(Actor actor, string name, string json, string? note, int? seenVersion, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        return acts.RunAsync(actor, async act => new LayoutSaved(name, await LayoutBook.PutAsync(act, name, json, note, seenVersion)), cancel);
    }
}

/// <param name="RowVersion">The number of its latest version; 0 where it was deleted.</param>
public sealed record LayoutSaved(string Name, int RowVersion);

/// <summary>Layouts are the whole department's.</summary>
internal static class LayoutRights
{
    /// <exception cref="RuleViolationException">LY-UNITS.</exception>
    public static void Require(Actor actor)
    {
        if (actor.Units is not null || actor.DepartmentId == Actor.WholeSystem)
        {
            throw new RuleViolationException(new LayoutsOfWholeDepartment());
        }
    }
}
