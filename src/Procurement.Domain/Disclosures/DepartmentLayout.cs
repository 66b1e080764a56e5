using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>A layout that a department brought along, beside those that ship.</summary>
public sealed class DepartmentLayout : IDepartmentOwned
{
    private DepartmentLayout()
    {
    }

    public Guid DepartmentId { get; private set; }

    /// <summary>Its name, unique within the department; it hides a built-in layout of the same name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The layout as JSON text, <c>disclosure-layout/1</c>.</summary>
    public string Content { get; private set; } = "";

    public int RowVersion { get; private set; }

    /// <param name="content">A valid layout of that name.</param>
    public static DepartmentLayout Create(Guid departmentId, string name, string content) =>
        new() { DepartmentId = departmentId, Name = name, Content = content, RowVersion = 1 };

    /// <param name="lastVersion">The number of the latest version kept under this name: one that was deleted goes on counting; 0 for none.</param>
    public void Replace(string content, int lastVersion = 0)
    {
        Content = content;
        RowVersion = Math.Max(RowVersion, lastVersion) + 1;
    }
}

/// <summary>Which layout a department's disclosure of a year takes, and its own words in it.</summary>
public sealed class DisclosureChoice : IDepartmentOwned
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DisclosureChoice()
    {
    }

    public Guid DepartmentId { get; private set; }

    public FiscalYear FiscalYear { get; private set; }

    public string LayoutName { get; private set; } = "";

    /// <summary>The texts that templates call <c>values.…</c>, as a JSON object of strings.</summary>
    public string Values { get; private set; } = "{}";

    public IReadOnlyDictionary<string, string> ReadValues() => JsonSerializer.Deserialize<Dictionary<string, string>>(Values) ?? [];

    /// <summary>The day as of whose end the assets are stated; null for <see cref="FiscalYear.AssetDay"/>.</summary>
    public LocalDate? AsOf { get; private set; }

    public int RowVersion { get; private set; }

    public static DisclosureChoice Create(Guid departmentId, FiscalYear year) => new() { DepartmentId = departmentId, FiscalYear = year };

    /// <summary>Chooses a layout with the department's own words for it.</summary>
    public void Choose(string layoutName, IReadOnlyDictionary<string, string> values, LocalDate? asOf)
    {
        (LayoutName, Values, AsOf) = (layoutName, JsonSerializer.Serialize(values, Readable), asOf);
        RowVersion++;
    }
}
