using Microsoft.AspNetCore.Http.Features;

namespace Procurement.Web.Budgeting;

/// <summary>The services of the budget lines' desk.</summary>
public static class LinesRegistration
{
    /// <summary>A pasted preview has twenty fields a row; the framework would stop at 1,024 fields.</summary>
    private const int MostFormFields = 20_000;

    public static void AddBudgetLines(this IServiceCollection services)
    {
        services.AddScoped<LineHandler>();
        services.AddScoped<LineEditing>();
        services.AddScoped<BudgetDesk>();
        services.AddScoped<CataloguePicker>();
        services.AddScoped<PastePreview>();
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostFormFields);
    }
}
