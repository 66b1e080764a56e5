using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Access;
using Procurement.Web.Register;

namespace Procurement.Web.Hosting;

/// <summary>The five published disclosures that a new register starts with, so that there is something to look at.</summary>
public static class SampleData
{
    /// <summary>Imports the samples into a register that holds no department yet.</summary>
    public static async Task EnsureLoadedAsync(RegisterHost host, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        if (await context.Departments.AnyAsync(cancel))
        {
            return;
        }

        var outcome = await new ImportHandler(host).RunAsync(
            new Actor(null, "示例数据", "程序启动", null, Actor.WholeSystem), [.. Names.Select(name => (name, (Func<Stream>)(() => Open(name))))], dryRun: false, cancel);
        if (!outcome.Written)
        {
            throw new InvalidOperationException($"The sample data do not fit: {string.Join(' ', outcome.Problems)}");
        }
    }

    private static IEnumerable<string> Names => typeof(SampleData).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Stream Open(string name) => typeof(SampleData).Assembly.GetManifestResourceStream(name)!;
}
