using System.Text;
using Procurement.Documents.Bundles;
using Procurement.Domain.Register;

namespace Procurement.Tests.Bundles;

/// <summary>Bundles for tests, through the real reader and writer.</summary>
internal static class Bundle
{
    public static async Task<BundleReading> Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await RegisterBundleReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    public static async Task<string> Write(RegisterBundle bundle)
    {
        using var stream = new MemoryStream();
        await RegisterBundleWriter.WriteAsync(bundle, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
