using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BianMin.Infrastructure.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PapersAndLaw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Result",
                table: "Cases",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(400)",
                oldMaxLength: 400,
                oldNullable: true);

            // Older cases quote nothing.
            migrationBuilder.AddColumn<string>(
                name: "Particulars",
                table: "Cases",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "CasePapers",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DecidingAuthorities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CountyId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Seal = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Reviewer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ReviewAddress = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ReviewChannel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Court = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ReviewFirst = table.Column<bool>(type: "boolean", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CountyId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Use = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Law = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Article = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Natures = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "Result",
                table: "Cases",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000,
                oldNullable: true);
        }
    }
}
