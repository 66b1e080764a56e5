namespace Procurement.Documents.Lists;

/// <summary>The looks of a list's cells, by their numbers in <see cref="Xml"/>.</summary>
internal static class ListStyles
{
    public const string Caption = "1";
    public const string Head = "2";

    private const int FirstCell = 3;
    private const int Kinds = 6;

    /// <summary>Of a form: its title, a sentence over all columns, a text that may take several lines, and a line below the table.</summary>
    public const string Title = "15";
    public const string Line = "16";
    public const string Wrapped = "17";
    public const string Closing = "18";

    /// <summary>Text, Money, UnitPrice, Quantity, Percent, Day: formats 164 on are our own, 10 and 4 are Excel's.</summary>
    private static readonly string[] Formats = ["49", "4", "164", "165", "166", "167"];

    public static string Of(ListCell cell, bool isTotal) => (FirstCell + (int)cell + (isTotal ? Kinds : 0)).ToString();

    public static string Xml { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + $"<styleSheet xmlns=\"{ListSheetWriter.Namespace}\">"
        + "<numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00####\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.####\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"0.0%\"/><numFmt numFmtId=\"167\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
        + "<font><sz val=\"10\"/><color rgb=\"FF526072\"/><name val=\"宋体\"/></font><font><b/><sz val=\"16\"/><name val=\"黑体\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE6EFF8\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><left style=\"thin\"><color rgb=\"FFD5DBE3\"/></left><right style=\"thin\"><color rgb=\"FFD5DBE3\"/></right>"
        + "<top style=\"thin\"><color rgb=\"FFD5DBE3\"/></top><bottom style=\"thin\"><color rgb=\"FFD5DBE3\"/></bottom></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + $"<cellXfs count=\"{FirstCell + (2 * Kinds) + 4}\"><xf/><xf fontId=\"2\" applyFont=\"1\"/>"
        + "<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
        + string.Concat(Formats.Select(format => $"<xf numFmtId=\"{format}\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\"/>"))
        + string.Concat(Formats.Select(format => $"<xf numFmtId=\"{format}\" fontId=\"1\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\"/>"))
        + "<xf fontId=\"3\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>"
        + "<xf applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf applyAlignment=\"1\"><alignment vertical=\"bottom\"/></xf>"
        + "</cellXfs></styleSheet>";
}
