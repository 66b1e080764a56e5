namespace Procurement.Documents.Templating;

/// <summary>One walk over a template, expression by expression.</summary>
/// <param name="names">The names that are known outside of any block.</param>
internal sealed class TemplateInspection(NameGroup names)
{
    private const string If = "if";
    private const string Each = "each";

    private readonly List<string> problems = [];
    private readonly Stack<Block> blocks = new();
    private readonly Dictionary<string, bool> uses = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Problems => problems;

    public IReadOnlyList<TemplateValue> Values => [.. uses.Select(use => new TemplateValue(use.Key, use.Value))];

    public void Read(string template)
    {
        foreach (var expression in TemplateScanner.Scan(template, problems).OfType<TemplateExpression>())
        {
            Read(expression);
        }

        problems.AddRange(blocks.Reverse().Select(block => $"“{block.Source}”没有结束，请补上 {{{{/{block.Keyword}}}}}。"));
    }

    private void Read(TemplateExpression expression)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Open:
                Open(expression);
                break;
            case ExpressionKind.Else:
                Else(expression);
                break;
            case ExpressionKind.Close:
                Close(expression);
                break;
            default:
                Print(expression);
                break;
        }
    }

    private void Open(TemplateExpression expression)
    {
        var keyword = expression.First;
        var known = keyword is If or Each;
        var named = expression.Words is [_, { Quoted: false }];
        if (!known)
        {
            problems.Add($"没有“#{keyword}”这种段落，只能用 {{{{#if}}}} 和 {{{{#each}}}}。");
        }
        else if (!named)
        {
            problems.Add($"“{expression.Shown}”要写一个名称，如 {{{{#{keyword} {(keyword == If ? "procurement.total" : "procurement.funding")}}}}}。");
        }
        else if (blocks.Count == TemplateInspector.MaximumNesting)
        {
            problems.Add($"“{expression.Shown}”套得太深，最多 {TemplateInspector.MaximumNesting} 层。");
        }

        // Opened even when wrong: its end must not be reported as well.
        var path = known && named ? TemplatePath.Find(expression.Words[1].Text, Scope) : null;
        blocks.Push(new Block(keyword, expression.Shown, keyword == If ? path?.ValueName : null, keyword == Each ? ItemOf(expression, path) : null));
        if (path is not null)
        {
            CheckOpened(keyword, path);
        }
    }

    private void CheckOpened(string keyword, TemplatePath path)
    {
        if (path.Problem is not null)
        {
            problems.Add(path.Problem);
        }
        else if (keyword == If && path.Name is not NameLeaf)
        {
            problems.Add($"“{path.Text}”不是一个值，{{{{#if}}}} 只能判断一个值。");
        }
        else if (keyword == If && path.ValueName is not null)
        {
            uses.TryAdd(path.ValueName, true);
        }
    }

    /// <summary>What <c>this</c> is inside; text where that cannot be told, so that one mistake is reported once.</summary>
    private NameLeaf ItemOf(TemplateExpression expression, TemplatePath? path)
    {
        var item = path?.Name switch
        {
            FreeNames => NameLeaf.Text,
            NameGroup group => group.Item,
            _ => null,
        };
        if (path is { Problem: null } && item is null)
        {
            problems.Add($"“{expression.Shown}”不能逐项列出，只能用于同一类的一组值，如 procurement.funding。");
        }

        // Each in each would let a short template print without end.
        if (Scope.Item is not null)
        {
            problems.Add($"“{expression.Shown}”不能放在另一个 {{{{#each}}}} 里面。");
        }

        return item ?? NameLeaf.Text;
    }

    private void Else(TemplateExpression expression)
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

    private void Close(TemplateExpression expression)
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

    private void Print(TemplateExpression expression)
    {
        if (expression.Words is [{ Quoted: false } only] && !TemplateHelpers.Takes.ContainsKey(only.Text))
        {
            var path = TemplatePath.Find(only.Text, Scope);
            Use(path);
            if (path is { Problem: null, Name: not NameLeaf })
            {
                problems.Add($"“{only.Text}”不是一个值，请写到它下面的某一项。");
            }

            return;
        }

        HelperCall.Check(expression, Scope, Use, problems);
    }

    private void Use(TemplatePath path)
    {
        if (path.Problem is not null)
        {
            problems.Add(path.Problem);
        }
        else if (path.ValueName is not null)
        {
            var guarded = blocks.Any(block => block.Guard == path.ValueName);
            uses[path.ValueName] = guarded && uses.GetValueOrDefault(path.ValueName, true);
        }
    }

    private TemplateScope Scope => new(names, blocks.Select(block => block.Item).FirstOrDefault(item => item is not null));

    /// <param name="Guard">The name under <c>values</c> that an <c>#if</c> asks for.</param>
    /// <param name="Item">What <c>this</c> is inside; null outside of an <c>#each</c>.</param>
    private sealed record Block(string Keyword, string Source, string? Guard, NameLeaf? Item, bool HasElse = false);
}
