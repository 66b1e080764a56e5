using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>References to lines by their place in <c>procurementLines</c>, or by a number of their own for lines that do not stand there.</summary>
internal static class LineRefs
{
    /// <param name="lines">How many lines the bundle has.</param>
    public static LineRef Read(JsonElement row, RowPlace place, int lines, LimitedProblems problems)
    {
        var line = row.Field("line")?.GetInt32();
        var former = row.Field("formerLine")?.GetInt32();
        if (line is null == former is null)
        {
            problems.Add(place.Of("line"), "line 和 formerLine 须写且只写一个。");
        }

        return new LineRef(line is { } index ? Index(index, place, lines, problems) : null, former);
    }

    /// <summary>The index of a line, or a problem and the first.</summary>
    public static int Index(int index, RowPlace place, int lines, LimitedProblems problems)
    {
        if (index < lines)
        {
            return index;
        }

        problems.Add(place.Of("line"), $"文件里没有第 {index} 条采购明细（从 0 数起，共 {lines} 条），请改正。");
        return 0;
    }

    public static void Write(Utf8JsonWriter writer, LineRef line)
    {
        if (line.Line is { } index)
        {
            writer.WriteNumber("line", index);
        }
        else
        {
            writer.WriteNumber("formerLine", line.Former!.Value);
        }
    }
}
