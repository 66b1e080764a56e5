using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Takes the lines between title and grid into a section's content; the first of each kind counts.</summary>
internal sealed partial class CaptionSorter(string section, SectionContent content, TextJoiner joiner, UnreadList unread)
{
    /// <summary>Whether the last title was that of another table.</summary>
    public bool IsOtherTable { get; private set; }

    /// <param name="isInside">Whether they stand in the grid.</param>
    public void Take(IReadOnlyList<Caption> captions, bool isInside)
    {
        foreach (var caption in captions)
        {
            if (content.Captions.TryAdd(caption.Kind, caption.Text))
            {
                content.IsTitleInside |= caption.Kind is CaptionKind.Title && isInside;
            }
            else if (caption.Kind is CaptionKind.Title)
            {
                TakeNextTitle(caption.Text);
            }
            else if (!TextFold.Same(content.Captions[caption.Kind], caption.Text))
            {
                unread.Add($"{SectionNames.Of(section)}/表头说明", caption.Text, $"与前面的“{content.Captions[caption.Kind]}”不同，按前面的读取。");
            }
        }
    }

    /// <summary>The title again is the next page; another title is another table.</summary>
    private void TakeNextTitle(string title)
    {
        var isSame = Title(content.Captions[CaptionKind.Title]) == Title(title);
        if (content.Head.Count == 0 && !isSame)
        {
            joiner.Add(content.Paragraphs, content.Captions[CaptionKind.Title]);
            content.Captions[CaptionKind.Title] = title;
        }
        else if (!isSame)
        {
            unread.Add($"{SectionNames.Of(section)}/{title}", title, "本节还有另一张表，没有读。");
        }

        IsOtherTable = content.Head.Count > 0 && !isSame;
    }

    /// <summary>续表 is the same table on the next page.</summary>
    private static string Title(string text) => Continued().Replace(TextFold.Fold(text), "");

    /// <summary>A short line without a full stop right above the head is a title, whatever its words.</summary>
    /// <param name="paragraphsAbove">How many paragraphs stand above the head.</param>
    public void TitleFromText(int paragraphsAbove)
    {
        if (paragraphsAbove > 0 && !content.Captions.ContainsKey(CaptionKind.Title) && Shorts().IsMatch(TextFold.Fold(content.Paragraphs[paragraphsAbove - 1])))
        {
            content.Captions[CaptionKind.Title] = content.Paragraphs[paragraphsAbove - 1];
            content.Paragraphs.RemoveAt(paragraphsAbove - 1);
        }
    }

    [GeneratedRegex(@"^续表:?|[(]?续表?[)]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continued();

    [GeneratedRegex("^[^,;。:!?]{2,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shorts();
}
