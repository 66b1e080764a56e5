namespace Procurement.Web.Hosting;

/// <summary>Writes a file whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the target and then puts the finished file in its place.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = $"{target}.{Path.GetRandomFileName()}.part";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
