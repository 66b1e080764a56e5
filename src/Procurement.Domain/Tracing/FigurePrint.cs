using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>How a figure goes from its exact value to the paper: unit, format, rounding once.</summary>
/// <param name="Unit">The unit of the exact value, e.g. 元.</param>
/// <param name="PrintedUnit">The unit on paper, e.g. 万元.</param>
/// <param name="Divisor">How many of the one make one of the other.</param>
/// <param name="Format">Null where the template names none and the figure prints as it stands.</param>
internal sealed record FigurePrint(string Unit, string PrintedUnit, decimal Divisor, FigureFormat? Format)
{
    public const string Yuan = "元";

    public static FigurePrint Money(MoneyUnit unit, FigureFormat? format) => unit is MoneyUnit.TenThousandYuan && format is not null
        ? new(Yuan, "万元", (int)unit, format)
        : new(Yuan, Yuan, 1m, format);

    public static FigurePrint Count(string unit, FigureFormat? format) => new(unit, unit, 1m, format);

    public string Print(decimal exact) => Format?.Print(exact / Divisor) ?? (Unit == Yuan ? DecimalText.Fixed(exact, 2) : DecimalText.Shortest(exact));

    /// <summary>542800 元 ÷ 10000 = 54.28 万元，四舍五入到 0.01 万元，没有尾差。</summary>
    public string Sentence(decimal exact)
    {
        if (Format is null)
        {
            return $"{Show(exact)} {Unit}，版式没有指定格式，照原数印，不四舍五入。";
        }

        var converted = exact / Divisor;
        var difference = Format.Round(converted) - converted;
        var division = Divisor == 1m ? "" : $" ÷ {Divisor:0} = {Show(converted)} {PrintedUnit}";
        var unit = Format.Decimals == 0 ? "1" : "0." + new string('0', Format.Decimals - 1) + "1";
        var gap = difference == 0m ? "没有尾差" : $"差 {Show(difference)} {PrintedUnit}" + (Divisor == 1m ? "" : $"（{Show(difference * Divisor)} {Unit}）");
        return $"{Show(exact)} {Unit}{division}，四舍五入到 {unit} {PrintedUnit}（格式 {Format.Text}），印“{Print(exact)}”，{gap}。";
    }

    private static string Show(decimal value) => DecimalText.Shortest(value);
}
