using Procurement.Documents.Messages;

namespace Procurement.Documents.Templating;

/// <summary>A piece of a template: plain text, or one <c>{{…}}</c>.</summary>
internal abstract record TemplatePart;

internal sealed record TemplateText(string Text) : TemplatePart;

/// <param name="Source">As written, braces included.</param>
/// <param name="Words">What stands between the braces, without the <c>#</c> or <c>/</c> before a keyword; never empty.</param>
internal sealed record TemplateExpression(ExpressionKind Kind, IReadOnlyList<TemplateWord> Words, string Source) : TemplatePart
{
    public string First => Words[0].Text;

    /// <summary>The source, cut short for a message.</summary>
    public string Shown => Excerpt.OfTemplate(Source);
}

internal enum ExpressionKind
{
    /// <summary><c>{{year}}</c> or <c>{{money X "0.00"}}</c></summary>
    Print,

    /// <summary><c>{{#if X}}</c></summary>
    Open,

    /// <summary><c>{{else}}</c></summary>
    Else,

    /// <summary><c>{{/if}}</c></summary>
    Close,
}

/// <param name="Quoted">Whether it stood in quotes, which <paramref name="Text"/> leaves out.</param>
internal sealed record TemplateWord(string Text, bool Quoted)
{
    /// <summary>As Handlebars reads it; a text holds only one kind of quote, the one it was not written in.</summary>
    public override string ToString() => !Quoted ? Text : Text.Contains('"', StringComparison.Ordinal) ? $"'{Text}'" : $"\"{Text}\"";
}
