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
        services.AddMovement<DisposalRule, DisposalForm>();
        services.AddMovement<ImprovementRule, ImprovementForm>();
        services.AddMovement<RevaluationRule, RevaluationForm>();
        services.AddMovement<ReclassificationRule, ReclassificationForm>();
        services.AddMovement<SplitRule, SplitForm>();
        services.AddMovement<MergeRule, MergeForm>();
        services.AddMovement<LifeChangeRule, LifeChangeForm>();
        services.AddMovement<UnitChangeRule, UnitChangeForm>();
        services.AddMovement<PlacementRule, PlacementForm>();
        services.AddMovement<TransferInRule, TransferInForm>();
        services.AddMovement<ReversalRule, ReversalForm>();
    }

    /// <summary>A kind of movement: what it does, and how people write it.</summary>
    private static void AddMovement<TRule, TForm>(this IServiceCollection services)
        where TRule : class, IMovementRule
        where TForm : class, IMovementForm
    {
        services.AddScoped<IMovementRule, TRule>();
        services.AddSingleton<IMovementForm, TForm>();
    }

    public static void MapMovements(this IEndpointRouteBuilder routes)
    {
        routes.MapMovementDownloads();
        routes.MapMovementEndpoints();
    }
}
