using System.Text;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>One of the up to four parts of a number format, between semicolons, taken apart.</summary>
internal sealed partial class FormatSection
{
    private readonly StringBuilder before = new();
    private readonly StringBuilder after = new();

    /// <summary>Letters of days and times and the texts between, in order; a text begins with <c>'</c>.</summary>
    public List<string> DateParts { get; } = [];

    public string Before => before.ToString();

    public string After => after.ToString();

    public int LeastWhole { get; private set; }

    public int LeastDecimals { get; private set; }

    public int MostDecimals { get; private set; }

    public int Percents { get; private set; }

    /// <summary>How often the number is divided by a thousand: commas behind the digits.</summary>
    public int Thousands { get; private set; }

    public bool IsGrouped { get; private set; }

    public bool HasPoint { get; private set; }

    public bool HasDigits { get; private set; }

    /// <summary>Chinese digits: <c>[DBNum1]</c>.</summary>
    public bool IsChinese { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>No format of its own, or one that is not understood.</summary>
    public bool IsGeneral { get; private set; }

    public bool IsDate => !HasDigits && DateParts.Exists(part => part[0] != '\'');

    public static IReadOnlyList<FormatSection> Split(string code)
    {
        var sections = new List<FormatSection>();
        var start = 0;
        while (start <= code.Length && sections.Count < 4)
        {
            var end = EndOf(code, start);
            sections.Add(Parse(code[start..end]));
            start = end + 1;
        }

        return sections;
    }
}
