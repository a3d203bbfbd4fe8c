using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Identity;

/// <summary>登录会话: one sign-in of an account in one browser. Its id is in the cookie, which counts while the session has not ended.</summary>
internal sealed class SignInSession
{
    /// <summary>How long one is kept, ended or not; until then its address is one that the account was used from.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>See <see cref="ClientAddress"/>.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Address).HasMaxLength(ClientAddress.Length);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        builder.HasIndex(s => new { s.AccountId, s.Address });
    }
}
