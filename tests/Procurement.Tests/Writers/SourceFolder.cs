namespace Procurement.Tests.Writers;

/// <summary>Where the sources lie that the tests were built from.</summary>
internal static class SourceFolder
{
    /// <summary>The approved files, to be changed by people and never copied along.</summary>
    public static string Approved { get; } = Path.Combine(FindRoot(), "tests", "Procurement.Tests", "Writers", "Approved");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Procurement.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No Procurement.sln above the tests.");
    }
}
