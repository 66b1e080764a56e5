using System.Text;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>One of the up to four parts of a number format, between semicolons, taken apart.</summary>
internal sealed partial class FormatSection
{
    private readonly StringBuilder before = new();
    private readonly StringBuilder after = new();

    /// <summary>Letters of days and times and the texts between, in order; a text begins with <c>'</c>.</summary>
    public List<string> DateParts { get; } = [];

    /// <summary>The text before the digits; all of it where there are none.</summary>
    public string Before => before.ToString();

    /// <summary>The text behind the digits.</summary>
    public string After => after.ToString();

    public DigitPlaces Places { get; } = new();

    /// <summary>How many percent signs: each multiplies by a hundred.</summary>
    public int Percents { get; private set; }

    /// <summary>Chinese digits: <c>[DBNum1]</c>.</summary>
    public bool IsChinese { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>No format of its own, or one that is not understood.</summary>
    public bool IsGeneral { get; private set; }

    public bool IsDate => !Places.HasAny && DateParts.Exists(part => part[0] != '\'');

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
