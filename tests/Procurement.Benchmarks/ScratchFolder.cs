namespace Procurement.Benchmarks;

/// <summary>A folder of one run, gone with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("procurement-benchmark-").FullName;

    public ScratchFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);   // the embedded server may run as postgres
        }
    }

    public string PathOf(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
