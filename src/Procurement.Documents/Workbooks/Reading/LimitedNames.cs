using System.Xml;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>The names of a part's elements and attributes; a real workbook has some hundreds of different ones.</summary>
/// <remarks>An XML reader keeps every name that it meets for as long as it lives, so a file of made-up names would fill the memory.</remarks>
internal sealed class LimitedNames(PackageRules rules) : XmlNameTable
{
    private const int MostNames = 5_000;

    private readonly NameTable names = new();
    private int count;

    public override string Add(string array) => names.Get(array) ?? Counted(names.Add(array));

    public override string Add(char[] array, int offset, int length) => names.Get(array, offset, length) ?? Counted(names.Add(array, offset, length));

    public override string? Get(string array) => names.Get(array);

    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    private string Counted(string name) => ++count <= MostNames
        ? name
        : throw rules.Strange();
}
