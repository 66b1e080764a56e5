using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Procurement.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asset_class_rules",
                columns: table => new
                {
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_class_rules", x => new { x.edition, x.prefix });
                });

            migrationBuilder.CreateTable(
                name: "catalogue_items",
                columns: table => new
                {
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_items", x => new { x.edition, x.code });
                });

            migrationBuilder.CreateTable(
                name: "departments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string[]>(type: "text[]", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_departments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "depreciation_lives",
                columns: table => new
                {
                    category = table.Column<string>(type: "text", nullable: false),
                    subcategory = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    minimum_years = table.Column<int>(type: "integer", nullable: true),
                    maximum_years = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depreciation_lives", x => new { x.category, x.subcategory });
                });

            migrationBuilder.CreateTable(
                name: "reference_files",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_files", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "budget_units",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<string>(type: "text", nullable: true),
                    funding = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_units", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_budget_units_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "department_layouts",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department_layouts", x => new { x.department_id, x.name });
                    table.ForeignKey(
                        name: "fk_department_layouts_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_choices",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    layout_name = table.Column<string>(type: "text", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_choices", x => new { x.department_id, x.fiscal_year });
                    table.ForeignKey(
                        name: "fk_disclosure_choices_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_cards",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    acquired_on = table.Column<DateOnly>(type: "date", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_cards", x => new { x.department_id, x.id });
                    table.CheckConstraint("ck_asset_cards_kind", "kind in ('building', 'structure', 'land', 'vehicle', 'equipment', 'culturalRelic', 'book', 'furniture', 'biological')");
                    table.ForeignKey(
                        name: "fk_asset_cards_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_projects_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asset_entries",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    area = table.Column<decimal>(type: "numeric(18,4)", nullable: true),
                    office_area = table.Column<decimal>(type: "numeric(18,4)", nullable: true),
                    office_value = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asset_entries", x => new { x.department_id, x.card_id, x.id });
                    table.CheckConstraint("ck_asset_entries_entry", "entry in ('acquisition', 'improvement', 'revaluation', 'transfer', 'reclassification', 'disposal', 'countAdjustment')");
                    table.CheckConstraint("ck_asset_entries_kind", "kind in ('building', 'structure', 'land', 'vehicle', 'equipment', 'culturalRelic', 'book', 'furniture', 'biological')");
                    table.ForeignKey(
                        name: "fk_asset_entries_asset_cards",
                        columns: x => new { x.department_id, x.card_id },
                        principalTable: "asset_cards",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_asset_entries_budget_units",
                        columns: x => new { x.department_id, x.unit_id },
                        principalTable: "budget_units",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_entries",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_entries", x => new { x.department_id, x.project_id, x.id });
                    table.ForeignKey(
                        name: "fk_budget_entries_projects",
                        columns: x => new { x.department_id, x.project_id },
                        principalTable: "projects",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procurement_lines",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_name = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    unit_price = table.Column<decimal>(type: "numeric(18,6)", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    general_public_budget = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    government_fund = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    state_capital = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fiscal_account = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    unit_funds = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fiscal_carryover = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    non_fiscal_carryover = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    other_channels = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    sme_reserve = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fixed_asset = table.Column<bool>(type: "boolean", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procurement_lines", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_procurement_lines_projects",
                        columns: x => new { x.department_id, x.project_id },
                        principalTable: "projects",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "superseded_lines",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_name = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    measure_unit = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", nullable: false),
                    unit_price = table.Column<decimal>(type: "numeric(18,6)", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", nullable: false),
                    general_public_budget = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    government_fund = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    state_capital = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fiscal_account = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    unit_funds = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fiscal_carryover = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    non_fiscal_carryover = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    other_channels = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    sme_reserve = table.Column<decimal>(type: "numeric(18,2)", nullable: true),
                    fixed_asset = table.Column<bool>(type: "boolean", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_superseded_lines", x => new { x.department_id, x.line_id, x.superseded_at });
                    table.ForeignKey(
                        name: "fk_superseded_lines_projects",
                        columns: x => new { x.department_id, x.project_id },
                        principalTable: "projects",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_asset_cards_card_number",
                table: "asset_cards",
                columns: new[] { "department_id", "card_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_budget_units_code",
                table: "budget_units",
                columns: new[] { "department_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_departments_region_code",
                table: "departments",
                columns: new[] { "region", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procurement_lines_project_id",
                table: "procurement_lines",
                columns: new[] { "department_id", "project_id" });

            migrationBuilder.CreateIndex(
                name: "ux_projects_fiscal_year_unit_id_name",
                table: "projects",
                columns: new[] { "department_id", "fiscal_year", "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_superseded_lines_project_id",
                table: "superseded_lines",
                columns: new[] { "department_id", "project_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asset_class_rules");

            migrationBuilder.DropTable(
                name: "asset_entries");

            migrationBuilder.DropTable(
                name: "budget_entries");

            migrationBuilder.DropTable(
                name: "catalogue_items");

            migrationBuilder.DropTable(
                name: "department_layouts");

            migrationBuilder.DropTable(
                name: "depreciation_lives");

            migrationBuilder.DropTable(
                name: "disclosure_choices");

            migrationBuilder.DropTable(
                name: "procurement_lines");

            migrationBuilder.DropTable(
                name: "reference_files");

            migrationBuilder.DropTable(
                name: "superseded_lines");

            migrationBuilder.DropTable(
                name: "asset_cards");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.DropTable(
                name: "budget_units");

            migrationBuilder.DropTable(
                name: "departments");
        }
    }
}
