using Procurement.Data.Reports;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Home;

/// <summary>What each role finds on its home page: what waits, how much of it, and where to do it.</summary>
public sealed class HomeTasks(RegisterHost host, AccountCounts accounts)
{
    /// <summary>The cards of all roles of the person, each once, in the order of the year's work.</summary>
    public async Task<IReadOnlyList<TaskCard>> OfAsync(Caller caller, CancellationToken cancel)
    {
        var roles = caller.Account!.Roles;
        var cards = new List<TaskCard>();
        if (caller.DepartmentId != Actor.WholeSystem && roles.Any(role => role is not Role.Administrator))
        {
            var counts = await DeskCounts.ReadAsync(host.Database, caller.Actor, cancel);
            cards.AddRange(roles.Order().SelectMany(role => CardsOf(role, counts)).DistinctBy(card => card.Title));
        }

        if (roles.Contains(Role.Auditor))
        {
            cards.Add(new TaskCard("审计记录", "/audit", "查阅谁在何时做了什么，验证记录没有缺失或改动。"));
        }

        if (roles.Contains(Role.Administrator))
        {
            cards.AddRange(Administration(await accounts.ReadAsync(caller, cancel)));
        }

        return cards;
    }

    private static IEnumerable<TaskCard> CardsOf(Role role, DeskCounts counts) => role switch
    {
        Role.Clerk =>
        [
            counts.ReturnedYears > 0
                ? new TaskCard("被退回的年度预算", "/budget", "按审核意见修改后重新送审。", counts.ReturnedYears, "个年度", IsUrgent: true)
                : new TaskCard("编制采购预算", "/budget", "登记明细，核对无误后送审。", counts.DraftYears, "个年度"),
            new TaskCard("可采购的明细", "/budget", "预算已批复、还有余额的明细，可以登记采购。", counts.OpenLines),
            new TaskCard("待验收的采购", "/purchases", "货到或服务完成后登记验收。", counts.OpenPurchases, "笔"),
        ],
        Role.AssetManager =>
        [
            new TaskCard("待建卡", "/cards/proposals", "验收形成的固定资产，确认后建立资产卡片。", counts.WaitingProposals, "张"),
            new TaskCard("未提交的变动单", "/movements?status=open", "草稿和被退回的变动单，核对后提交。", counts.OpenMovements, "张"),
            new TaskCard("资产卡片", "/cards", "查卡片、看账页，选中卡片办理变动或打印标签。"),
            new TaskCard("未定地点的卡片", "/cards?place=none", "登记存放地点和保管人，盘点时才找得到。"),
        ],
        Role.DisclosureAuthor =>
        [
            new TaskCard("信息公开", "/departments", "预览将要公开的两节内容，处理核对发现的问题。"),
            .. counts.ReturnedDisclosures > 0
                ? [new TaskCard("被退回的信息公开", "/disclosures/versions", "按审核意见修改后重新提交。", counts.ReturnedDisclosures, "个年度", IsUrgent: true)]
                : Array.Empty<TaskCard>(),
        ],
        Role.Approver =>
        [
            new TaskCard("待批复的年度预算", "/approvals", "核对后批复，或写明意见退回。", counts.SubmittedYears, "个年度", IsUrgent: counts.SubmittedYears > 0),
            new TaskCard("待审核的调剂", "/approvals", "逐单核对前后金额和理由。", counts.PendingAdjustments, "份", IsUrgent: counts.PendingAdjustments > 0),
            new TaskCard("待审批的资产变动", "/movements?status=submitted", "核对卡片清单、金额和依据，批准后记账。", counts.SubmittedMovements, "张", IsUrgent: counts.SubmittedMovements > 0),
            new TaskCard("待发布的信息公开", "/approvals", "看冻结的纸面和与上次发布的差异，发布或退回。", counts.SubmittedDisclosures, "版", IsUrgent: counts.SubmittedDisclosures > 0),
            new TaskCard("反结账申请", "/books", "看清理由和年度，批准后该年度可以再记账。", counts.ReopenRequests, "个年度", IsUrgent: counts.ReopenRequests > 0),
        ],
        Role.Auditor => [new TaskCard("预算执行", "/reports", "按项目、单位、门类、采购方式和供应商规模查看全年执行情况。")],
        _ => [],
    };

    private static IEnumerable<TaskCard> Administration(AccountNumbers numbers) =>
    [
        new("用户", "/admin/accounts", "新增、停用用户，分配角色和单位，重置密码。", numbers.Active, "个在用"),
        new("被锁定的用户", "/admin/accounts", "登录失败次数过多；到时自动解锁，也可重置密码。", numbers.Locked, "个", IsUrgent: numbers.Locked > 0),
        new("单位", "/admin/units", "维护部门和单位的名称、编码和顺序。"),
    ];
}
