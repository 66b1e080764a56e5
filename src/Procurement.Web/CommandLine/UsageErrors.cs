using System.CommandLine;
using System.CommandLine.Parsing;

namespace Procurement.Web.CommandLine;

/// <summary>Says in Chinese what is wrong with the words of a command.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var messages = new List<string>();
        if (parsed.UnmatchedTokens.Count > 0)
        {
            messages.Add($"不认识：{string.Join(' ', parsed.UnmatchedTokens)}");
        }

        if (command.Subcommands.Count > 0)
        {
            messages.Add($"请给出命令：{string.Join("、", command.Subcommands.Select(child => child.Name))}");
        }

        messages.AddRange(command.Options.Where(option => option.Required && IsMissing(parsed, option)).Select(option => $"缺少选项 {option.Name}"));
        messages.AddRange(command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > (parsed.GetResult(argument)?.Tokens.Count ?? 0)).Select(argument => $"缺少参数 <{argument.Name}>"));
        messages.AddRange(parsed.Errors.Select(OfOption).OfType<string>());
        return messages.Count > 0 ? [.. messages.Distinct(StringComparer.Ordinal)] : [.. parsed.Errors.Select(error => error.Message)];
    }

    private static bool IsMissing(ParseResult parsed, Option option) => parsed.GetResult(option) is null or { Implicit: true };

    /// <summary>Our own parsers speak Chinese already; what else can be wrong with an option is how many values it has.</summary>
    private static string? OfOption(ParseError error)
    {
        var option = error.SymbolResult switch
        {
            OptionResult result => result,
            ArgumentResult { Parent: OptionResult result } => result,
            _ => null,
        };
        if (option is null or { Implicit: true })
        {
            return null;
        }

        return error.Message.Any(sign => sign >= 0x2E80) ? error.Message
            : option.Tokens.Count == 0 ? $"选项 {option.Option.Name} 缺少取值"
            : $"选项 {option.Option.Name} 不能取值“{string.Join(' ', option.Tokens.Select(token => token.Value))}”，或不能重复给出";
    }
}
