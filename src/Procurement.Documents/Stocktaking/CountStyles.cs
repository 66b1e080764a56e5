using Procurement.Documents.Lists;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Stocktaking;

/// <summary>The looks of the cells of 盘点表, by their numbers in <see cref="Xml"/>; locked ones are grey.</summary>
internal static class CountStyles
{
    public const string Caption = "1";
    public const string Head = "2";
    public const string HeadToFill = "3";
    public const string LockedText = "4";
    public const string LockedQuantity = "5";
    public const string LockedMoney = "6";
    private const string OpenText = "7";
    private const string OpenNumber = "8";

    private const string Unlocked = "<protection locked=\"0\"/>";
    private const string Centred = "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>";

    public static string Open(SheetColumn column) => column.Kind is ColumnKind.Quantity or ColumnKind.Money ? OpenNumber : OpenText;

    public static string Xml { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + $"<styleSheet xmlns=\"{ListSheetWriter.Namespace}\">"
        + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"宋体\"/></font></fonts>"
        + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + Fill("FFE6EFF8") + Fill("FF1F4E79") + Fill("FFF2F4F7") + "</fills>"
        + "<borders count=\"2\"><border/><border><left style=\"thin\"><color rgb=\"FFD5DBE3\"/></left><right style=\"thin\"><color rgb=\"FFD5DBE3\"/></right>"
        + "<top style=\"thin\"><color rgb=\"FFD5DBE3\"/></top><bottom style=\"thin\"><color rgb=\"FFD5DBE3\"/></bottom></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"9\"><xf/>"
        + "<xf fontId=\"1\" applyFont=\"1\"/>"
        + $"<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{Centred}</xf>"
        + $"<xf fontId=\"2\" fillId=\"3\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{Centred}</xf>"
        + Locked("49") + Locked("0") + Locked("4")
        + $"<xf numFmtId=\"49\" borderId=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyProtection=\"1\">{Unlocked}</xf>"
        + $"<xf borderId=\"1\" applyBorder=\"1\" applyProtection=\"1\">{Unlocked}</xf>"
        + "</cellXfs></styleSheet>";

    private static string Fill(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/></patternFill></fill>";

    private static string Locked(string format) => $"<xf numFmtId=\"{format}\" fillId=\"4\" borderId=\"1\" applyNumberFormat=\"1\" applyFill=\"1\" applyBorder=\"1\"/>";
}
