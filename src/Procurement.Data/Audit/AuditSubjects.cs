namespace Procurement.Data.Audit;

/// <summary>Which records somebody sees who sees some units only: those of things of these units, and the own ones.</summary>
internal static class AuditSubjects
{
    public const string InUnits =
        """
        and (actor_id = @self or subject_id in (
            select id from procurement_lines where department_id = @department and unit_id = any(@units)
            union all select former.line_id from superseded_lines former
                join projects project on project.department_id = @department and project.id = former.project_id
                where former.department_id = @department and project.unit_id = any(@units)
            union all select id from projects where department_id = @department and unit_id = any(@units)
            union all select id from adjustments where department_id = @department and unit_id = any(@units)
            union all select id from purchases where department_id = @department and unit_id = any(@units)
            union all select id from acceptances where department_id = @department and unit_id = any(@units)
            union all select id from card_proposals where department_id = @department and unit_id = any(@units)
            union all select id from asset_cards where department_id = @department and unit_id = any(@units)))
        """;
}
