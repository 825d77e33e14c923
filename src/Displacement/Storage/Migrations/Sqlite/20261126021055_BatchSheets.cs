using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Displacement.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BatchSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "Batches",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Sheet",
                table: "Batches");
        }
    }
}
