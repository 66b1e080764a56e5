namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Contents as a message quotes them.</summary>
internal static class Shown
{
    private const int Longest = 30;

    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
