using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BianMin.Infrastructure.Database.SqlServer.Migrations
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
                    QRTZ_BLOB_TRIGGERS, QRTZ_CRON_TRIGGERS, QRTZ_SIMPLE_TRIGGERS, QRTZ_SIMPROP_TRIGGERS, QRTZ_TRIGGERS,
                    QRTZ_JOB_DETAILS, QRTZ_CALENDARS, QRTZ_EXECUTION_HISTORY, QRTZ_FIRED_TRIGGERS, QRTZ_JOB_STATUS,
                    QRTZ_LOCKS, QRTZ_MISFIRE_HISTORY, QRTZ_PAUSED_JOB_GRPS, QRTZ_PAUSED_TRIGGER_GRPS, QRTZ_SCHEDULER_STATE
                """);

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BeganAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Duration = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Retry = table.Column<int>(type: "int", nullable: false),
                    TriedAgain = table.Column<bool>(type: "bit", nullable: false),
                    Node = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobStandings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedRunBeganAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Duration = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ServedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RetryAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RunningSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    EngineId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Node = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Retry = table.Column<int>(type: "int", nullable: false),
                    Progressed = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false)
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
