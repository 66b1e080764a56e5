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
        services.AddScoped<IMovementRule, ReclassificationRule>();
        services.AddScoped<IMovementRule, SplitRule>();
        services.AddScoped<IMovementRule, MergeRule>();
        services.AddScoped<IMovementRule, UnitChangeRule>();
        services.AddScoped<IMovementRule, PlacementRule>();
        services.AddScoped<IMovementRule, TransferInRule>();
        services.AddScoped<IMovementRule, ReversalRule>();
        services.AddSingleton<IMovementForm, DisposalForm>();
    }
}
