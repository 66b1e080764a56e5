using System.Text.Json;
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

    /// <summary>Whether the register holds sample departments and no other.</summary>
    public static async Task<bool> IsAloneAsync(RegisterHost host, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var present = await context.Departments.Select(row => new { row.Region, row.Code }).ToListAsync(cancel);
        var samples = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            await using var stream = Open(name);
            using var bundle = await JsonDocument.ParseAsync(stream, cancellationToken: cancel);
            var department = bundle.RootElement.GetProperty("department");
            samples.Add(Place(department.GetProperty("region").EnumerateArray().Select(part => part.GetString()), department.GetProperty("code").GetString()));
        }

        return present.Count > 0 && present.All(row => samples.Contains(Place(row.Region, row.Code)));
    }

    private static string Place(IEnumerable<string?> region, string? code) => string.Join('/', region.Append(code));

    private static IEnumerable<string> Names => typeof(SampleData).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Stream Open(string name) => typeof(SampleData).Assembly.GetManifestResourceStream(name)!;
}
