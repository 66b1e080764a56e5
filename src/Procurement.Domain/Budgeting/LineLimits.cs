using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>What every line has, whatever it buys: names, figures that are not negative, a code in the shape of its edition.</summary>
internal static class LineLimits
{
    public static IReadOnlyList<LineProblem> Problems(LineDraft draft) => [.. Texts(draft), .. Figures(draft), .. Code(draft)];

    private static IEnumerable<LineProblem> Texts(LineDraft draft)
    {
        if (Text(draft.ItemName, LineRules.LongestName, LineFields.ItemName, "LN-NAME") is { } name)
        {
            yield return name;
        }

        if (Text(draft.MeasureUnit, LineRules.LongestMeasureUnit, LineFields.MeasureUnit, "LN-UNIT") is { } unit)
        {
            yield return unit;
        }

        if (draft.FixedAssetReason is { Length: > 0 } reason && Text(reason, LineRules.LongestReason, LineFields.FixedAssetReason, "LN-REASON") is { } problem)
        {
            yield return problem;
        }
    }

    private static LineProblem? Text(string text, int longest, string field, string code)
    {
        var name = LineFields.ChineseName(field);
        return string.IsNullOrWhiteSpace(text) ? new LineProblem(field, code, $"请填写{name}。")
            : text.Length > longest ? new LineProblem(field, code, $"{name}最多 {longest} 个字，请缩短。")
            : text.Any(mark => char.IsControl(mark) || UnseenSigns.IsTurn(mark) || char.IsSurrogate(mark) && !IsPaired(text)) ? new LineProblem(field, code, $"{name}含有不能保存的字符，请重新输入。")
            : null;
    }

    private static bool IsPaired(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<LineProblem> Figures(LineDraft draft)
    {
        if (draft.Quantity <= Quantity.Zero)
        {
            yield return new LineProblem(LineFields.Quantity, "LN-QUANTITY", "数量应大于 0，请改正。");
        }

        if (draft.UnitPrice.Yuan < 0m)
        {
            yield return new LineProblem(LineFields.UnitPrice, "LN-PRICE", "单价不能为负，请改正。");
        }

        if (draft.Amount < Money.Zero)
        {
            yield return new LineProblem(LineFields.Amount, "LN-AMOUNT", "政府采购金额不能为负，请改正。");
        }

        foreach (var source in FundingSources.All.Where(source => draft.Funding[source] < Money.Zero))
        {
            yield return new LineProblem(source.Key(), "LN-SOURCE", $"{source.ChineseName()}不能为负，请改正。");
        }
    }

    private static IEnumerable<LineProblem> Code(LineDraft draft)
    {
        if (!CodeShape.Fits(draft.Code, draft.Edition))
        {
            var shape = draft.Edition is CatalogueEdition.Of2013 ? "最多十位、成对的数字" : "八位数字";
            yield return new LineProblem(
                LineFields.Code, "LN-CODE", $"“{draft.Code}”不是 {(int)draft.Edition} 版目录的编码，应为字母 A、B 或 C 加{shape}；请改正，或从目录中选择。");
        }
    }
}
