using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Tests.Json;

/// <summary>A schema that the validator does not fully understand must not load: it would let mistakes through.</summary>
public class SchemaCompilerTests
{
    [Theory]
    [InlineData("""{ "typ": "object" }""")]
    [InlineData("""{ "anyOf": [] }""")]
    [InlineData("""{ "properties": { "a": { "format": "date" } } }""")]
    [InlineData("""{ "type": "text" }""")]
    [InlineData("""{ "x-format": "money" }""")]
    [InlineData("""{ "$ref": "#/$defs/missing" }""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#", "maxLength": 3 } } }""")]
    [InlineData("""{ "properties": {}, "required": ["a"] }""")]
    [InlineData("""{ "oneOf": [ { "type": "string" } ] }""")]
    [InlineData("""{ "propertyNames": { "pattern": "a" } }""")]
    [InlineData("""{ "items": true }""")]
    public void Compile_UnknownInTheSchema_Throws(string schema) =>
        Assert.Throws<NotSupportedException>(() => JsonSchema.Compile(schema));

    [Fact]
    public void Compile_ReferenceToAnUnknownFile_Throws() =>
        Assert.Throws<ArgumentException>(() => JsonSchema.Compile("""{ "$ref": "other.schema.json" }"""));

    [Fact]
    public void Validate_SchemaThatLeadsBackToItself_Works()
    {
        var schema = JsonSchema.Compile("""{ "type": "array", "items": { "$ref": "#" } }""");
        using var document = JsonDocument.Parse("[[[1]]]");

        Assert.Equal("$[0][0][0]：应为列表，实际为数字 1。", Assert.Single(schema.Validate(document.RootElement)).ToString());
    }

    [Fact]
    public void Validate_PlaceGiven_BeginsEveryPlace()
    {
        using var document = JsonDocument.Parse("{}");

        Assert.Equal("$.layouts[0]", JsonSchema.Findings.Validate(document.RootElement, "$.layouts[0]")[0].Place);
    }
}
