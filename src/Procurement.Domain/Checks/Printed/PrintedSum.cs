namespace Procurement.Domain.Checks.Printed;

/// <summary>One equality of a printed table: a figure against the sum of others. A blank adds nothing.</summary>
/// <param name="Place">Where the figure on the left stands.</param>
/// <param name="LeftName">What it is, in Chinese.</param>
/// <param name="RightName">What it should equal, in Chinese.</param>
/// <param name="Unit">元 or 万元</param>
internal sealed record PrintedSum(string Place, string LeftName, PrintedFigure Left, string RightName, IReadOnlyList<PrintedFigure> Parts, string Unit)
{
    /// <summary>Null where it holds, or where a cell is unreadable, which is a finding of its own.</summary>
    public Finding? Judge(ICheck check)
    {
        PrintedFigure[] figures = [Left, .. Parts];
        if (figures.Any(figure => figure.IsUnreadable))
        {
            return null;
        }

        var right = Parts.Sum(part => part.OrZero);
        var left = Left.Value ?? (right - right);   // zero with the decimals of its column
        var tolerance = Tolerance.Of([.. figures.Where(figure => figure.Value is not null).Select(figure => figure.HalfUnit)]);
        return Tolerance.Judge(left - right, tolerance) is { } severity
            ? check.Found(severity, Place, Message(left, right, severity), Suggestion(severity), Gap.Of(left, right))
            : null;
    }

    private string Message(decimal left, decimal right, Severity severity)
    {
        var stated = Left.Value is null ? $"{LeftName}空白" : $"{LeftName}为{left}{Unit}";
        var verdict = severity is Severity.Rounding ? "，在四舍五入的误差之内" : "";
        return $"{stated}，{RightName}为{right}{Unit}，相差{decimal.Abs(left - right)}{Unit}{verdict}。";
    }

    private static string Suggestion(Severity severity) => severity is Severity.Rounding
        ? "一般由逐项四舍五入造成，无需修改；如需一致，请由未取整的金额重新计算合计。"
        : "请核对合计与各组成项，改正有误的数字。";
}
