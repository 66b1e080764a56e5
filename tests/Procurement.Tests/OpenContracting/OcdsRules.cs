using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;
using NodaTime.Text;

namespace Procurement.Tests.OpenContracting;

/// <summary>A schema of draft 4 that packages are held against.</summary>
internal sealed class OcdsRules(JsonObject schema)
{
    private static readonly JsonSchemaValidatorSettings Formats = new() { FormatValidators = [new InstantFormat(), new AddressFormat(), new EmailFormatValidator()] };

    private readonly Lazy<JsonSchema> compiled = new(() => JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult());

    /// <summary>What the standard publishes.</summary>
    public static OcdsRules Published { get; } = new(OcdsSchema.Of(OcdsTable.Published));

    /// <summary>What it publishes for those who want to be stricter.</summary>
    public static OcdsRules Strict { get; } = new(OcdsStrict.Of(OcdsTable.Published));

    /// <summary>What we ask of ourselves.</summary>
    public static OcdsRules Own { get; } = new(OcdsOwn.Of(OcdsTable.Published));

    /// <summary>What is wrong with it by the published schema, the strict one, the standard's documentation and our own narrower rules.</summary>
    public static IReadOnlyList<string> ProblemsByAll(JsonNode package)
    {
        var text = package.ToJsonString();
        return [.. Published.Problems(text), .. Strict.Problems(text), .. OcdsMeaning.Contradictions(package), .. Own.Problems(text)];
    }

    /// <summary>What does not fit, each with its place; empty for nothing.</summary>
    /// <param name="package">JSON.</param>
    public IReadOnlyList<string> Problems(string package) =>
        [.. new JsonSchemaValidator(Formats).Validate(package, compiled.Value).Select(error => $"{error.Path}: {error.Kind}")];

    /// <summary>RFC 3339, as draft 4 asks; the library also takes days and times without an offset.</summary>
    private sealed class InstantFormat : IFormatValidator
    {
        public string Format => JsonFormatStrings.DateTime;

        public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

        public bool IsValid(string value, JTokenType tokenType) => OffsetDateTimePattern.Rfc3339.Parse(value).Success;
    }

    /// <summary>RFC 3986, with a scheme; the library also takes what a browser would make one of.</summary>
    private sealed class AddressFormat : IFormatValidator
    {
        public string Format => JsonFormatStrings.Uri;

        public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.UriExpected;

        public bool IsValid(string value, JTokenType tokenType) =>
            Uri.IsWellFormedUriString(value, UriKind.Absolute) && value.All(char.IsAscii);
    }
}
