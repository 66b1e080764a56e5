using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Procurement.Tests.Files;

/// <summary>Small files of every kind, built by their formats.</summary>
internal static class MadeUpFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string SlidesMain = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    public const string ExcelMacroMain = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    public const string WordTemplateMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private const uint FreeSector = 0xFFFFFFFF;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;

    /// <summary>A zip with a list of parts that names the main part's type.</summary>
    public static byte[] Package(string mainType, params string[] otherParts) => Zip(
        [("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="{mainType}"/></Types>"""),
         ("main.xml", "<main/>"), .. otherParts.Select(part => (part, "x"))]);

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An OLE compound file: header, one sector of the allocation table, then the directory, four names a sector.</summary>
    /// <param name="directoryEnd">What follows the directory's last sector: the end of the chain, or a sector that makes a circle.</param>
    public static byte[] Compound(IReadOnlyList<string> names, uint directoryEnd = EndOfChain)
    {
        var sectors = (names.Count + 3) / 4;
        var file = new byte[512 * (2 + sectors)];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(68), EndOfChain);
        for (var index = 0; index < 109; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76 + (4 * index)), index == 0 ? 0 : FreeSector);
        }

        for (var sector = 0; sector < 128; sector++)
        {
            var next = sector == 0 ? FatSector : sector < sectors ? (uint)sector + 1 : sector == sectors ? directoryEnd : FreeSector;
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + (4 * sector)), next);
        }

        for (var index = 0; index < names.Count; index++)
        {
            var entry = file.AsSpan(1024 + (128 * index));
            Encoding.Unicode.GetBytes(names[index]).CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((2 * names[index].Length) + 2));
            entry[66] = index == 0 ? (byte)5 : (byte)2;
        }

        return file;
    }
}
