using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Procurement.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class CardList : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            // The signs of name and model: CardListSql searches by this very expression. It takes whatever is written, Chinese or not.
            migrationBuilder.Sql(
                "create index ix_asset_cards_signs on asset_cards using gin (string_to_array(lower(name || ' ' || coalesce(model, '')), null))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_asset_cards_signs");

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
        }
    }
}
