using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Procurement.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class AssetDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_asset_entries_entry",
                table: "asset_entries");

            migrationBuilder.AddColumn<decimal>(
                name: "depreciation",
                table: "asset_entries",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "document_id",
                table: "asset_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "life_months",
                table: "asset_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "months_used",
                table: "asset_entries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "reverses_id",
                table: "asset_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "asset_entries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "area",
                table: "asset_cards",
                type: "numeric(18,4)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "custodian",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_entry_on",
                table: "asset_cards",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "life_months",
                table: "asset_cards",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "model",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "peak_piece_value",
                table: "asset_cards",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "place_id",
                table: "asset_cards",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "quantity",
                table: "asset_cards",
                type: "numeric(18,4)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "serial_number",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "asset_cards",
                type: "text",
                nullable: false,
                defaultValueSql: "'active'");

            migrationBuilder.AddColumn<string>(
                name: "use",
                table: "asset_cards",
                type: "text",
                nullable: false,
                defaultValueSql: "'inUse'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "used_up_on",
                table: "asset_cards",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "value",
                table: "asset_cards",
                type: "numeric(18,2)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asset_books",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_through = table.Column<DateOnly>(type: "date", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_books", x => x.department_id);
                    table.ForeignKey(
                        name: "fk_asset_books_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_places",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_places", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_asset_places_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_years",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by_name = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: true),
                    reopen_reason = table.Column<string>(type: "text", nullable: true),
                    reopen_requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reopen_requested_by_name = table.Column<string>(type: "text", nullable: true),
                    reopen_requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_years", x => new { x.department_id, x.fiscal_year });
                    table.ForeignKey(
                        name: "fk_asset_years_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_balances",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    depreciation = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_balances", x => new { x.department_id, x.as_of, x.@class });
                    table.ForeignKey(
                        name: "fk_ledger_balances_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stocktakes",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    item_count = table.Column<int>(type: "integer", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_by_name = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_by_name = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    end_note = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocktakes", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_stocktakes_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_placements",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    custodian = table.Column<string>(type: "text", nullable: true),
                    use = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_placements", x => new { x.department_id, x.card_id, x.id });
                    table.ForeignKey(
                        name: "fk_asset_placements_asset_cards",
                        columns: x => new { x.department_id, x.card_id },
                        principalTable: "asset_cards",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_placements_asset_places",
                        columns: x => new { x.department_id, x.place_id },
                        principalTable: "asset_places",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_movements",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    target_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counterparty = table.Column<string>(type: "text", nullable: true),
                    proceeds = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stocktake_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_asset_movements", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_asset_movements_asset_movements",
                        columns: x => new { x.department_id, x.reverses_id },
                        principalTable: "asset_movements",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_movements_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_movements_stocktakes",
                        columns: x => new { x.department_id, x.stocktake_id },
                        principalTable: "stocktakes",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reconciliations",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    stocktake_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliations", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_reconciliations_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reconciliations_stocktakes",
                        columns: x => new { x.department_id, x.stocktake_id },
                        principalTable: "stocktakes",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_movement_items",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seen_version = table.Column<int>(type: "integer", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    depreciation = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    area = table.Column<decimal>(type: "numeric(18,4)", nullable: true),
                    details = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_movement_items", x => new { x.department_id, x.movement_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_asset_movement_items_asset_cards",
                        columns: x => new { x.department_id, x.card_id },
                        principalTable: "asset_cards",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_movement_items_asset_movements",
                        columns: x => new { x.department_id, x.movement_id },
                        principalTable: "asset_movements",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stocktake_finds",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stocktake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: true),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    counted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counted_by_name = table.Column<string>(type: "text", nullable: false),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocktake_finds", x => new { x.department_id, x.stocktake_id, x.id });
                    table.ForeignKey(
                        name: "fk_stocktake_finds_asset_movements",
                        columns: x => new { x.department_id, x.movement_id },
                        principalTable: "asset_movements",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stocktake_finds_stocktakes",
                        columns: x => new { x.department_id, x.stocktake_id },
                        principalTable: "stocktakes",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stocktake_items",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stocktake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: true),
                    serial_number = table.Column<string>(type: "text", nullable: true),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    custodian = table.Column<string>(type: "text", nullable: true),
                    result = table.Column<string>(type: "text", nullable: false),
                    counted_quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: true),
                    found_place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    counted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counted_by_name = table.Column<string>(type: "text", nullable: true),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disputed = table.Column<bool>(type: "boolean", nullable: false),
                    movement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocktake_items", x => new { x.department_id, x.stocktake_id, x.card_id });
                    table.ForeignKey(
                        name: "fk_stocktake_items_asset_cards",
                        columns: x => new { x.department_id, x.card_id },
                        principalTable: "asset_cards",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stocktake_items_asset_movements",
                        columns: x => new { x.department_id, x.movement_id },
                        principalTable: "asset_movements",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stocktake_items_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stocktake_items_stocktakes",
                        columns: x => new { x.department_id, x.stocktake_id },
                        principalTable: "stocktakes",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stocktake_counts",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stocktake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    counted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    counted_by_name = table.Column<string>(type: "text", nullable: false),
                    counted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    superseded = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stocktake_counts", x => new { x.department_id, x.stocktake_id, x.id });
                    table.ForeignKey(
                        name: "fk_stocktake_counts_stocktake_items",
                        columns: x => new { x.department_id, x.stocktake_id, x.card_id },
                        principalTable: "stocktake_items",
                        principalColumns: new[] { "department_id", "stocktake_id", "card_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_card_proposals_card_id",
                table: "card_proposals",
                columns: new[] { "department_id", "card_id" },
                filter: "card_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_asset_entries_document_id",
                table: "asset_entries",
                columns: new[] { "department_id", "document_id" },
                filter: "document_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_asset_entries_entry",
                table: "asset_entries",
                sql: "entry in ('acquisition', 'improvement', 'revaluation', 'transfer', 'reclassification', 'disposal', 'countAdjustment', 'split', 'merge', 'lifeChange')");

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_acquired_on",
                table: "asset_cards",
                columns: new[] { "department_id", "acquired_on" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_code",
                table: "asset_cards",
                columns: new[] { "department_id", "code" })
                .Annotation("Npgsql:IndexOperators", new[] { "uuid_ops", "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_custodian",
                table: "asset_cards",
                columns: new[] { "department_id", "custodian" },
                filter: "custodian is not null")
                .Annotation("Npgsql:IndexOperators", new[] { "uuid_ops", "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_kind_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "kind", "card_number" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_peak_piece_value",
                table: "asset_cards",
                columns: new[] { "department_id", "peak_piece_value" })
                .Annotation("Npgsql:IndexInclude", new[] { "id" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_place_id_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "place_id", "card_number" },
                filter: "place_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_serial_number",
                table: "asset_cards",
                columns: new[] { "department_id", "serial_number" },
                filter: "serial_number is not null")
                .Annotation("Npgsql:IndexOperators", new[] { "uuid_ops", "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_status_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "status", "card_number" },
                filter: "status = 'removed'");

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_unit_id_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "unit_id", "card_number" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_use_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "use", "card_number" },
                filter: "use <> 'inUse'");

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_used_up_on",
                table: "asset_cards",
                columns: new[] { "department_id", "used_up_on" },
                filter: "used_up_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_value",
                table: "asset_cards",
                columns: new[] { "department_id", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_cards_value_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "value", "card_number" },
                filter: "kind = 'equipment' and quantity > 0 and value >= 200000 * quantity and (value >= 200000 or quantity < 1)");

            migrationBuilder.CreateIndex(
                name: "ix_asset_movement_items_card_id",
                table: "asset_movement_items",
                columns: new[] { "department_id", "card_id" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_movements_reverses_id",
                table: "asset_movements",
                columns: new[] { "department_id", "reverses_id" },
                filter: "reverses_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_asset_movements_status_id",
                table: "asset_movements",
                columns: new[] { "department_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_asset_movements_stocktake_id",
                table: "asset_movements",
                columns: new[] { "department_id", "stocktake_id" },
                filter: "stocktake_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_asset_movements_transfer_id",
                table: "asset_movements",
                columns: new[] { "department_id", "transfer_id" },
                filter: "transfer_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_asset_movements_number",
                table: "asset_movements",
                columns: new[] { "department_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_asset_places_code",
                table: "asset_places",
                columns: new[] { "department_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reconciliations_as_of_kind",
                table: "reconciliations",
                columns: new[] { "department_id", "as_of", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_stocktake_counts_stocktake_id_card_id",
                table: "stocktake_counts",
                columns: new[] { "department_id", "stocktake_id", "card_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stocktake_items_card_id",
                table: "stocktake_items",
                columns: new[] { "department_id", "card_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stocktake_items_stocktake_id_card_number",
                table: "stocktake_items",
                columns: new[] { "department_id", "stocktake_id", "card_number" });

            migrationBuilder.CreateIndex(
                name: "ix_stocktake_items_stocktake_id_place_id_result",
                table: "stocktake_items",
                columns: new[] { "department_id", "stocktake_id", "place_id", "result" });

            migrationBuilder.CreateIndex(
                name: "ux_stocktakes_number",
                table: "stocktakes",
                columns: new[] { "department_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_asset_cards_asset_places",
                table: "asset_cards",
                columns: new[] { "department_id", "place_id" },
                principalTable: "asset_places",
                principalColumns: new[] { "department_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_asset_entries_asset_movements",
                table: "asset_entries",
                columns: new[] { "department_id", "document_id" },
                principalTable: "asset_movements",
                principalColumns: new[] { "department_id", "id" },
                onDelete: ReferentialAction.Restrict);

            // What a card stands for is kept on it from now on: the sum of its entries as they are.
            migrationBuilder.Sql(
                """
                update asset_cards card
                set quantity = held.quantity, value = held.value, area = held.area, last_entry_on = held.last_entry_on, peak_piece_value = held.peak_piece_value,
                    status = case when held.quantity = 0 and held.value = 0 then 'removed' else 'active' end
                from (select department_id, card_id, sum(quantity) as quantity, sum(value) as value, sum(area) as area, max(effective_on) as last_entry_on,
                             coalesce(max(ceil(100 * greatest(value / nullif(greatest(quantity, 0), 0), value_so_far / nullif(greatest(quantity_so_far, 0), 0))) / 100), 0) as peak_piece_value
                      from (select entry.*, sum(quantity) over ledger as quantity_so_far, sum(value) over ledger as value_so_far
                            from asset_entries entry
                            window ledger as (partition by department_id, card_id order by effective_on, recorded_at, id)) entry
                      group by department_id, card_id) held
                where card.department_id = held.department_id and card.id = held.card_id
                """);

            // The signs of names and models, for the search of the card list; the model knows no indexes over expressions.
            migrationBuilder.Sql("create index ix_asset_cards_signs on asset_cards using gin (string_to_array(lower(name || ' ' || coalesce(model, '')), null))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_asset_cards_signs");

            migrationBuilder.DropForeignKey(
                name: "fk_asset_cards_asset_places",
                table: "asset_cards");

            migrationBuilder.DropForeignKey(
                name: "fk_asset_entries_asset_movements",
                table: "asset_entries");

            migrationBuilder.DropTable(
                name: "asset_books");

            migrationBuilder.DropTable(
                name: "asset_movement_items");

            migrationBuilder.DropTable(
                name: "asset_placements");

            migrationBuilder.DropTable(
                name: "asset_years");

            migrationBuilder.DropTable(
                name: "ledger_balances");

            migrationBuilder.DropTable(
                name: "reconciliations");

            migrationBuilder.DropTable(
                name: "stocktake_counts");

            migrationBuilder.DropTable(
                name: "stocktake_finds");

            migrationBuilder.DropTable(
                name: "asset_places");

            migrationBuilder.DropTable(
                name: "stocktake_items");

            migrationBuilder.DropTable(
                name: "asset_movements");

            migrationBuilder.DropTable(
                name: "stocktakes");

            migrationBuilder.DropIndex(
                name: "ix_card_proposals_card_id",
                table: "card_proposals");

            migrationBuilder.DropIndex(
                name: "ix_asset_entries_document_id",
                table: "asset_entries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_asset_entries_entry",
                table: "asset_entries");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_acquired_on",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_code",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_custodian",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_kind_card_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_peak_piece_value",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_place_id_card_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_serial_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_status_card_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_unit_id_card_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_use_card_number",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_used_up_on",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_value",
                table: "asset_cards");

            migrationBuilder.DropIndex(
                name: "ix_asset_cards_value_card_number",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "depreciation",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "life_months",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "months_used",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "reverses_id",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "way",
                table: "asset_entries");

            migrationBuilder.DropColumn(
                name: "area",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "custodian",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "last_entry_on",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "life_months",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "model",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "note",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "peak_piece_value",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "place_id",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "quantity",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "serial_number",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "status",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "use",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "used_up_on",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "value",
                table: "asset_cards");

            migrationBuilder.DropColumn(
                name: "way",
                table: "asset_cards");

            migrationBuilder.AddCheckConstraint(
                name: "ck_asset_entries_entry",
                table: "asset_entries",
                sql: "entry in ('acquisition', 'improvement', 'revaluation', 'transfer', 'reclassification', 'disposal', 'countAdjustment')");
        }
    }
}
