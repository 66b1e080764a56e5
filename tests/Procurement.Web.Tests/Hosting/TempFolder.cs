namespace Procurement.Web.Tests.Hosting;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(FullName, (UnixFileMode)0b111_001_001);   // an embedded server in it may run as postgres
        }
    }

    public string FullName { get; } = Directory.CreateTempSubdirectory("procurement-test-").FullName;

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
