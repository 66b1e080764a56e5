using System.CommandLine;
using Npgsql;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary>Which database a command works on: the options that every command has.</summary>
public sealed class DatabaseArguments
{
    private readonly Option<string?> database = new("--database")
    {
        Description = "PostgreSQL 连接串（15 及以上），如 \"Host=db;Database=procurement;Username=…\"；也可用环境变量 PROCUREMENT_DATABASE。不给则用内置数据库。",
        Recursive = true,
        HelpName = "连接串",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "内置数据库的数据目录，默认 .data；也可用环境变量 PROCUREMENT_DATA。",
        Recursive = true,
        HelpName = "目录",
    };

    public void AddTo(Command root)
    {
        root.Options.Add(database);
        root.Options.Add(data);
    }

    /// <summary>Opens the register, its schema up to date and its reference tables loaded.</summary>
    public Task<RegisterHost> OpenAsync(ParseResult parsed, CancellationToken cancel) => RegisterHost.OpenAsync(Read(parsed), cancel);

    public DatabaseChoice Read(ParseResult parsed)
    {
        var named = parsed.GetValue(data) ?? NonBlank("PROCUREMENT_DATA");
        return new DatabaseChoice(
            Checked(parsed.GetValue(database) ?? NonBlank("PROCUREMENT_DATABASE")),
            named ?? NonBlank("PROCUREMENT_DEFAULT_DATA") ?? ".data",
            DataIsExplicit: named is not null);
    }

    /// <exception cref="RuleViolationException">It is no connection string. The message leaves it out: it may hold a password.</exception>
    private static string? Checked(string? connectionString)
    {
        try
        {
            return connectionString is null || new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 }
                ? connectionString
                : throw new RuleViolationException(new ConnectionStringUnreadable());
        }
        catch (ArgumentException)
        {
            throw new RuleViolationException(new ConnectionStringUnreadable());
        }
    }

    private static string? NonBlank(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}

public sealed record ConnectionStringUnreadable()
    : RuleViolation("DB-STRING", "数据库连接串无法识别，请按 \"Host=主机;Database=库名;Username=用户名\" 的形式填写。");
