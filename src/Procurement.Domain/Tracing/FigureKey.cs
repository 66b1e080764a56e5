using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Domain.Tracing;

/// <summary>The address of a printed figure. Its text stays the same as long as the thing behind it does, so that versions can be compared.</summary>
/// <remarks>Three forms: <c>procurement:line.0199…:amount_total</c> a cell, <c>procurement.plannedFixedAssets~2</c> a variable as one
/// expression of a template prints it, <c>literal:20</c> a number that the layout itself writes.</remarks>
public abstract partial record FigureKey
{
    private const string LiteralPrefix = "literal:";
    private const int Longest = 300;

    public static bool TryParse(string? text, [NotNullWhen(true)] out FigureKey? key)
    {
        key = text is null or { Length: 0 or > Longest } ? null
            : text.StartsWith(LiteralPrefix, StringComparison.Ordinal) ? LiteralKey.Of(text[LiteralPrefix.Length..])
            : text.Contains(':', StringComparison.Ordinal) ? CellKey.Read(text)
            : VariableKey.Read(text);
        return key is not null;
    }

    /// <param name="Text">Digits with their separators.</param>
    public sealed partial record LiteralKey(string Text) : FigureKey
    {
        internal static LiteralKey? Of(string text) => Shape().IsMatch(text) ? new(text) : null;

        public override string ToString() => LiteralPrefix + Text;

        [GeneratedRegex("^[0-9][0-9.,%]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Shape();
    }

    /// <summary>A cell of a table.</summary>
    /// <param name="Section">A section's key.</param>
    /// <param name="Row"><c>total</c>, <c>unit.</c> and a unit's code, <c>line.</c> and a line's id; in the asset table the row's key.</param>
    /// <param name="Column">The column's key.</param>
    public sealed record CellKey(string Section, string Row, string Column) : FigureKey
    {
        internal static CellKey? Read(string text)
        {
            var (first, last) = (text.IndexOf(':', StringComparison.Ordinal), text.LastIndexOf(':'));
            return first > 0 && last > first + 1 && last < text.Length - 1 ? new(text[..first], text[(first + 1)..last], text[(last + 1)..]) : null;
        }

        public override string ToString() => $"{Section}:{Row}:{Column}";
    }

    /// <summary>A variable of templates.</summary>
    /// <param name="Name">Dotted: <c>assets.buildings.value</c>.</param>
    /// <param name="Format">How the expression prints it; null where it names none.</param>
    public sealed partial record VariableKey(string Name, FigureFormat? Format = null) : FigureKey
    {
        public override string ToString() => Format is null ? Name : $"{Name}~{Code(Format)}";

        internal static VariableKey? Read(string text)
        {
            var match = Shape().Match(text);
            if (!match.Success)
            {
                return null;
            }

            return match.Groups["code"].Success ? new(match.Groups["name"].Value, FormatOf(match.Groups["code"].Value)) : new(match.Groups["name"].Value);
        }

        /// <summary><c>0.00</c> is 2, <c>0.0##</c> is 1-3, <c>#,##0.00</c> is t2: nothing that an address would have to escape.</summary>
        private static string Code(FigureFormat format)
        {
            var fraction = format.Text[(format.Text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point + 1 : format.Text.Length)..];
            var least = fraction.Count(sign => sign == '0');
            var range = least == fraction.Length ? Text(least) : $"{Text(least)}-{Text(fraction.Length)}";
            return format.Text.StartsWith('#') ? "t" + range : range;
        }

        private static FigureFormat FormatOf(string code)
        {
            var range = code.TrimStart('t').Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
            var fraction = new string('0', range[0]) + new string('#', Math.Max(range[^1] - range[0], 0));
            return FigureFormat.Parse((code[0] == 't' ? "#,##0" : "0") + (fraction.Length > 0 ? "." + fraction : ""));
        }

        private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

        /// <summary>Ten places of either kind at most, as <see cref="FigureFormat"/> has it.</summary>
        [GeneratedRegex(@"^(?<name>[\p{L}_][\p{L}\p{Nd}_-]*(\.[\p{L}_][\p{L}\p{Nd}_-]*)*)(~(?<code>t?(\d|10)(-(\d|1\d|20))?))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Shape();
    }
}
