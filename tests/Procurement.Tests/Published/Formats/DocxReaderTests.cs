using Procurement.Documents.Published;
using static Procurement.Tests.Published.Formats.Reading;

namespace Procurement.Tests.Published.Formats;

/// <summary>Word documents as real ones are made: automatic numbers, merged cells, changes tracked, text boxes.</summary>
public sealed class DocxReaderTests
{
    private const string Chinese = """
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
        <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
        <w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>
        """;

    private static string Numbered(string text, int level, int list = 7) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    [Fact]
    public async Task Read_AutomaticNumbers_ArePrinted()
    {
        var body = Numbered("部门职责", 0) + Numbered("机构设置", 0) + Numbered("内设机构", 1) + Numbered("所属单位", 1) + Numbered("一处", 2)
            + P("正文") + Numbered("政府采购预算情况", 0) + Numbered("采购品目", 1) + Numbered("国有资产信息", 0, list: 8);

        var document = await OfAsync(Word(body, numbering: Chinese), "a.docx");

        Assert.Equal("一、部门职责\n二、机构设置\n（一）内设机构\n（二）所属单位\n1. 一处\n正文\n三、政府采购预算情况\n（一）采购品目\n十二、国有资产信息", Show(document));
    }

    [Fact]
    public async Task Read_NumberAndHeadingOfAStyle_AreInherited()
    {
        const string styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
            """;
        var body = P("总体情况", "<w:pStyle w:val=\"1\"/>") + P("正文") + P("采购", "<w:pStyle w:val=\"mine\"/>")
            + P("不编号", "<w:pStyle w:val=\"mine\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("只是正文", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>");

        var document = await OfAsync(Word(body, styles, Chinese), "a.docx");

        Assert.Equal("# 一、总体情况\n正文\n# 二、采购\n# 不编号\n三、只是正文", Show(document));
        Assert.Equal(["第1段", "第2段", "第3段", "第4段", "第5段"], document.Blocks.Select(block => block.Place));
    }

    [Fact]
    public async Task Read_Table_PutsCellsWhereTheyStand()
    {
        var body = P("表") + "<w:tbl><w:tblGrid/>"
            + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("项目", "<w:vMerge w:val=\"restart\"/>") + Cell("金额", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("合计") + Cell("一般") + "</w:tr>"
            + "<w:tr>" + Cell("车辆") + Cell("") + "<w:tc><w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p><w:p><w:r><w:t>末</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("右") + "</w:tr></w:tbl>" + P("后");

        var document = await OfAsync(Word(body), "a.docx");

        Assert.Equal("表\n| 0:项目↓2 | 1:金额→2\n| 1:合计 | 2:一般\n| 0:车辆 | 1: | 2:上/下/末\n| 2:右\n后", Show(document));
        var table = Assert.IsType<ReadTable>(document.Blocks[1]);
        Assert.Equal("第1个表", table.Place);
        Assert.Equal([true, false, false, false], table.Rows.Select(row => row.IsHead));
    }

    [Fact]
    public async Task Read_TableInACell_FollowsTheTable_AndABoxIsNoTable()
    {
        var inner = "<w:tbl><w:tr>" + Cell("内一") + Cell("内二") + "</w:tr></w:tbl>";
        var outer = "<w:tbl><w:tr>" + Cell("外") + $"<w:tc>{P("旁")}{inner}{P("")}</w:tc></w:tr></w:tbl>";
        var box = $"<w:tbl><w:tr><w:tc>{P("框中")}{inner}{P("框末")}</w:tc></w:tr></w:tbl>";

        Assert.Equal("| 0:外 | 1:旁\n| 0:内一 | 1:内二\n框中\n| 0:内一 | 1:内二\n框末", Show(await OfAsync(Word(outer + box), "a.docx")));
    }

    [Fact]
    public async Task Read_TrackedChanges_AreAccepted_AndTold()
    {
        const string deleted = "<w:del><w:r><w:delText>90</w:delText></w:r></w:del>";
        var body = $"<w:p><w:r><w:t>安排</w:t></w:r>{deleted}<w:ins><w:r><w:t>60</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>" + P("后半")
            + "<w:tbl><w:tr>" + Cell("留") + Cell("1") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + Cell("删") + Cell("2") + "</w:tr></w:tbl>";

        var document = await OfAsync(Word(body), "a.docx");

        Assert.Equal("安排60万元\n前半后半\n| 0:留 | 1:1", Show(document));
        Assert.Equal(["文档有 2 处修订删除的内容，没有读取。", "文档有 1 处修订插入的内容，按已接受读取。"], document.Notes);
    }

    [Fact]
    public async Task Read_FieldsTabsBreaksHiddenText_AsPrinted()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY 年</w:instrText><w:t>代码</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2020</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var body = $"<w:p>{field}<w:r><w:t>年</w:t><w:tab/><w:t>单位：万元</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>一行</w:t><w:br/><w:t>又一行</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>看得见</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>没有结束的域</w:t></w:r></w:p>" + P("后文")
            + "<w:sdt><w:sdtContent>" + P("内容控件") + "</w:sdtContent></w:sdt>"
            + "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>";

        var document = await OfAsync(Word(body), "a.docx");

        Assert.Equal("2020年\t单位：万元\n一行\n又一行\n看得见\n后文\n内容控件\n链接3", Show(document));
        Assert.Equal(["1 处隐藏文字没有读取。"], document.Notes);
    }

    [Fact]
    public async Task Read_TextBoxInBothForms_IsReadOnce_AfterItsParagraph()
    {
        var box = $"<w:txbxContent>{P("框内文字")}</w:txbxContent>";
        var body = $"<w:p><w:r><w:t>段落</w:t><mc:AlternateContent><mc:Choice><w:drawing><a:g><a:x>{box}</a:x></a:g></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><a:s>{box}</a:s></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p>";

        var document = await OfAsync(Word(body), "a.docx");

        Assert.Equal("段落\n框内文字", Show(document));
        Assert.Equal("1 处图片没有读取，图片中的文字和表格不参加核对。", Assert.Single(document.Notes));
    }
}
