namespace Procurement.Tests.Writers;

/// <summary>Compares a text with the approved file beside the tests, which is reviewed like code.</summary>
internal static class ApprovedText
{
    /// <summary>On a difference the received text is put beside the approved one; to approve it, rename it.</summary>
    public static void Matches(string name, string received)
    {
        var approvedFile = Path.Combine(SourceFolder.Approved, name);
        var receivedFile = Path.Combine(SourceFolder.Approved, Path.ChangeExtension(name, $"received{Path.GetExtension(name)}"));
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail(FirstDifference(name, approved.Split('\n'), received.Split('\n')));
    }

    private static string FirstDifference(string name, string[] approved, string[] received)
    {
        var line = approved.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name}, line {line + 1}\napproved: {approved.ElementAtOrDefault(line) ?? "(end)"}\nreceived: {received.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
