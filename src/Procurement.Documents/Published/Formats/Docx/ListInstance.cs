using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>A list in use, with what it changes of its definition.</summary>
internal sealed class ListInstance(string definition)
{
    private readonly int?[] starts = new int?[ListDefinition.Levels];
    private bool hasBegun;

    /// <summary>The id of its definition; empty where it names none.</summary>
    public string Definition => definition;

    /// <summary>Levels of its own, in the place of the definition's.</summary>
    public ListLevel?[] Levels { get; } = new ListLevel?[ListDefinition.Levels];

    /// <summary>Reads the <c>num</c> at which the reader stands.</summary>
    public static ListInstance Read(PartXml xml)
    {
        var instance = new ListInstance("");
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name is "abstractNumId")
            {
                instance = new ListInstance(xml.LocalAttribute("val") ?? "");
            }
            else if (xml.Name is "lvlOverride" && ListLevel.Number(xml.LocalAttribute("ilvl")) is { } level and < ListDefinition.Levels)
            {
                instance.ReadOverride(level, xml);
            }
        }

        return instance;
    }

    /// <summary>The first paragraph of an instance with starts of its own counts from there.</summary>
    public void Begin(ListDefinition list)
    {
        for (var level = 0; level < starts.Length && !hasBegun; level++)
        {
            if (starts[level] is { } start)
            {
                list.StartAt(level, start);
            }
        }

        hasBegun = true;
    }

    private void ReadOverride(int level, PartXml xml)
    {
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name is "startOverride")
            {
                starts[level] = ListLevel.Number(xml.LocalAttribute("val"));
            }
            else if (xml.Name is "lvl")
            {
                Levels[level] = ListLevel.Read(xml);
            }
        }
    }
}
