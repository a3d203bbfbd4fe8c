using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BianMin.Infrastructure.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PlainCaseStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'AwaitingDecision' WHERE [State] = 'Asked'");
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'InProgress' WHERE [State] = 'InHand'");
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'ForwardedUp' WHERE [State] = 'Above'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'Asked' WHERE [State] = 'AwaitingDecision'");
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'InHand' WHERE [State] = 'InProgress'");
            migrationBuilder.Sql("UPDATE [Cases] SET [State] = 'Above' WHERE [State] = 'ForwardedUp'");
        }
    }
}
