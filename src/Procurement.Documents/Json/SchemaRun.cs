using System.Numerics;
using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>One walk through a document beside its schema. The depth is bounded by <see cref="JsonFile.MaxDepth"/>.</summary>
internal sealed class SchemaRun(ProblemReport report)
{
    private readonly ValueChecks values = new(report);

    public void Check(SchemaNode node, JsonElement value)
    {
        if (!node.Types.Allow(value))
        {
            report.Add(Wording.WrongType, node, value);
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object: CheckObject(node, value); break;
            case JsonValueKind.Array: CheckArray(node, value); break;
            case JsonValueKind.String: values.CheckText(node, value); break;
            case JsonValueKind.Number: values.CheckNumber(node, value); break;
            default: break;
        }
    }

    private void CheckObject(SchemaNode node, JsonElement value)
    {
        var seen = 0UL;
        var expected = 0;
        HashSet<string>? others = null;
        foreach (var property in value.EnumerateObject())
        {
            var index = node.IndexOf(property, expected);
            if (index < 0)
            {
                others ??= new(StringComparer.Ordinal);
                CheckOther(node, value, property, others);
                continue;
            }

            var bit = 1UL << index;
            CheckProperty(node.Properties[index].Name, node.Properties[index].Schema, value, property, isRepeated: (seen & bit) != 0);
            seen |= bit;
            expected = index + 1;
        }

        CheckPresence(node, seen);
    }

    private void CheckProperty(string name, SchemaNode schema, JsonElement parent, JsonProperty property, bool isRepeated)
    {
        report.Place.Enter(name);
        if (isRepeated)
        {
            report.Add(Wording.Repeated, schema, (Parent: parent, Second: property));
        }

        Check(schema, property.Value);
        report.Place.Leave();
    }

    /// <summary>A field that the schema does not name: refused, or one entry of a free map, whose names must differ too.</summary>
    private void CheckOther(SchemaNode node, JsonElement parent, JsonProperty property, HashSet<string> others)
    {
        if (node.Additional is not null)
        {
            var name = property.Name;
            CheckNameLength(node, name);
            CheckProperty(name, node.Additional, parent, property, isRepeated: !others.Add(name));
        }
        else if (node.RefusesAdditional)
        {
            report.Place.Enter(property.Name);
            report.Add(Wording.Unknown, node, property);
            report.Place.Leave();
        }
    }

    private void CheckNameLength(SchemaNode node, string name)
    {
        if (name.Length > node.MaxNameLength)
        {
            report.Place.Enter(name);
            report.Add(Wording.NameLength, node, name.Length);
            report.Place.Leave();
        }
    }

    private void CheckPresence(SchemaNode node, ulong seen)
    {
        var missing = node.Required & ~seen;
        if (missing != 0)
        {
            foreach (var name in node.NamesOf(missing))
            {
                report.Add(Wording.Missing, node, name);
            }
        }

        if (node.ExactlyOne != 0 && BitOperations.PopCount(node.ExactlyOne & seen) != 1)
        {
            report.Add(Wording.NotExactlyOne, node, seen);
        }
    }

    private void CheckArray(SchemaNode node, JsonElement value)
    {
        values.CheckCount(node, value.GetArrayLength());
        if (node.Items is null && node.PrefixItems.Length == 0)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var schema = index < node.PrefixItems.Length ? node.PrefixItems[index] : node.Items;
            if (schema is not null)
            {
                report.Place.Enter(index);
                Check(schema, item);
                report.Place.Leave();
            }

            index++;
        }
    }
}
