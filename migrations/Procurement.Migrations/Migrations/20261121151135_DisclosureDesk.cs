using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Procurement.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class DisclosureDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "as_of",
                table: "disclosure_choices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vehicle_use",
                table: "asset_cards",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "disclosure_versions",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    known_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    layout_name = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by_name = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "text", nullable: true),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_versions", x => new { x.department_id, x.id });
                    table.ForeignKey(
                        name: "fk_disclosure_versions_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "layout_versions",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    saved_by_name = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_layout_versions", x => new { x.department_id, x.name, x.number });
                    table.ForeignKey(
                        name: "fk_layout_versions_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "open_data_consents",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    ocid_prefix = table.Column<string>(type: "text", nullable: true),
                    changed_by_name = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_data_consents", x => x.department_id);
                    table.ForeignKey(
                        name: "fk_open_data_consents_departments",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_files",
                columns: table => new
                {
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_files", x => new { x.department_id, x.version_id, x.format });
                    table.ForeignKey(
                        name: "fk_disclosure_files_disclosure_versions",
                        columns: x => new { x.department_id, x.version_id },
                        principalTable: "disclosure_versions",
                        principalColumns: new[] { "department_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_disclosure_versions_fiscal_year",
                table: "disclosure_versions",
                columns: new[] { "department_id", "fiscal_year" },
                unique: true,
                filter: "status = 'submitted'");

            migrationBuilder.CreateIndex(
                name: "ux_disclosure_versions_fiscal_year_number",
                table: "disclosure_versions",
                columns: new[] { "department_id", "fiscal_year", "number" },
                unique: true);

            // A layout that is there already is its own first known state.
            migrationBuilder.Sql(
                """
                insert into layout_versions (department_id, name, number, content, note, saved_by_name, saved_at)
                select department_id, name, row_version, content, null, '系统升级', now() from department_layouts
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosure_files");

            migrationBuilder.DropTable(
                name: "layout_versions");

            migrationBuilder.DropTable(
                name: "open_data_consents");

            migrationBuilder.DropTable(
                name: "disclosure_versions");

            migrationBuilder.DropColumn(
                name: "as_of",
                table: "disclosure_choices");

            migrationBuilder.DropColumn(
                name: "vehicle_use",
                table: "asset_cards");
        }
    }
}
