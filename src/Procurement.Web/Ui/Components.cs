namespace Procurement.Web.Ui;

/// <summary>A card of the home page: what waits for somebody, and where to do it. Partial <c>_TaskCards</c>.</summary>
/// <param name="Count">How many wait; null where there is nothing to count.</param>
/// <param name="Advice">One sentence: what to do.</param>
/// <param name="Unit">What is counted, as 条 or 张.</param>
/// <param name="IsUrgent">A deadline has passed or comes close.</param>
public sealed record TaskCard(string Title, string Href, string Advice, long? Count = null, string Unit = "条", bool IsUrgent = false);

/// <summary>A figure of a row of figures. Partial <c>_Figures</c>.</summary>
/// <param name="Kind"><c>main</c>, <c>warning</c> or <c>error</c>; null for an ordinary one.</param>
public sealed record Figure(string Label, string Value, string? Unit = null, string? Note = null, string? Kind = null);

/// <summary>How far a step of a way is.</summary>
public enum StepState { Ahead, Current, Done }

/// <summary>A step of a way, as 编制 → 送审 → 批复. Partial <c>_Steps</c>.</summary>
public sealed record Step(string Label, StepState State, string? Note = null);

/// <summary>An attachment or a file to take away. Partial <c>_Documents</c>.</summary>
/// <param name="Kind">Two to four signs: pdf, docx, 图片.</param>
/// <param name="Note">Size, day and person, as people read them.</param>
public sealed record DocumentCard(string Name, string Href, string Kind, string? Note = null);

/// <summary>How much of a whole is used. Partial <c>_Progress</c>.</summary>
/// <param name="Value">From 0; may exceed <paramref name="Whole"/>, which is then shown as too much.</param>
/// <param name="Text">The figures in words, as 12,000.00 / 20,000.00 元.</param>
public sealed record ProgressBar(string Label, decimal Value, decimal Whole, string Text);

/// <summary>A place on the way to this page. Partial <c>_Crumbs</c>; the page itself has no address.</summary>
public sealed record Crumb(string Label, string? Href = null);

/// <summary>A tab: a link to a page beside this one. Partial <c>_Tabs</c>.</summary>
public sealed record Tab(string Label, string Href, bool IsCurrent, long? Count = null);
