using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets;

/// <summary>存放地点 as somebody writes it.</summary>
/// <param name="UnitId">The unit that uses it; null for what several share.</param>
/// <param name="IsClosed">停用</param>
public sealed record PlaceDraft(string Code, string Name, Guid? UnitId = null, bool IsClosed = false)
{
    /// <summary>So long a code still fits a label.</summary>
    public const int LongestCode = 40;
    public const int LongestName = 200;

    /// <summary>Without blanks around the texts.</summary>
    /// <exception cref="RuleViolationException">PL-CODE: no code that a label can carry; PU-FIELD: the name.</exception>
    public PlaceDraft Checked()
    {
        var code = Code.Trim();
        if (code.Length > LongestCode || !DepartmentCode.IsUsable(code))
        {
            throw new RuleViolationException(new PlaceCodeWrong(code));
        }

        DocumentTexts.Require(Name, "name", "地点名称", LongestName);
        return this with { Code = code, Name = Name.Trim() };
    }
}

/// <summary>The code goes into the place's QR label (<c>DD:部门编码:地点编码</c>), so it holds no colon and no blank.</summary>
public sealed record PlaceCodeWrong(string Typed)
    : RuleViolation("PL-CODE", $"地点编码“{Typed}”不能用：请填文字、数字和 . - _，不含空格，不超过 {PlaceDraft.LongestCode} 个。");

public sealed record PlaceCodeTaken(string PlaceCode) : RuleViolation("PL-TAKEN", $"地点编码“{PlaceCode}”已有地点使用，请换一个。");

public sealed record PlaceInUse(string Name, int Cards)
    : RuleViolation("PL-CARDS", $"“{Name}”还存放着 {Cards:#,##0} 张在账卡片的资产，不能停用；请先变更这些卡片的存放地点。");

/// <summary>A row of pasted places cannot be taken.</summary>
/// <param name="Row">From 1, the heading counted.</param>
public sealed record PlaceRowWrong(int Row, string What) : RuleViolation("PL-ROW", $"第 {Row} 行：{What}没有导入任何一行，请改正后再粘贴。");
