using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>Turns the text of a schema into <see cref="SchemaNode"/>s, once, following references into the same file and its siblings.</summary>
internal sealed class SchemaCompiler
{
    /// <summary>The files read so far, by the name by which references call them; "" is the file being compiled.</summary>
    private readonly Dictionary<string, JsonElement> files = new(StringComparer.Ordinal);

    /// <summary>The nodes of references, registered before they are filled: a schema may lead back to itself.</summary>
    private readonly Dictionary<string, SchemaNode> targets = new(StringComparer.Ordinal);

    public SchemaNode Compile(string schema)
    {
        files[""] = Parse(schema);
        return Target("", "");
    }

    /// <summary>Compiles a schema that stands inside another.</summary>
    /// <param name="file">The file it stands in, for its references.</param>
    /// <param name="place">Where it stands, for the exceptions.</param>
    public SchemaNode Node(JsonElement schema, string file, string place)
    {
        if (schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            RefuseRulesBeside(schema, place);
            return Resolve(reference.GetString()!, file);
        }

        return Fill(new SchemaNode(), schema, file, place);
    }

    /// <summary>JSON Schema lets rules stand beside a <c>$ref</c>; here they would be lost, so they are refused.</summary>
    private static void RefuseRulesBeside(JsonElement schema, string place)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (keyword.Name is not ("$ref" or "description" or "title"))
            {
                throw new NotSupportedException($"'{keyword.Name}' stands beside a $ref at {place}; put it into the referenced schema.");
            }
        }
    }

    private SchemaNode Resolve(string reference, string file)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (name, pointer) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        return Target(name.Length > 0 ? name : file, pointer);
    }

    private SchemaNode Target(string file, string pointer)
    {
        var key = $"{file}#{pointer}";
        if (targets.TryGetValue(key, out var known))
        {
            return known;
        }

        var node = targets[key] = new SchemaNode();
        var schema = Find(file, pointer);
        return schema.TryGetProperty("$ref", out _)
            ? targets[key] = Node(schema, file, key)
            : Fill(node, schema, file, key);
    }

    /// <summary>Follows a JSON pointer (RFC 6901) without escapes: our names need none.</summary>
    private JsonElement Find(string file, string pointer)
    {
        if (!files.TryGetValue(file, out var found))
        {
            found = files[file] = Parse(SchemaFiles.Text(file));
        }

        foreach (var name in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!found.TryGetProperty(name, out found))
            {
                throw new NotSupportedException($"The reference '{file}#{pointer}' leads nowhere.");
            }
        }

        return found;
    }

    private SchemaNode Fill(SchemaNode node, JsonElement schema, string file, string place)
    {
        if (schema.ValueKind is not JsonValueKind.Object)
        {
            throw new NotSupportedException($"A schema is an object here: {place}.");
        }

        new SchemaKeywords(this, node, file, place).Read(schema);
        return node;
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
