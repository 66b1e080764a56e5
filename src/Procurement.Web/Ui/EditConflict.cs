namespace Procurement.Web.Ui;

/// <summary>One value of a thing that two people edited. Partial <c>_Conflict</c>.</summary>
/// <param name="Field">The control's name: the choice is posted under it, with the chosen value.</param>
/// <param name="Before">What both began with.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Theirs">What the other person saved.</param>
public sealed record ConflictRow(string Label, string Field, string Before, string Mine, string Theirs)
{
    /// <summary>What people read for a value that is a key, such as a project's id; null where the value speaks for itself.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    public string Shown(string value) => Names?.GetValueOrDefault(value) ?? value;

    public bool IsChangedByMe => Mine != Before;

    public bool IsChangedByThem => Theirs != Before;

    /// <summary>Whether somebody must choose: both changed it, and not to the same.</summary>
    public bool IsClash => IsChangedByMe && IsChangedByThem && Mine != Theirs;

    /// <summary>Whether my value is the one proposed: where I changed it and they did not.</summary>
    /// <remarks>In a clash the saved value is proposed, so that nobody's saved work is lost without a choice.</remarks>
    public bool ProposesMine => IsChangedByMe && !IsChangedByThem;
}

/// <summary>The values in the order of the form.</summary>
/// <param name="Other">Who saved in between, and when, as people read it.</param>
public sealed record EditConflict(string Other, IReadOnlyList<ConflictRow> Rows);
