namespace Procurement.Domain.Publishing.Comparing;

/// <summary>What a disclosure's texts are made of, and so what may make them say something else.</summary>
[Flags]
public enum TextCause
{
    None = 0,

    /// <summary>版式: its texts.</summary>
    Layout = 1,

    /// <summary>用语: the department's own words in the layout.</summary>
    Words = 2,

    /// <summary>资产截止日</summary>
    AsOf = 4,

    /// <summary>年度</summary>
    Year = 8,

    /// <summary>部门名称</summary>
    Name = 16,

    /// <summary>Figures of lines and assets.</summary>
    Figures = 32,
}
