using Procurement.Documents.Bundles;
using Procurement.Domain.Register;

namespace Procurement.Benchmarks;

internal static class BundleFile
{
    public static async Task WriteAsync(string path, RegisterBundle bundle)
    {
        await using var stream = File.Create(path);
        await RegisterBundleWriter.WriteAsync(bundle, stream);
    }
}
