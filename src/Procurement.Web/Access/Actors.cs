using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Who acts, made from an account and a request.</summary>
public static class Actors
{
    public static Actor Of(Account account, HttpContext request) =>
        new(account.Id, NameOf(account), OriginOf(request), request.TraceIdentifier, account.MemberOf ?? Actor.WholeSystem, account.Units.Length == 0 ? null : account.Units);

    /// <summary>Somebody who gave a name that nobody has.</summary>
    public static Actor Unknown(string userName, HttpContext request) =>
        new(null, $"未知用户（{userName}）", OriginOf(request), request.TraceIdentifier, Actor.WholeSystem);

    /// <summary>姓名（登录名）</summary>
    public static string NameOf(Account account) => $"{account.DisplayName}（{account.UserName}）";

    /// <summary>The address of the network, that of version 4 in its usual form.</summary>
    public static string OriginOf(HttpContext request) => request.Connection.RemoteIpAddress switch
    {
        null => "未知",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
