using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>Why texts, headings and columns differ: the acts on layout, words, as-of day and name between both sides.</summary>
/// <param name="Acts">The latest, newest first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Texts">Null where a side cannot be composed again: nothing is said of single sentences then.</param>
/// <param name="Words">The names of the own words that differ.</param>
public sealed record FormDifference(IReadOnlyList<FormAct> Acts, int Count, TextCauses? Texts, IReadOnlySet<string> Words)
{
    public static FormDifference None { get; } = new([], 0, null, new HashSet<string>());

    /// <summary>What changed a sentence, one cause after the other, each with the acts behind it, newest first.</summary>
    /// <param name="section">The key of its section.</param>
    public IReadOnlyList<TextReason> ReasonsOf(string section, TextChange text)
    {
        var causes = Texts?.Of(section, text) ?? TextCause.None;
        return [.. Enum.GetValues<TextCause>().Where(cause => cause is not TextCause.None && causes.HasFlag(cause)).Select(cause => new TextReason(cause, Behind(cause)))];
    }

    /// <summary>The acts behind columns and rows that only the form makes differ.</summary>
    public IReadOnlyList<FormAct> Layouts => Behind(TextCause.Layout);

    /// <summary>Words that say the same on both sides again changed nothing here.</summary>
    private List<FormAct> Behind(TextCause cause) =>
        [.. Acts.Where(act => act.Changes.Any(change => change.Cause.HasFlag(cause) && (cause is not TextCause.Words || change.Name is null || Words.Contains(change.Name))))];
}

/// <param name="Acts">None where the register knows of no act: figures have their own reasons, a built-in layout comes with the program.</param>
public sealed record TextReason(TextCause Cause, IReadOnlyList<FormAct> Acts);
