using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Displacement.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RowProblems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RowProblems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: true),
                    Column = table.Column<string>(type: "TEXT", nullable: true),
                    Seen = table.Column<string>(type: "TEXT", nullable: true),
                    Suggestion = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RowProblems", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RowProblems_BatchId_Line",
                table: "RowProblems",
                columns: new[] { "BatchId", "Line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RowProblems");
        }
    }
}
