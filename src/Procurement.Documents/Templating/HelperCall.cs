namespace Procurement.Documents.Templating;

/// <summary>Checks an expression of several words: <c>{{money procurement.total "0.00"}}</c>.</summary>
internal static class HelperCall
{
    /// <param name="use">Is told the name that the helper prints.</param>
    public static void Check(TemplateExpression expression, TemplateScope scope, Action<TemplatePath> use, ICollection<string> problems)
    {
        var helper = expression.First;
        if (expression.Words[0].Quoted || !TemplateHelpers.Takes.TryGetValue(helper, out var takes))
        {
            problems.Add($"“{expression.Shown}”里没有“{helper}”这个写法，只有 money、number、date{TemplatePath.Suggestion(helper, TemplateHelpers.Takes.Keys)}");
            return;
        }

        var example = $"{{{{{helper} {(expression.Words is [_, { Quoted: false } named, ..] ? named.Text : "名称")} \"{TemplateHelpers.ExampleFormat(helper)}\"}}}}";
        if (expression.Words is not [_, { Quoted: false } word, { Quoted: true } format])
        {
            problems.Add($"“{expression.Shown}”要写一个名称和一个加引号的格式，如 {example}。");
            return;
        }

        var path = TemplatePath.Find(word.Text, scope);
        use(path);
        if (path.Problem is null && path.Name != takes)
        {
            problems.Add($"“{word.Text}”不是{takes.ChineseName}，不能用 {helper}。");
        }

        if (!TemplateHelpers.FormatFits(helper, format.Text))
        {
            problems.Add($"“{format.Text}”不是{(helper == TemplateHelpers.Date ? "日期" : "数字")}格式，应如 {example}。");
        }
    }
}
