using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Procurement.Documents.Json;

/// <summary>Reads the keywords of one schema object into its node; one that it does not know would go unchecked, so it throws.</summary>
internal sealed class SchemaKeywords(SchemaCompiler compiler, SchemaNode node, string file, string place)
{
    /// <exception cref="NotSupportedException">An unknown keyword, or a known one in a form that is not supported.</exception>
    public void Read(JsonElement schema)
    {
        // "required" and "oneOf" name properties, so they come after them.
        var keywords = schema.EnumerateObject().OrderBy(keyword => keyword.Name is "required" or "oneOf");
        foreach (var keyword in keywords)
        {
            if (!ReadForText(keyword) && !ReadForObject(keyword) && !ReadForArrayOrNumber(keyword) && !IsAnnotation(keyword.Name))
            {
                throw new NotSupportedException($"The schema keyword '{keyword.Name}' at {place} is not one that this validator knows.");
            }
        }
    }

    private static bool IsAnnotation(string name) => name is "$schema" or "$id" or "$defs" or "title" or "description" or "examples";

    private bool ReadForText(JsonProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "type": node.Types = TypesOf(value); break;
            case "const": (node.Const, node.Types) = (value.GetString(), JsonTypes.Text); break;
            case "enum": ReadEnum(value); break;
            case "pattern": node.Pattern = PatternOf(value.GetString()!); break;
            case "x-format": node.Format = TextFormats.Get(value.GetString()!); break;
            case "x-message": node.Message = value.GetString(); break;
            case "minLength": node.MinLength = value.GetInt32(); break;
            case "maxLength": node.MaxLength = value.GetInt32(); break;
            default: return false;
        }

        return true;
    }

    private bool ReadForObject(JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "properties": ReadProperties(keyword.Value); break;
            case "additionalProperties" when keyword.Value.ValueKind is JsonValueKind.False: node.RefusesAdditional = true; break;
            case "additionalProperties": node.Additional = Inner(keyword.Value, keyword.Name); break;
            case "propertyNames": node.MaxNameLength = LongestName(keyword.Value); break;
            case "required": node.Required = Bits(keyword.Value); break;
            case "oneOf": node.ExactlyOne = Alternatives(keyword.Value); break;
            default: return false;
        }

        return true;
    }

    private bool ReadForArrayOrNumber(JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "items": node.Items = Inner(keyword.Value, keyword.Name); break;
            case "prefixItems": node.PrefixItems = [.. keyword.Value.EnumerateArray().Select(item => Inner(item, keyword.Name))]; break;
            case "minItems": node.MinItems = keyword.Value.GetInt32(); break;
            case "maxItems": node.MaxItems = keyword.Value.GetInt32(); break;
            case "minimum": node.Minimum = keyword.Value.GetInt64(); break;
            case "maximum": node.Maximum = keyword.Value.GetInt64(); break;
            default: return false;
        }

        return true;
    }

    private SchemaNode Inner(JsonElement schema, string name) => compiler.Node(schema, file, $"{place}/{name}");

    private static JsonTypes TypesOf(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? value.EnumerateArray().Aggregate(JsonTypes.None, (types, type) => types | JsonTypeNames.Parse(type.GetString()))
        : JsonTypeNames.Parse(value.GetString());

    private void ReadEnum(JsonElement values)
    {
        var texts = values.EnumerateArray().Select(value => value.GetString()).ToList();
        node.Enum = [.. texts.OfType<string>()];
        node.Types = texts.Contains(null) ? JsonTypes.Text | JsonTypes.Null : JsonTypes.Text;
    }

    /// <summary>In JSON Schema <c>$</c> is the very end; .NET would let a line break follow.</summary>
    /// <remarks>Our patterns are anchored and bounded, so no text can stall them; NonBacktracking would cost 60 ms at the start.</remarks>
    private static Regex PatternOf(string pattern) => new(
        pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The one form of <c>propertyNames</c> that is needed: how long a name may be.</summary>
    private int LongestName(JsonElement schema) => schema.EnumerateObject().ToList() is [{ Name: "maxLength" } only]
        ? only.Value.GetInt32()
        : throw new NotSupportedException($"'propertyNames' at {place} may only limit the length.");

    private void ReadProperties(JsonElement properties)
    {
        node.Properties = [.. properties.EnumerateObject().Select(property =>
            new SchemaProperty(property.Name, Encoding.UTF8.GetBytes(property.Name), Inner(property.Value, property.Name)))];
        if (node.Properties.Length > SchemaNode.MaxProperties)
        {
            throw new NotSupportedException($"More than {SchemaNode.MaxProperties} properties at {place}.");
        }
    }

    private ulong Bits(JsonElement names)
    {
        var bits = 0UL;
        foreach (var name in names.EnumerateArray().Select(name => name.GetString()))
        {
            var index = node.Properties.Select(property => property.Name).ToList().IndexOf(name!);
            bits |= index >= 0 ? 1UL << index : throw new NotSupportedException($"'{name}' at {place} is required but not among the properties.");
        }

        return bits;
    }

    /// <summary>The one form of <c>oneOf</c> that is needed: exactly one of some fields is there.</summary>
    private ulong Alternatives(JsonElement schemas)
    {
        var bits = 0UL;
        foreach (var schema in schemas.EnumerateArray())
        {
            var only = schema.EnumerateObject().Single();
            bits |= only.Name is "required" && only.Value.GetArrayLength() == 1
                ? Bits(only.Value)
                : throw new NotSupportedException($"'oneOf' at {place} may only list single required fields.");
        }

        return bits;
    }
}
