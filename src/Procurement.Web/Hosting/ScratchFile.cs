namespace Procurement.Web.Hosting;

/// <summary>A file that is written whole before it is sent, so that a failure is an error page and no torn download; gone when closed.</summary>
public static class ScratchFile
{
    public static FileStream Create() => new(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>Writes into a new scratch file and gives it back at its start; whoever sends it closes it.</summary>
    public static async Task<FileStream> WriteAsync(Func<Stream, Task> write)
    {
        var file = Create();
        try
        {
            await write(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return file;
    }
}
