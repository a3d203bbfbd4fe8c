using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BianMin.Infrastructure.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UncoveredInOfficeHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OfficeSeconds",
                table: "PostChanges",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OfficeSeconds",
                table: "PostChanges");
        }
    }
}
