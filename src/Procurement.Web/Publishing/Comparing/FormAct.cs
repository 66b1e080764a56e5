using System.Text.Json;
using Procurement.Data.Publishing;
using Procurement.Domain.Audit;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>One thing that an act changed of how a disclosure reads.</summary>
/// <param name="Name">The word's name, or the layout's of which a version was made; null for the rest.</param>
/// <param name="Before">Null where there was nothing, or where it is too long to tell (a layout's own text).</param>
public sealed record FormChange(TextCause Cause, string? Name, string? Before, string? After);

/// <summary>An act behind texts that differ, with what it changed.</summary>
public sealed record FormAct(FormReason Reason, IReadOnlyList<FormChange> Changes)
{
    public TextCause Causes => Changes.Aggregate(TextCause.None, (all, change) => all | change.Cause);

    /// <summary>Reads what the audit trail says; what it says of other things (a department's code) is left out.</summary>
    public static FormAct Of(FormReason reason) => new(reason, reason switch
    {
        { Action: AuditActions.DisclosureChoose } => [.. Choice(reason)],
        { Action: AuditActions.LayoutChange } => [new FormChange(TextCause.Layout, reason.Subject, null, null)],
        { Action: AuditActions.DepartmentChange } => [.. Named(reason)],
        { Layout: { } layout } => [new FormChange(TextCause.Layout, layout, null, null)],
        _ => [new FormChange(TextCause.Layout | TextCause.Words | TextCause.AsOf | TextCause.Name, null, null, null)],
    });

    private static IEnumerable<FormChange> Choice(FormReason reason)
    {
        using var before = Json(reason.Before);
        using var after = Json(reason.After);
        var (old, now) = (before.RootElement, after.RootElement);
        foreach (var (cause, field) in new[] { (TextCause.Layout, "layout"), (TextCause.AsOf, "asOf") })
        {
            if (Text(old, field) != Text(now, field))
            {
                yield return new FormChange(cause, null, Text(old, field), Text(now, field));
            }
        }

        var (words, since) = (Words(old), Words(now));
        foreach (var name in words.Keys.Union(since.Keys, StringComparer.Ordinal).Where(name => words.GetValueOrDefault(name) != since.GetValueOrDefault(name)))
        {
            yield return new FormChange(TextCause.Words, name, words.GetValueOrDefault(name), since.GetValueOrDefault(name));
        }
    }

    private static IEnumerable<FormChange> Named(FormReason reason)
    {
        using var before = Json(reason.Before);
        using var after = Json(reason.After);
        if (Text(before.RootElement, "name") is var old && Text(after.RootElement, "name") is var now && old != now)
        {
            yield return new FormChange(TextCause.Name, null, old, now);
        }
    }

    private static JsonDocument Json(string? text) => JsonDocument.Parse(text ?? "{}");

    private static string? Text(JsonElement record, string field) => record.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Dictionary<string, string> Words(JsonElement record) =>
        record.TryGetProperty("values", out var values) && values.ValueKind is JsonValueKind.Object
            ? values.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.ToString(), StringComparer.Ordinal)
            : [];
}
