using System.IO.Compression;
using System.Xml;

namespace Procurement.Documents.Files;

/// <summary>Tells which Office document a zip is, by what its [Content_Types].xml says of its parts (ECMA-376 part 2, 10.1.2).</summary>
internal static class OfficePackage
{
    private const int MostParts = 10_000;

    /// <summary>More than any real list of parts; what the zip claims about its size is not believed.</summary>
    private const int MostCharacters = 4_000_000;

    private static readonly (string Part, FileKind Kind)[] MainParts =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.Docx),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.Xlsx),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind.Pptx),
    ];

    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    public static (FileKind? Kind, string? Refusal) Read(Stream content)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts)
        {
            return (null, "内部部件过多，不像是 Office 文档，不能上传。");
        }

        if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            return (null, OfficeBinary.HasMacros);
        }

        var lists = zip.Entries.Where(entry => entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)).ToList();
        return lists.Count == 1 ? OfTypes(TypesIn(lists[0])) : (null, "的内容是压缩包，不能上传；请解压后分别上传其中的文件。");
    }

    private static (FileKind? Kind, string? Refusal) OfTypes(HashSet<string> types)
    {
        if (types.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            return (null, OfficeBinary.HasMacros);
        }

        var kinds = MainParts.Where(main => types.Contains(main.Part)).Select(main => main.Kind).ToList();
        return kinds.Count == 1
            ? (kinds[0], null)
            : (null, "不是 docx、xlsx 或 pptx 文档（模板、二进制工作簿等不能上传），请另存为这些格式后再上传。");
    }

    private static HashSet<string> TypesIn(ZipArchiveEntry list)
    {
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var xml = XmlReader.Create(list.Open(), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                CloseInput = true,
            });
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "Override" or "Default" && xml.GetAttribute("ContentType") is { } type)
                {
                    types.Add(type.Trim());
                }
            }
        }
        catch (XmlException damage)
        {
            throw new InvalidDataException("The list of parts is no XML.", damage);
        }

        return types;
    }
}
