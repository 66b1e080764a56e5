using System.Buffers.Binary;
using System.Text;

namespace Procurement.Documents.Files;

/// <summary>Reads the directory of an OLE compound file, distrustfully ([MS-CFB] 2.2 to 2.6).</summary>
internal sealed class CompoundFile
{
    private const uint LastRegularSector = 0xFFFFFFFA;
    private const int EntryLength = 128;
    private const int FatSectorsInHeader = 109;
    private const int MostEntries = 20_000;

    private readonly Stream content;
    private readonly byte[] header = new byte[512];
    private readonly int sectorLength;
    private readonly List<uint> fatSectors = [];

    private CompoundFile(Stream content)
    {
        this.content = content;
        content.Position = 0;
        content.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        sectorLength = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("Sectors are 512 or 4096 bytes.");
        CollectFatSectors();
    }

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The names of all storages and streams, wherever in the tree they stand.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static HashSet<string> NamesIn(Stream content)
    {
        var file = new CompoundFile(content);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(file.header.AsSpan(48));
        var buffer = new byte[file.sectorLength];
        for (var read = 0; sector <= LastRegularSector; sector = file.Next(sector))
        {
            file.ReadSector(sector, buffer);
            for (var offset = 0; offset < buffer.Length; offset += EntryLength)
            {
                if (NameOf(buffer.AsSpan(offset, EntryLength)) is { } name)
                {
                    names.Add(name);
                }
            }

            // A chain that runs in a circle comes to an end here.
            read += buffer.Length / EntryLength;
            if (read > MostEntries)
            {
                throw new InvalidDataException("The directory is too long.");
            }
        }

        return names;
    }

    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return entry[66] == 0 || length is < 2 or > 64 ? null : Encoding.Unicode.GetString(entry[..(length - 2)]);
    }

    private void CollectFatSectors()
    {
        for (var index = 0; index < FatSectorsInHeader; index++)
        {
            AddFatSector(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (4 * index))));
        }

        var buffer = new byte[sectorLength];
        var most = content.Length / sectorLength;
        for (var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68)); sector <= LastRegularSector && most-- > 0;)
        {
            ReadSector(sector, buffer);
            for (var offset = 0; offset < sectorLength - 4; offset += 4)
            {
                AddFatSector(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(offset)));
            }

            sector = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(sectorLength - 4));
        }
    }

    /// <summary>There are never more of them than the file has sectors.</summary>
    private void AddFatSector(uint sector)
    {
        if (sector <= LastRegularSector && fatSectors.Count <= content.Length / sectorLength)
        {
            fatSectors.Add(sector);
        }
    }

    private uint Next(uint sector)
    {
        var perSector = (uint)sectorLength / 4;
        var index = sector / perSector;
        if (index >= fatSectors.Count)
        {
            throw new InvalidDataException("A sector stands outside the allocation table.");
        }

        content.Position = PlaceOf(fatSectors[(int)index]) + (4 * (sector % perSector));
        Span<byte> next = stackalloc byte[4];
        content.ReadExactly(next);
        return BinaryPrimitives.ReadUInt32LittleEndian(next);
    }

    private void ReadSector(uint sector, byte[] buffer)
    {
        content.Position = PlaceOf(sector);
        content.ReadExactly(buffer);
    }

    /// <summary>The header takes one sector.</summary>
    private long PlaceOf(uint sector) => ((long)sector + 1) * sectorLength;
}
