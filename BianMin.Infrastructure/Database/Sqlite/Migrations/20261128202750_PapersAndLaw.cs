using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BianMin.Infrastructure.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PapersAndLaw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Older cases quote nothing.
            migrationBuilder.AddColumn<string>(
                name: "Particulars",
                table: "Cases",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "CasePapers",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DecidingAuthorities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Reviewer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ReviewAddress = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ReviewChannel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ReviewFirst = table.Column<bool>(type: "INTEGER", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecidingAuthorities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecidingAuthorities_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Law = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Natures = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalTexts_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DecidingAuthorities_CountyId",
                table: "DecidingAuthorities",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalTexts_CountyId",
                table: "LegalTexts",
                column: "CountyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecidingAuthorities");

            migrationBuilder.DropTable(
                name: "LegalTexts");

            migrationBuilder.DropColumn(
                name: "Particulars",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "CasePapers");
        }
    }
}
