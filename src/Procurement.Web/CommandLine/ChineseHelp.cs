using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Procurement.Web.CommandLine;

/// <summary>The help of every command, in Chinese.</summary>
/// <remarks>The library's own texts need the machine's ICU to be translated, and columns of Chinese are two places wide.</remarks>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    /// <summary>Who asks for help need not have filled in anything.</summary>
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = "显示帮助。";
                option.Action = new ChineseHelp();
            }
            else if (option is VersionOption)
            {
                option.Description = "显示版本。";
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.RootCommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCodes.Done;
    }

    private static void Write(Command command, Command root, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        var path = command == root ? "procurement" : $"procurement {Path(command, root)}";
        var parts = command.Arguments.Select(argument => $" <{argument.Name}>…").Concat(command.Subcommands.Count > 0 ? [" <命令>"] : []);
        output.WriteLine($"用法：{path}{string.Concat(parts)} [选项]");
        WriteTable(output, "命令", command.Subcommands.Select(child => (child.Name, (string?)child.Description)));
        WriteTable(output, "参数", command.Arguments.Select(argument => ($"<{argument.Name}>", (string?)argument.Description)));
        var shared = command == root ? [] : root.Options.Where(option => option.Recursive);
        WriteTable(output, "选项", command.Options.Concat(shared).Select(option => (Label(option), (string?)Text(option))));
    }

    /// <summary>The command's name behind those of the commands that it belongs to.</summary>
    private static string Path(Command command, Command root) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent != root) is { } parent ? $"{Path(parent, root)} {command.Name}" : command.Name;

    private static string Label(Option option)
    {
        var names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Where(alias => alias is "-h")));
        return option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? names : $"{names} <{option.HelpName ?? "值"}>";
    }

    private static string Text(Option option) => option.Required ? $"（必填）{option.Description}" : option.Description ?? "";

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Label, string? Text)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var width = lines.Max(line => Width(line.Label));
        output.WriteLine();
        output.WriteLine($"{title}：");
        foreach (var (label, text) in lines)
        {
            output.WriteLine($"  {label}{new string(' ', width - Width(label))}  {text}");
        }
    }

    /// <summary>Columns of a terminal: a Chinese sign takes two.</summary>
    private static int Width(string text) => text.Sum(sign => sign >= 0x2E80 ? 2 : 1);
}
