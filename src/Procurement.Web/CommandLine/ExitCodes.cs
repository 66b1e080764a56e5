namespace Procurement.Web.CommandLine;

/// <summary>What a command answers to the shell.</summary>
public static class ExitCodes
{
    /// <summary>Done; for <c>check</c>: no error found; for <c>audit verify</c>: every chain unbroken.</summary>
    public const int Done = 0;

    /// <summary><c>check</c> found errors, or <c>audit verify</c> a broken chain.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Wrong usage or bad input; nothing was changed.</summary>
    public const int BadInput = 2;

    /// <summary>The database or a file could not be reached.</summary>
    public const int OutOfReach = 3;
}
