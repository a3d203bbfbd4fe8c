using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BianMin.Infrastructure.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RunsOfJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The tables of the scheduler that did the jobs before; what is behind is caught up at the first start.
            migrationBuilder.Sql(
                """
                DROP TABLE IF EXISTS
                    qrtz_blob_triggers, qrtz_cron_triggers, qrtz_simple_triggers, qrtz_simprop_triggers, qrtz_triggers,
                    qrtz_job_details, qrtz_calendars, qrtz_execution_history, qrtz_fired_triggers, qrtz_job_status,
                    qrtz_locks, qrtz_misfire_history, qrtz_paused_job_grps, qrtz_paused_trigger_grps, qrtz_scheduler_state
                """);

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BeganAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Duration = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Cause = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Retry = table.Column<int>(type: "integer", nullable: false),
                    TriedAgain = table.Column<bool>(type: "boolean", nullable: false),
                    Node = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobStandings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedRunBeganAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Duration = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ServedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RunningSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EngineId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Node = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Cause = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Retry = table.Column<int>(type: "integer", nullable: false),
                    Progressed = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobStandings", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_BeganAt",
                table: "JobRuns",
                column: "BeganAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Key_Id",
                table: "JobRuns",
                columns: new[] { "Key", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "JobStandings");
        }
    }
}
