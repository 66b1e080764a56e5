using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Makes a section of its sorted content.</summary>
internal static class SectionTable
{
    public static DisclosureSection Section(HeadingText heading, SectionContent content, bool isSheet, UnreadList unread) => new(
        heading.Key!, heading.Number, CellText.Of(heading.Title), content.Paragraphs, Table(heading.Key!, content, isSheet, unread));

    /// <returns>Null where no table was found, or none that could be read.</returns>
    private static PrintedTable? Table(string section, SectionContent content, bool isSheet, UnreadList unread)
    {
        if (content.Head.Count == 0)
        {
            if (content.Caption(CaptionKind.Title) is { } title && !content.Others.Exists(row => row.IsLoose))
            {
                unread.Lose(section);
                unread.Add($"{SectionNames.Of(section)}/{title}", title, "有表名，没有读到表格的表头。");
            }

            return null;
        }

        if (new HeadReader(section, unread).Read(content.Head) is not { } head)
        {
            return null;
        }

        var assets = section == Disclosure.AssetsKey ? new AssetTableReader(head, unread, content.Others) : null;
        return new PrintedTable(
            content.Caption(CaptionKind.Title) ?? "", content.IsTitleInside && !isSheet ? TitlePlace.Inside : TitlePlace.Above,
            content.Caption(CaptionKind.Department), content.Caption(CaptionKind.Preparer), content.Caption(CaptionKind.AsOf), content.Caption(CaptionKind.Unit),
            assets?.Header ?? head.Header,
            assets?.Read(content.Body) ?? new ProcurementTableReader(head, unread).Read(content.Body),
            content.Footnotes);
    }
}
