namespace Procurement.Domain.Disclosures;

/// <summary>Fills the templates of a layout.</summary>
public interface ITemplates
{
    /// <summary>The text of a template over the variables of <see cref="TemplateVariables"/>.</summary>
    /// <param name="unit">The unit in which the helper <c>money</c> prints.</param>
    string Fill(string template, IReadOnlyDictionary<string, object?> variables, MoneyUnit unit);
}
