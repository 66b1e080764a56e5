using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Procurement.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class ClerksDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "accepted_amount",
                table: "procurement_lines",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "accepted_quantity",
                table: "procurement_lines",
                type: "numeric(18,4)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "approved_amount",
                table: "procurement_lines",
                type: "numeric(18,2)",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "approved_quantity",
                table: "procurement_lines",
                type: "numeric(18,4)",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "carded_amount",
                table: "procurement_lines",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "carded_quantity",
                table: "procurement_lines",
                type: "numeric(18,4)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<short>(
                name: "fiscal_year",
                table: "procurement_lines",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<string>(
                name: "fixed_asset_reason",
                table: "procurement_lines",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "purchased_amount",
                table: "procurement_lines",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "purchased_quantity",
                table: "procurement_lines",
                type: "numeric(18,4)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "procurement_lines",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // The lines of before take unit and year from their projects.
            migrationBuilder.Sql(
                """
                update procurement_lines line set unit_id = project.unit_id, fiscal_year = project.fiscal_year
                from projects project where project.department_id = line.department_id and project.id = line.project_id
                """);

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    normalized_name = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    member_of = table.Column<Guid>(type: "uuid", nullable: true),
                    units = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    former_password_hashes = table.Column<string[]>(type: "text[]", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    security_stamp = table.Column<string>(type: "text", nullable: false),
                    failed_sign_ins = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_sign_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_departments",
                        column: x => x.member_of,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adjustments",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by_name = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjustments", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_adjustments_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answered_acts",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answered_acts", x => new { x.department_id, x.account_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_kind = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    uploaded_by_name = table.Column<string>(type: "text", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_attachments_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.department_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    request_id = table.Column<string>(type: "text", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_label = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_records", x => new { x.department_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "budget_years",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_by_name = table.Column<string>(type: "text", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_years", x => new { x.department_id, x.fiscal_year });
                    table.ForeignKey(
                        name: "fk_budget_years_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counters", x => new { x.department_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    supplier_name = table.Column<string>(type: "text", nullable: false),
                    supplier_code = table.Column<string>(type: "text", nullable: false),
                    supplier_size = table.Column<string>(type: "text", nullable: false),
                    contract_number = table.Column<string>(type: "text", nullable: true),
                    contract_day = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    accepted_amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    cancelled_by_name = table.Column<string>(type: "text", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_purchases_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_tokens_accounts",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adjustment_items",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adjustment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<string>(type: "text", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_version = table.Column<int>(type: "integer", nullable: false),
                    amount_before = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    amount_after = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjustment_items", x => new { x.department_id, x.adjustment_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_adjustment_items_adjustments",
                        columns: x => new { x.department_id, x.adjustment_id },
                        principalTable: "adjustments",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adjustment_items_projects",
                        columns: x => new { x.department_id, x.project_id },
                        principalTable: "projects",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attachment_chunks",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_chunks", x => new { x.department_id, x.attachment_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_attachment_chunks_attachments",
                        columns: x => new { x.department_id, x.attachment_id },
                        principalTable: "attachments",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acceptances",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purchase_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revoke_reason = table.Column<string>(type: "text", nullable: true),
                    revoked_by_name = table.Column<string>(type: "text", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptances", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_acceptances_purchases",
                        columns: x => new { x.department_id, x.purchase_id },
                        principalTable: "purchases",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_lines",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purchase_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    unit_price = table.Column<decimal>(type: "numeric(18,6)", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    accepted_quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    accepted_amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_lines", x => new { x.department_id, x.purchase_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_purchase_lines_procurement_lines",
                        columns: x => new { x.department_id, x.line_id },
                        principalTable: "procurement_lines",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_lines_purchases",
                        columns: x => new { x.department_id, x.purchase_id },
                        principalTable: "purchases",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_lines",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acceptance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    purchase_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purchase_ordinal = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    is_fixed_asset = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_lines", x => new { x.department_id, x.acceptance_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_acceptance_lines_acceptances",
                        columns: x => new { x.department_id, x.acceptance_id },
                        principalTable: "acceptances",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acceptance_lines_purchase_lines",
                        columns: x => new { x.department_id, x.purchase_id, x.purchase_ordinal },
                        principalTable: "purchase_lines",
                        principalColumns: new[] { "department_id", "purchase_id", "ordinal" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "card_proposals",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    acceptance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acceptance_ordinal = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_proposals", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_card_proposals_acceptance_lines",
                        columns: x => new { x.department_id, x.acceptance_id, x.acceptance_ordinal },
                        principalTable: "acceptance_lines",
                        principalColumns: new[] { "department_id", "acceptance_id", "ordinal" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_card_proposals_asset_cards",
                        columns: x => new { x.department_id, x.card_id },
                        principalTable: "asset_cards",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_card_proposals_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_procurement_lines_fiscal_year_position_id",
                table: "procurement_lines",
                columns: new[] { "department_id", "fiscal_year", "position", "id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_procurement_lines_accepted",
                table: "procurement_lines",
                sql: "accepted_amount >= 0 and accepted_amount <= purchased_amount");

            migrationBuilder.AddCheckConstraint(
                name: "ck_procurement_lines_purchased",
                table: "procurement_lines",
                sql: "purchased_amount >= 0 and purchased_amount <= amount");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_lines_line_id",
                table: "acceptance_lines",
                columns: new[] { "department_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_lines_purchase_id_purchase_ordinal",
                table: "acceptance_lines",
                columns: new[] { "department_id", "purchase_id", "purchase_ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptances_fiscal_year_id",
                table: "acceptances",
                columns: new[] { "department_id", "fiscal_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptances_purchase_id",
                table: "acceptances",
                columns: new[] { "department_id", "purchase_id" });

            migrationBuilder.CreateIndex(
                name: "ux_acceptances_number",
                table: "acceptances",
                columns: new[] { "department_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_account_id",
                table: "access_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ux_access_tokens_token_hash",
                table: "access_tokens",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_member_of",
                table: "accounts",
                column: "member_of");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_normalized_name",
                table: "accounts",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adjustment_items_line_id",
                table: "adjustment_items",
                columns: new[] { "department_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adjustments_fiscal_year_id",
                table: "adjustments",
                columns: new[] { "department_id", "fiscal_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_adjustments_number",
                table: "adjustments",
                columns: new[] { "department_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answered_acts_recorded_at",
                table: "answered_acts",
                columns: new[] { "department_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_owner_kind_owner_id",
                table: "attachments",
                columns: new[] { "department_id", "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_at",
                table: "audit_records",
                columns: new[] { "department_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_subject_id_sequence",
                table: "audit_records",
                columns: new[] { "department_id", "subject_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_card_proposals_acceptance_id",
                table: "card_proposals",
                columns: new[] { "department_id", "acceptance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_card_proposals_line_id",
                table: "card_proposals",
                columns: new[] { "department_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_card_proposals_status_id",
                table: "card_proposals",
                columns: new[] { "department_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_lines_line_id",
                table: "purchase_lines",
                columns: new[] { "department_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_purchases_fiscal_year_id",
                table: "purchases",
                columns: new[] { "department_id", "fiscal_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_purchases_number",
                table: "purchases",
                columns: new[] { "department_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "adjustment_items");

            migrationBuilder.DropTable(
                name: "answered_acts");

            migrationBuilder.DropTable(
                name: "attachment_chunks");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_records");

            migrationBuilder.DropTable(
                name: "budget_years");

            migrationBuilder.DropTable(
                name: "card_proposals");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "adjustments");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "acceptance_lines");

            migrationBuilder.DropTable(
                name: "acceptances");

            migrationBuilder.DropTable(
                name: "purchase_lines");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropIndex(
                name: "ix_procurement_lines_fiscal_year_position_id",
                table: "procurement_lines");

            migrationBuilder.DropCheckConstraint(
                name: "ck_procurement_lines_accepted",
                table: "procurement_lines");

            migrationBuilder.DropCheckConstraint(
                name: "ck_procurement_lines_purchased",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "accepted_amount",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "accepted_quantity",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "approved_amount",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "approved_quantity",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "carded_amount",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "carded_quantity",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "fiscal_year",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "fixed_asset_reason",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "purchased_amount",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "purchased_quantity",
                table: "procurement_lines");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "procurement_lines");
        }
    }
}
