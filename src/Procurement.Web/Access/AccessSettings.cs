namespace Procurement.Web.Access;

/// <summary>The walls around sign-in; each may be set in the configuration section <c>Access</c>, as the variable <c>Access__SessionMinutes</c>.</summary>
/// <remarks>Yardstick: GB/T 22239-2019, level 2. 7.1.4.1 a) asks for complex passwords that change from time to time; b) for an end of the
/// session, a limit on failed sign-ins and a time-out. The standard names no figures: these are those of the usual local rules.</remarks>
public sealed class AccessSettings
{
    public const string Section = "Access";

    /// <summary>A session without a request ends after so many minutes. 7.1.4.1 b).</summary>
    public int SessionMinutes { get; init; } = 30;

    /// <summary>So many failed tries in a row lock the account. 7.1.4.1 b).</summary>
    public int FailedTries { get; init; } = 5;

    /// <summary>For so many minutes. 7.1.4.1 b).</summary>
    public int LockMinutes { get; init; } = 15;

    /// <summary>A password is to be changed after so many days. 7.1.4.1 a).</summary>
    public int PasswordDays { get; init; } = 180;

    /// <summary>So many tries a minute from one address, over all names: guessing one password for many names is no way round the lock.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>The longest life of an access token for the API.</summary>
    public int TokenDays { get; init; } = 365;
}
