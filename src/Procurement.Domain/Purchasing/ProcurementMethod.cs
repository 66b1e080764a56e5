namespace Procurement.Domain.Purchasing;

/// <summary>采购方式: how a purchase is made. Not every one is a method of the law: see the members.</summary>
public enum ProcurementMethod
{
    /// <summary>公开招标: 《中华人民共和国政府采购法》第二十六条第一款第一项.</summary>
    OpenTender,

    /// <summary>邀请招标: 政府采购法第二十六条第一款第二项.</summary>
    InvitedTender,

    /// <summary>竞争性谈判: 政府采购法第二十六条第一款第三项; 财政部令第74号.</summary>
    CompetitiveNegotiation,

    /// <summary>竞争性磋商: 财库〔2014〕214号, a method recognised under 第二十六条第一款第六项.</summary>
    CompetitiveConsultation,

    /// <summary>询价: 政府采购法第二十六条第一款第五项; 财政部令第74号.</summary>
    Inquiry,

    /// <summary>单一来源: 政府采购法第二十六条第一款第四项; 财政部令第74号.</summary>
    SingleSource,

    /// <summary>框架协议: 财政部令第110号, in force since 2022-03-01.</summary>
    FrameworkAgreement,

    /// <summary>电子卖场: a place to buy small things of the central catalogue, by the rules of each province; no method of the law.</summary>
    OnlineMall,

    /// <summary>自行采购: below 采购限额标准 and outside the central catalogue, where the law asks for no method (第二条).</summary>
    OwnPurchase,
}

/// <summary>The methods with their names in files and on paper.</summary>
public static class ProcurementMethods
{
    public static IReadOnlyList<ProcurementMethod> All { get; } = Enum.GetValues<ProcurementMethod>();

    public static string ChineseName(this ProcurementMethod method) => method switch
    {
        ProcurementMethod.OpenTender => "公开招标",
        ProcurementMethod.InvitedTender => "邀请招标",
        ProcurementMethod.CompetitiveNegotiation => "竞争性谈判",
        ProcurementMethod.CompetitiveConsultation => "竞争性磋商",
        ProcurementMethod.Inquiry => "询价",
        ProcurementMethod.SingleSource => "单一来源",
        ProcurementMethod.FrameworkAgreement => "框架协议",
        ProcurementMethod.OnlineMall => "电子卖场",
        ProcurementMethod.OwnPurchase => "自行采购",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a procurement method."),
    };

    /// <summary>The key in files and the API: <c>openTender</c>.</summary>
    public static string Key(this ProcurementMethod method)
    {
        var name = method.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
