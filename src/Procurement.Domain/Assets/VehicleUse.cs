using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>车辆用途: what a department's vehicle serves, as 国有资产占用情况 of many provinces tells vehicles apart.</summary>
/// <remarks>Source: 部门决算报表编制说明 (财政部), 附表 国有资产使用情况表, rows of 车辆: the eight uses, in its order.</remarks>
public enum VehicleUse
{
    /// <summary>部级领导干部用车 (副部(省)级及以上)</summary>
    MinisterialLeaders,

    /// <summary>主要领导干部用车</summary>
    ChiefLeaders,

    /// <summary>机要通信用车</summary>
    ConfidentialMail,

    /// <summary>应急保障用车</summary>
    Emergency,

    /// <summary>执法执勤用车</summary>
    LawEnforcement,

    /// <summary>特种专业技术用车</summary>
    SpecialTechnical,

    /// <summary>离退休干部用车</summary>
    RetiredCadres,

    /// <summary>其他用车</summary>
    Other,
}

public static class VehicleUses
{
    public static IReadOnlyList<VehicleUse> All { get; } = Enum.GetValues<VehicleUse>();

    /// <summary>The key in the bundle and in templates: <c>lawEnforcement</c>.</summary>
    public static string Key(this VehicleUse use)
    {
        var name = use.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string ChineseName(this VehicleUse use) => use switch
    {
        VehicleUse.MinisterialLeaders => "部级领导干部用车",
        VehicleUse.ChiefLeaders => "主要领导干部用车",
        VehicleUse.ConfidentialMail => "机要通信用车",
        VehicleUse.Emergency => "应急保障用车",
        VehicleUse.LawEnforcement => "执法执勤用车",
        VehicleUse.SpecialTechnical => "特种专业技术用车",
        VehicleUse.RetiredCadres => "离退休干部用车",
        VehicleUse.Other => "其他用车",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Not a use."),
    };
}

public sealed record VehicleUseWrong(string Name) : RuleViolation("CD-VEHICLE", $"“{Name}”不是车辆，不能填写车辆用途；请不填，或先办理分类调整。")
{
    /// <returns>Whether the thing may have a use at all.</returns>
    /// <exception cref="RuleViolationException">CD-VEHICLE: a use of what is no vehicle.</exception>
    public static bool Check(VehicleUse? use, AssetKind kind, string name) =>
        use is null || kind is AssetKind.Vehicle ? kind is AssetKind.Vehicle : throw new RuleViolationException(new VehicleUseWrong(name));
}
