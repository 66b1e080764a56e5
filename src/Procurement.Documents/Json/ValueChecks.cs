using System.Runtime.InteropServices;
using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>The rules for single texts and numbers, and for how many items a list has.</summary>
internal sealed class ValueChecks(ProblemReport report)
{
    public void CheckText(SchemaNode node, JsonElement value)
    {
        if (node.Const is not null && !value.ValueEquals(node.Const))
        {
            report.Add(Wording.NotConst, node, value);
        }
        else if (node.Enum.Length > 0 && !IsAllowed(node, value))
        {
            report.Add(Wording.NotAllowed, node, value);
        }
        else if (CheckLength(node, value))
        {
            CheckShape(node, value);
        }
    }

    public void CheckNumber(SchemaNode node, JsonElement value)
    {
        if (node.Minimum is null && node.Maximum is null)
        {
            return;
        }

        // A number that no decimal holds is beyond any limit of ours.
        if (!value.TryGetDecimal(out var number) || number < node.Minimum || number > node.Maximum)
        {
            report.Add(Wording.OutOfRange, node, value);
        }
    }

    public void CheckCount(SchemaNode node, int count)
    {
        if (count < node.MinItems || count > node.MaxItems)
        {
            report.Add(Wording.Count, node, count);
        }
    }

    private static bool IsAllowed(SchemaNode node, JsonElement value)
    {
        foreach (var allowed in node.Enum)
        {
            if (value.ValueEquals(allowed))
            {
                return true;
            }
        }

        return false;
    }

    private bool CheckLength(SchemaNode node, JsonElement value)
    {
        // The raw text with its quotes is never shorter than the text, so most texts need not be read to see that they fit.
        var longest = JsonMarshal.GetRawUtf8Value(value).Length - 2;
        if (longest <= node.MaxLength && (node.MinLength == 0 || (node.MinLength == 1 && longest > 0)))
        {
            return true;
        }

        var length = value.GetString()!.Length;
        var fits = length >= node.MinLength && length <= node.MaxLength;
        if (!fits)
        {
            report.Add(Wording.Length, node, length);
        }

        return fits;
    }

    private void CheckShape(SchemaNode node, JsonElement value)
    {
        if (node.Format is null && node.Pattern is null)
        {
            return;
        }

        var text = value.GetString()!;
        if (!(node.Format?.Invoke(text) ?? node.Pattern!.IsMatch(text)))
        {
            report.Add(Wording.WrongShape, node, value);
        }
    }
}
