using Procurement.Web.Movements.Forms;
using Procurement.Web.Movements.Rules;

namespace Procurement.Web.Movements;

/// <summary>What the desk of movements brings along.</summary>
public static class MovementServices
{
    public static void AddMovements(this IServiceCollection services)
    {
        services.AddScoped<MovementBook>();
        services.AddScoped<MovementHandler>();
        services.AddScoped<MovementDesk>();
        services.AddScoped<MovementForms>();
        services.AddScoped<IMovementRule, IntakeRule>();
        services.AddScoped<IMovementRule, DisposalRule>();
        services.AddSingleton<IMovementForm, DisposalForm>();
    }
}
