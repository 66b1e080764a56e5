using System.Xml;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Reads a part's XML forwards, element by element, and never more of it than is safe.</summary>
/// <remarks>Elements are told by their local names, so that the strict and the transitional form of the format read alike.</remarks>
internal sealed class PartXml : IDisposable
{
    /// <summary>What Excel lets into one cell.</summary>
    public const int LongestText = 32_767;

    private readonly XmlReader reader;
    private readonly PackageRules rules;
    private readonly char[] buffer = new char[LongestText + 1];
    private int length;

    public PartXml(Stream stream, PackageRules rules)
    {
        this.rules = rules;
        reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new LimitedNames(rules),
        });
    }

    public string Name => reader.LocalName;

    public int Depth => reader.Depth;

    /// <summary>The text collected since <see cref="ClearText"/>.</summary>
    public ReadOnlySpan<char> Text => buffer.AsSpan(0, Math.Min(length, LongestText));

    public bool IsTextTooLong => length > LongestText;

    public string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>An attribute by its local name, whatever prefix the file gives its namespace: Word's attributes all have one.</summary>
    public string? LocalAttribute(string name)
    {
        string? value = null;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            value ??= reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>The <c>r:id</c> of a reference, whichever namespace the form of the format gives it.</summary>
    public string? RelationshipId()
    {
        string? id = null;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            id = reader.LocalName is "id" && reader.Prefix.Length > 0 ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    /// <summary>Goes to the root element.</summary>
    public void ToRoot()
    {
        while (Advance())
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                return;
            }
        }
    }

    /// <summary>Goes to the next child of the element at <paramref name="depth"/>, past whatever stands deeper; false at its end.</summary>
    public bool NextChild(int depth)
    {
        if (reader.Depth == depth && reader.IsEmptyElement)
        {
            return false;
        }

        while (Advance())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.Depth == depth + 1)
            {
                return true;
            }

            if (reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    public void ClearText() => length = 0;

    /// <summary>Adds the present element's own text to what is collected and goes to its end.</summary>
    public void CollectText()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (Advance() && !(reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.CanReadValueChunk && reader.NodeType is not XmlNodeType.Element and not XmlNodeType.EndElement && reader.Depth == depth + 1)
            {
                CollectNode();
            }
        }
    }

    /// <summary>Collects the text of a plain or formatted string; its phonetic reading (<c>rPh</c>) is not part of the text.</summary>
    public void CollectRichText()
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (Name is "t")
            {
                CollectText();
            }
            else if (Name is "r")
            {
                CollectRun();
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private void CollectRun()
    {
        var depth = reader.Depth;
        while (NextChild(depth))
        {
            if (Name is "t")
            {
                CollectText();
            }
        }
    }

    private void CollectNode()
    {
        int read;
        while (length < buffer.Length && (read = reader.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
        }
    }

    private bool Advance()
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= rules.Deepest
            ? true
            : throw rules.Strange();
    }
}
