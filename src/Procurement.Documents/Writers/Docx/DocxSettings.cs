using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>How Word lays the document out.</summary>
internal static class DocxSettings
{
    private const string Language = "zh-CN";

    public static Languages Languages => new() { Val = Language, EastAsia = Language };

    public static Settings Create() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 420 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(
            // Word 2013 and later: no compatibility mode, and a table's border stands exactly on the margin.
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = Language });
}
