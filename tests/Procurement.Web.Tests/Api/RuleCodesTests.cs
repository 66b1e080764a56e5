using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Procurement.Data.Acts;
using Procurement.Documents.Bundles;
using Procurement.Domain.Common;
using Procurement.Web.Api.Description;

namespace Procurement.Web.Tests.Api;

public sealed partial class RuleCodesTests
{
    private static readonly Assembly[] Assemblies = [typeof(RuleViolation).Assembly, typeof(RegisterBundleReader).Assembly, typeof(ActRunner).Assembly, typeof(RuleCodes).Assembly];

    [Fact]
    public void All_RulesOfTheProgram_AreExplained()
    {
        var rules = Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(RuleViolation)) && !type.IsAbstract).ToList();

        var unexplained = rules.SelectMany(type => CodesIn(type).Where(code => !RuleCodes.All.ContainsKey(code)).Select(code => $"{code} ({type.Name})"));

        Assert.True(rules.Count > 20);
        Assert.Empty(unexplained.Order(StringComparer.Ordinal));
    }

    /// <summary>The code is a constant that the constructor hands to its base: read from its instructions.</summary>
    private static IEnumerable<string> CodesIn(Type type)
    {
        foreach (var constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var code = constructor.GetMethodBody()?.GetILAsByteArray() ?? [];
            for (var index = 0; index + 4 < code.Length; index++)
            {
                if (code[index] == OpCodes.Ldstr.Value && TextAt(type.Module, BitConverter.ToInt32(code, index + 1)) is { } text && Code().IsMatch(text))
                {
                    yield return text;
                }
            }
        }
    }

    private static string? TextAt(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            return null;   // the byte was part of another instruction
        }
    }

    [GeneratedRegex("^[A-Z]{2,3}-[A-Z-]+$")]
    private static partial Regex Code();
}
