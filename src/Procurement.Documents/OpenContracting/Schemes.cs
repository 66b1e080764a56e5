using System.Security.Cryptography;
using System.Text;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;

namespace Procurement.Documents.OpenContracting;

/// <summary>Names of lists that no codelist of the standard has; <c>x_</c> says that they are our own.</summary>
internal static class Schemes
{
    /// <summary>部门和单位的预算编码, unique within a region.</summary>
    public const string BudgetCode = "x_cn_budget_code";

    /// <summary>统一社会信用代码 (GB 32100-2015).</summary>
    public const string SocialCreditCode = "x_cn_uscc";

    /// <summary>政府采购品目分类目录: the edition is part of the list's name, for the same code means different things.</summary>
    public static string Catalogue(CatalogueEdition edition) => $"x_cn_procurement_catalogue_{(int)edition}";

    /// <summary><c>河北省/石家庄市/高新区/432</c></summary>
    public static string BudgetId(IReadOnlyList<string> region, string code) => string.Join('/', [.. region, code]);

    /// <summary>The id of a supplier among the parties: by its code; by its name where the register holds none that is one.</summary>
    public static string SupplierId(KnownPurchase purchase) => Domain.Purchasing.SocialCreditCode.TryParse(purchase.SupplierCode, out var code)
        ? $"{SocialCreditCode}-{code.Text}"
        : $"name-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(purchase.SupplierName.Trim())).AsSpan(0, 8))}";

    public static string BuyerId(string code) => $"{BudgetCode}-{code}";

    public static string? MethodOf(ProcurementMethod method) => method switch
    {
        ProcurementMethod.OpenTender => "open",
        ProcurementMethod.InvitedTender or ProcurementMethod.FrameworkAgreement => "selective",
        ProcurementMethod.CompetitiveNegotiation or ProcurementMethod.CompetitiveConsultation or ProcurementMethod.Inquiry => "limited",
        ProcurementMethod.SingleSource => "direct",

        // 电子卖场 is a place and 自行采购 follows no method of the law: the standard's four say nothing true of them.
        _ => null,
    };

    public static string CategoryOf(CatalogueCategory category) => category switch
    {
        CatalogueCategory.Goods => "goods",
        CatalogueCategory.Works => "works",
        _ => "services",
    };
}
