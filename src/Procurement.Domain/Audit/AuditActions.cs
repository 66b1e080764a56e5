namespace Procurement.Domain.Audit;

/// <summary>The actions of the audit trail with their names for people; an action that is recorded stands here, and stays for good.</summary>
public static class AuditActions
{
    public const string RegisterImport = "register.import";
    public const string LineAdd = "line.add";
    public const string LineChange = "line.change";
    public const string LineDelete = "line.delete";
    public const string ProjectAdd = "project.add";
    public const string ProjectChange = "project.change";
    public const string ProjectDelete = "project.delete";
    public const string YearSubmit = "year.submit";
    public const string YearWithdraw = "year.withdraw";
    public const string YearApprove = "year.approve";
    public const string YearReturn = "year.return";
    public const string AdjustmentRequest = "adjustment.request";
    public const string AdjustmentApprove = "adjustment.approve";
    public const string AdjustmentReject = "adjustment.reject";
    public const string AdjustmentWithdraw = "adjustment.withdraw";
    public const string PurchaseLog = "purchase.log";
    public const string PurchaseCancel = "purchase.cancel";
    public const string AcceptanceRecord = "acceptance.record";
    public const string AcceptanceRevoke = "acceptance.revoke";
    public const string CardConfirm = "card.confirm";
    public const string CardReject = "card.reject";
    public const string AttachmentAdd = "attachment.add";
    public const string AttachmentRemove = "attachment.remove";
    public const string SignIn = "access.signIn";
    public const string SignInFailed = "access.signInFailed";
    public const string SignOut = "access.signOut";
    public const string SignOutEverywhere = "access.signOutEverywhere";
    public const string PasswordChange = "access.passwordChange";
    public const string TokenCreate = "access.tokenCreate";
    public const string TokenRevoke = "access.tokenRevoke";
    public const string Refused = "access.refused";
    public const string NotFound = "access.notFound";
    public const string AccountAdd = "account.add";
    public const string AccountChange = "account.change";
    public const string AccountPasswordReset = "account.passwordReset";
    public const string DepartmentAdd = "department.add";
    public const string DepartmentChange = "department.change";
    public const string UnitAdd = "unit.add";
    public const string UnitChange = "unit.change";
    public const string LayoutChange = "layout.change";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [RegisterImport] = "导入",
        [LineAdd] = "新增采购明细",
        [LineChange] = "修改采购明细",
        [LineDelete] = "删除采购明细",
        [ProjectAdd] = "新增项目",
        [ProjectChange] = "修改项目",
        [ProjectDelete] = "删除项目",
        [YearSubmit] = "送审年度预算",
        [YearWithdraw] = "撤回年度预算送审",
        [YearApprove] = "批复年度预算",
        [YearReturn] = "退回年度预算",
        [AdjustmentRequest] = "申请调剂",
        [AdjustmentApprove] = "批准调剂",
        [AdjustmentReject] = "退回调剂",
        [AdjustmentWithdraw] = "撤回调剂",
        [PurchaseLog] = "登记采购",
        [PurchaseCancel] = "取消采购",
        [AcceptanceRecord] = "登记验收",
        [AcceptanceRevoke] = "撤销验收",
        [CardConfirm] = "建立卡片",
        [CardReject] = "不建卡片",
        [AttachmentAdd] = "上传附件",
        [AttachmentRemove] = "撤下附件",
        [SignIn] = "登录",
        [SignInFailed] = "登录失败",
        [SignOut] = "退出",
        [SignOutEverywhere] = "退出所有登录",
        [PasswordChange] = "修改密码",
        [TokenCreate] = "新建访问令牌",
        [TokenRevoke] = "停用访问令牌",
        [Refused] = "越权访问被拒绝",
        [NotFound] = "访问不属于自己的内容",
        [AccountAdd] = "新增用户",
        [AccountChange] = "修改用户",
        [AccountPasswordReset] = "重置密码",
        [DepartmentAdd] = "新增部门",
        [DepartmentChange] = "修改部门",
        [UnitAdd] = "新增单位",
        [UnitChange] = "修改单位",
        [LayoutChange] = "更改版式",
    };

    public static IReadOnlyCollection<string> All => Names.Keys;

    /// <summary>The action in Chinese; an unknown one as it is.</summary>
    public static string NameOf(string action) => Names.GetValueOrDefault(action, action);
}
