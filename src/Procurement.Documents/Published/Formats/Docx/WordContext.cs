using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>What all parts of the reading of one Word document share.</summary>
internal sealed record WordContext(PartXml Xml, WordStyles Styles, WordNumbering Numbering, ReadBudget Budget, ReadNotes Notes)
{
    public FieldState Fields { get; } = new();

    public const string Inserted = "文档有 {0} 处修订插入的内容，按已接受读取。";
    public const string Deleted = "文档有 {0} 处修订删除的内容，没有读取。";
    public const string Pictures = "{0} 处图片没有读取，图片中的文字和表格不参加核对。";
    public const string Objects = "{0} 处嵌入的对象（图表、工作表、公式等）没有读取。";
    public const string Footnotes = "{0} 处脚注或尾注没有读取。";
    public const string Hidden = "{0} 处隐藏文字没有读取。";
    public const string Symbols = "{0} 处特殊符号没有读取。";
    public const string Outside = "{0} 处引用的其他文档没有打开。";

    /// <summary>Hands each child of the present element to <paramref name="read"/>.</summary>
    public void Children(Action read)
    {
        var depth = Xml.Depth;
        while (Xml.NextChild(depth))
        {
            read();
        }
    }

    /// <summary>Of content in two forms, new and for old programs, one is read: the new one where there is one.</summary>
    public void Alternate(Action read)
    {
        var isRead = false;
        Children(() =>
        {
            if (!isRead && Xml.Name is ("Choice" or "Fallback"))
            {
                isRead = true;
                Children(read);
            }
        });
    }

    /// <summary>Whether the present element switches something on: <c>&lt;w:vanish/&gt;</c>, but not <c>w:val="0"</c>.</summary>
    public bool IsOn => Xml.LocalAttribute("val") is not ("0" or "false" or "off" or "none");

    /// <summary>How many columns the present element says, none where it says no number; never more than a table may have.</summary>
    public int Columns => ListLevel.Number(Xml.LocalAttribute("val")) is { } number ? Math.Min(number, ReadBudget.MostColumns) : 0;
}
