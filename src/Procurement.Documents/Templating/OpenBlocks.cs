namespace Procurement.Documents.Templating;

/// <summary>The blocks of a template that are open where an inspection stands: whether each ends, and ends as it began.</summary>
internal sealed class OpenBlocks(ICollection<string> problems)
{
    private readonly Stack<Block> blocks = new();

    public bool IsAtDeepest => blocks.Count == TemplateInspector.MaximumNesting;

    /// <summary>What <c>this</c> is; null outside of every <c>#each</c>.</summary>
    public NameLeaf? Item => blocks.Select(block => block.Item).FirstOrDefault(item => item is not null);

    /// <summary>Whether an <c>#if</c> asks for the name under <c>values</c>.</summary>
    public bool IsGuarded(string valueName) => blocks.Any(block => block.Guard == valueName);

    /// <param name="guard">The name under <c>values</c> that an <c>#if</c> asks for.</param>
    /// <param name="item">What <c>this</c> is inside of an <c>#each</c>.</param>
    public void Open(TemplateExpression expression, string? guard, NameLeaf? item) =>
        blocks.Push(new Block(expression.First, expression.Shown, guard, item));

    public void Else(TemplateExpression expression)
    {
        if (expression.Words.Count > 1)
        {
            problems.Add($"“{expression.Shown}”写不得，请写 {{{{else}}}}{{{{#if …}}}}…{{{{/if}}}}。");
        }

        if (blocks.Count == 0 || blocks.Peek().HasElse)
        {
            problems.Add("“{{else}}”多余：它前面没有与之对应的 {{#if}} 或 {{#each}}。");
            return;
        }

        blocks.Push(blocks.Pop() with { HasElse = true, Guard = null, Item = null });
    }

    public void Close(TemplateExpression expression)
    {
        if (blocks.Count == 0)
        {
            problems.Add($"“{expression.Shown}”多余：它前面没有与之对应的 {{{{#{expression.First}}}}}。");
            return;
        }

        var block = blocks.Pop();
        if (block.Keyword != expression.First || expression.Words.Count > 1)
        {
            problems.Add($"“{expression.Shown}”与前面的“{block.Source}”对不上，应写 {{{{/{block.Keyword}}}}}。");
        }
    }

    /// <summary>Reports what is still open at the end of the template.</summary>
    public void End()
    {
        foreach (var block in blocks.Reverse())
        {
            problems.Add($"“{block.Source}”没有结束，请补上 {{{{/{block.Keyword}}}}}。");
        }
    }

    private sealed record Block(string Keyword, string Source, string? Guard, NameLeaf? Item, bool HasElse = false);
}
