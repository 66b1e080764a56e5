namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Takes a format's code apart, mark by mark.</summary>
internal sealed partial class FormatSection
{
    private const string DateLetters = "yYmMdDhHsSaA";

    private static int EndOf(string code, int index)
    {
        for (var quoted = false; index < code.Length; index++)
        {
            quoted ^= code[index] == '"';
            if (!quoted && code[index] == ';')
            {
                return index;
            }

            index += !quoted && code[index] is '\\' or '_' or '*' ? 1 : 0;
        }

        return code.Length;
    }

    private static FormatSection Parse(string code)
    {
        var section = new FormatSection { IsEmpty = code.Length == 0 };
        for (var index = 0; index < code.Length;)
        {
            index += section.Take(code, index);
        }

        section.IsGeneral |= code.Contains("General", StringComparison.OrdinalIgnoreCase) || code.Contains("G/通用格式", StringComparison.Ordinal) || code == "@";
        return section;
    }

    /// <returns>How many characters were taken.</returns>
    private int Take(string code, int index)
    {
        var mark = code[index];
        switch (mark)
        {
            case '"':
                var end = code.IndexOf('"', index + 1);
                end = end < 0 ? code.Length : end;
                AddText(code[(index + 1)..end]);
                return end - index + 1;
            case '[':
                return TakeBracket(code, index);
            case '\\':
                AddText(index + 1 < code.Length ? code[index + 1].ToString() : "");
                return 2;
            case '_' or '*':
                return 2;
            case '0' or '#' or '?' or '.' or ',':
                AddPlace(mark);
                return 1;
            case '%':
                Percents++;
                AddText("%");
                return 1;
            case 'E' or 'e' or '/' when Places.HasAny:
                IsGeneral = true;
                return 1;
            default:
                return char.IsAsciiLetter(mark) ? TakeLetters(code, index) : AddText(mark.ToString());
        }
    }

    /// <summary>Colours and locales change no text; a condition of one's own is not understood.</summary>
    private int TakeBracket(string code, int index)
    {
        var end = code.IndexOf(']', index);
        end = end < 0 ? code.Length - 1 : end;
        var inner = code[(index + 1)..Math.Max(index + 1, end)];
        IsChinese |= inner.Equals("DBNum1", StringComparison.OrdinalIgnoreCase);
        IsGeneral |= inner.Length > 0 && (inner[0] is '<' or '>' or '=' || inner.Trim('h', 'm', 's', 'H', 'M', 'S').Length == 0
            || inner.StartsWith("DBNum2", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("DBNum3", StringComparison.OrdinalIgnoreCase));
        if (inner.StartsWith('$') && inner.IndexOf('-', StringComparison.Ordinal) is > 1 and var dash)
        {
            AddText(inner[1..dash]);
        }

        return end - index + 1;
    }

    private int TakeLetters(string code, int index)
    {
        var end = index + 1;
        while (end < code.Length && code[end] == code[index])
        {
            end++;
        }

        if (DateLetters.Contains(code[index], StringComparison.Ordinal))
        {
            DateParts.Add(code[index..end].ToLowerInvariant());
        }
        else
        {
            AddText(code[index..end]);
        }

        return end - index;
    }

    private void AddPlace(char mark)
    {
        // Digits on both sides of a text, as in 000-0000.
        IsGeneral |= after.Length > 0 && mark is ('0' or '#' or '?');
        if (mark == '.' && DateParts.Count > 0 && !Places.HasAny)
        {
            AddText(".");
        }
        else
        {
            Places.Add(mark);
        }
    }

    private int AddText(string text)
    {
        (Places.HasAny ? after : before).Append(text);
        DateParts.Add("'" + text);
        return text.Length;
    }
}
