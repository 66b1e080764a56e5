using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Procurement.Documents.Json;

/// <summary>One schema object, compiled: what a value at its place must be. Filled by <see cref="SchemaCompiler"/>, read-only after.</summary>
internal sealed class SchemaNode
{
    /// <summary>The most fields that an object may name: one bit each of <see cref="Required"/>.</summary>
    public const int MaxProperties = 64;

    public JsonTypes Types { get; set; } = JsonTypes.Any;

    /// <summary>The annotation <c>x-message</c>: what the text must be, one Chinese clause.</summary>
    public string? Message { get; set; }

    public string? Const { get; set; }

    /// <summary>The texts allowed; <see cref="Types"/> says whether null is too.</summary>
    public ImmutableArray<string> Enum { get; set; } = [];

    /// <summary>Tells whether a text has the shape of <c>x-format</c>; takes the place of <see cref="Pattern"/>.</summary>
    public Func<string, bool>? Format { get; set; }

    public Regex? Pattern { get; set; }

    /// <summary>In UTF-16 units, which are never fewer than the characters that JSON Schema counts.</summary>
    public int MinLength { get; set; }

    public int MaxLength { get; set; } = int.MaxValue;

    public long? Minimum { get; set; }

    public long? Maximum { get; set; }

    public int MinItems { get; set; }

    public int MaxItems { get; set; } = int.MaxValue;

    /// <summary>The schemas of the first items, one each.</summary>
    public ImmutableArray<SchemaNode> PrefixItems { get; set; } = [];

    /// <summary>The schema of the items after <see cref="PrefixItems"/>; null for any.</summary>
    public SchemaNode? Items { get; set; }

    public ImmutableArray<SchemaProperty> Properties { get; set; } = [];

    /// <summary>The schema of fields that <see cref="Properties"/> does not name; null where they are refused or free.</summary>
    public SchemaNode? Additional { get; set; }

    /// <summary>How long the names of the fields of <see cref="Additional"/> may be.</summary>
    public int MaxNameLength { get; set; } = int.MaxValue;

    public bool RefusesAdditional { get; set; }

    /// <summary>The fields that must be there: bit n for <c>Properties[n]</c>.</summary>
    public ulong Required { get; set; }

    /// <summary>The fields of which exactly one must be there, bits as in <see cref="Required"/>; 0 for no such rule.</summary>
    public ulong ExactlyOne { get; set; }

    /// <summary>The index of the property in <see cref="Properties"/>, or -1. Most documents keep the order of the schema, so the
    /// search starts where the last one ended and needs no hash and no string.</summary>
    public int IndexOf(JsonProperty property, int expected)
    {
        for (var step = 0; step < Properties.Length; step++)
        {
            var index = (expected + step) % Properties.Length;
            if (property.NameEquals(Properties[index].Utf8Name))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The names of the properties whose bits are set, in the schema's order.</summary>
    public IEnumerable<string> NamesOf(ulong bits) => Properties.Where((_, index) => (bits >> index & 1) == 1).Select(property => property.Name);
}

/// <param name="Utf8Name">The name as it stands in a document.</param>
internal sealed record SchemaProperty(string Name, byte[] Utf8Name, SchemaNode Schema);
