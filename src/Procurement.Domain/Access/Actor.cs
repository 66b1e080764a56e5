namespace Procurement.Domain.Access;

/// <summary>Who acts, and from where: what every change records.</summary>
/// <param name="AccountId">Null for the command line and the program itself.</param>
/// <param name="Name">姓名（登录名） at the time.</param>
/// <param name="Origin">The address of the network, or 命令行.</param>
/// <param name="RequestId">What the log has the request under; null for commands.</param>
/// <param name="DepartmentId">The department in whose data and audit trail it happens; <see cref="WholeSystem"/> for none.</param>
/// <param name="Units">The units that the person sees, null for all.</param>
/// <param name="Key">Tells a repeated request from a new one; null where a repetition does no harm.</param>
public sealed record Actor(
    Guid? AccountId, string Name, string Origin, string? RequestId, Guid DepartmentId, IReadOnlyList<Guid>? Units = null, ActKey? Key = null)
{
    /// <summary>Stands where there is no department: the chain of what happens to the system itself.</summary>
    public static Guid WholeSystem => Guid.Empty;

    /// <summary>Whoever runs a command on the server.</summary>
    public static Actor CommandLine(Guid departmentId) => new(null, $"命令行 {Environment.UserName}", "命令行", null, departmentId);
}

/// <summary>A request's own key (Idempotency-Key, or the number of a rendered form) with what it asks for.</summary>
/// <param name="Text">Chosen by whoever asks, unique for the account.</param>
/// <param name="Fingerprint">SHA-256 of method, address and body: the same key for something else is refused.</param>
public sealed record ActKey(string Text, string Fingerprint);
