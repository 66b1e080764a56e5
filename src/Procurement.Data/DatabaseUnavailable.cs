using Procurement.Domain.Common;

namespace Procurement.Data;

/// <summary>DB-UNAVAILABLE: there is no database to work with. Nothing was changed; a command ends with exit code 3.</summary>
/// <param name="Reason">One Chinese sentence or two: what is missing, and what to install or to give instead.</param>
public sealed record DatabaseUnavailable(string Reason) : RuleViolation("DB-UNAVAILABLE", $"数据库无法使用：{Reason}")
{
    public static RuleViolationException Because(string reason) => new(new DatabaseUnavailable(reason));
}
