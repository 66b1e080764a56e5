using System.CommandLine;
using Procurement.Domain.Common;

namespace Procurement.Web.CommandLine;

/// <summary>Options that several commands share.</summary>
internal static class Arguments
{
    public static Option<string> Department() => new("--department")
    {
        Description = "部门编码，如 432；不同地区编码相同时连同行政区划写明：河北省/石家庄市/高新区/432。",
        Required = true,
        HelpName = "编码",
    };

    public static Option<FiscalYear> Year() => new("--year")
    {
        Description = "预算年度，如 2024。",
        Required = true,
        HelpName = "年度",
        CustomParser = result =>
        {
            if (FiscalYear.TryParse(result.Tokens.SingleOrDefault()?.Value, out var year))
            {
                return year;
            }

            result.AddError($"“{result.Tokens.SingleOrDefault()?.Value}”不是预算年度，请写 {FiscalYear.First} 到 {FiscalYear.Last} 的四位数字。");
            return default;
        },
    };
}
