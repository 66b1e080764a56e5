namespace Procurement.Web.Labels;

/// <summary>What the QR codes of labels say: plain text that the counting page reads. A county's departments may lend things to one another,
/// so the department stands in it.</summary>
public static class LabelText
{
    /// <summary><c>ZC:432:ZC2024-0001</c></summary>
    public static string OfCard(string departmentCode, string cardNumber) => $"ZC:{departmentCode}:{cardNumber}";

    /// <summary><c>DD:432:A203</c></summary>
    public static string OfPlace(string departmentCode, string placeCode) => $"DD:{departmentCode}:{placeCode}";
}

/// <summary>A label to be printed.</summary>
/// <param name="Code">What its QR code says.</param>
/// <param name="Number">The number under which people look for it.</param>
/// <param name="Lines">What stands below, each with its name; empty ones are left out.</param>
public sealed record Label(string Code, string Number, string Name, IReadOnlyList<(string Name, string? Text)> Lines);

/// <summary>A page of labels: A4 sheets of three by eight, 70 mm by 37 mm each, as label paper is sold.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record LabelPage(string Department, IReadOnlyList<Label> Labels, int Total)
{
    public const int PerSheet = 24;

    /// <summary>As many as a browser lays out at once.</summary>
    public const int Most = 1000;

    public IEnumerable<Label[]> Sheets => Labels.Chunk(PerSheet);
}
