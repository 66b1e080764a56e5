using Procurement.Domain.Common;

namespace Procurement.Domain.Access;

/// <summary>What a password must be. Source: GB/T 22239-2019, 7.1.4.1 a) 身份鉴别信息具有复杂度要求并定期更换; the figures are those of the usual local rules.</summary>
public static class PasswordRules
{
    public const int Shortest = 10;

    /// <summary>Longer ones only cost time to hash.</summary>
    public const int Longest = 128;

    public const int Kinds = 3;

    /// <summary>So many former passwords, the present one among them, may not be chosen again.</summary>
    public const int Remembered = 5;

    /// <summary>Beginnings and stems that every list of guesses has; compared without regard to case.</summary>
    private static readonly string[] Common =
        ["password", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty", "1qaz2wsx", "12345678", "123qwe", "abc123", "admin123", "admin@123", "iloveyou", "welcome", "woaini", "zhengfu", "caigou123"];

    public static string Hint => $"至少 {Shortest} 位，含大写字母、小写字母、数字、其他符号中的 {Kinds} 种，不含登录名，不与最近 {Remembered} 个密码相同。";

    /// <summary>Why the password will not do, null where it will; that it is none of the former ones is checked elsewhere, against their hashes.</summary>
    public static PasswordTooWeak? Check(string password, string userName) =>
        password.Length is < Shortest or > Longest ? new PasswordTooWeak($"密码应为 {Shortest} 到 {Longest} 位，现在是 {password.Length} 位。")
        : KindsIn(password) < Kinds ? new PasswordTooWeak($"密码应含大写字母、小写字母、数字、其他符号中的至少 {Kinds} 种。")
        : password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? new PasswordTooWeak("密码不能含有登录名，请换一个。")
        : Common.Any(common => password.Contains(common, StringComparison.OrdinalIgnoreCase)) ? new PasswordTooWeak("密码含有常见的密码，容易被猜到，请换一个。")
        : password.Distinct().Count() < Shortest / 2 ? new PasswordTooWeak("密码重复的字符太多，请换一个。")
        : null;

    private static int KindsIn(string password) => new[]
    {
        password.Any(char.IsAsciiLetterUpper),
        password.Any(char.IsAsciiLetterLower),
        password.Any(char.IsAsciiDigit),
        password.Any(sign => !char.IsAsciiLetterOrDigit(sign)),
    }.Count(has => has);
}

public sealed record PasswordTooWeak(string Sentence) : RuleViolation("AC-WEAK", Sentence);

public sealed record PasswordUsedBefore() : RuleViolation("AC-REUSED", $"新密码与最近 {PasswordRules.Remembered} 个密码之一相同，请换一个。");

public sealed record PasswordWrong() : RuleViolation("AC-WRONG", "原密码不对，请重新填写。");
