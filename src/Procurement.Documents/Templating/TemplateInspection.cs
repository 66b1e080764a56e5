namespace Procurement.Documents.Templating;

/// <summary>One walk over a template, expression by expression.</summary>
internal sealed class TemplateInspection
{
    private const string If = "if";
    private const string Each = "each";

    private readonly NameGroup names;
    private readonly IReadOnlySet<int>? thresholds;
    private readonly List<string> problems = [];
    private readonly OpenBlocks blocks;
    private readonly Dictionary<string, bool> uses = new(StringComparer.Ordinal);

    /// <param name="names">The names that are known outside of any block.</param>
    /// <param name="thresholds">In 万元, those that the layout names; null where the layout is not known.</param>
    public TemplateInspection(NameGroup names, IReadOnlySet<int>? thresholds) => (this.names, this.thresholds, blocks) = (names, thresholds, new OpenBlocks(problems));

    public IReadOnlyList<string> Problems => problems;

    public IReadOnlyList<TemplateValue> Values => [.. uses.Select(use => new TemplateValue(use.Key, use.Value))];

    public void Read(string template)
    {
        foreach (var expression in TemplateScanner.Scan(template, problems).OfType<TemplateExpression>())
        {
            Read(expression);
        }

        blocks.End();
    }

    private void Read(TemplateExpression expression)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Open:
                Open(expression);
                break;
            case ExpressionKind.Else:
                blocks.Else(expression);
                break;
            case ExpressionKind.Close:
                blocks.Close(expression);
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
        else if (blocks.IsAtDeepest)
        {
            problems.Add($"“{expression.Shown}”套得太深，最多 {TemplateInspector.MaximumNesting} 层。");
        }

        // Opened even when wrong: its end must not be reported as well.
        var path = known && named ? TemplatePath.Find(expression.Words[1].Text, Scope) : null;
        blocks.Open(expression, keyword == If ? path?.ValueName : null, keyword == Each ? ItemOf(expression, path) : null);
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
            uses[path.ValueName] = blocks.IsGuarded(path.ValueName) && uses.GetValueOrDefault(path.ValueName, true);
        }
    }

    private TemplateScope Scope => new(names, blocks.Item, thresholds);
}
