namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Where in a field the reader stands: between <c>begin</c> and <c>separate</c> is code, from there to <c>end</c> what prints.</summary>
internal sealed class FieldState
{
    private const int Deepest = 100;

    private readonly Stack<bool> codes = new();

    /// <summary>Whether text is part of some field's code and does not print.</summary>
    public bool IsCode => codes.Contains(true);

    public void Meet(string? type)
    {
        if (type is "begin" && codes.Count < Deepest)
        {
            codes.Push(true);
        }
        else if (codes.Count > 0 && type is ("separate" or "end"))
        {
            codes.TryPop(out _);
            if (type is "separate")
            {
                codes.Push(false);
            }
        }
    }

    /// <summary>A field's code never runs on over paragraphs; one that was left open must not swallow the rest of the document.</summary>
    public void EndParagraph()
    {
        if (IsCode)
        {
            codes.Clear();
        }
    }
}
