using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Departments;

namespace Procurement.Data.Access;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.RowVersion).IsConcurrencyToken();
        builder.PrimitiveCollection(account => account.Roles).HasColumnType("text[]").ElementType(role => role.HasConversion<KeyConverter<Role>>());
        builder.HasOne<Department>().WithMany().HasForeignKey(account => account.MemberOf).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(account => account.NormalizedName).IsUnique();
        builder.HasIndex(account => account.MemberOf);
    }
}

internal sealed class AccessTokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("access_tokens");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(token => token.TokenHash).IsUnique();
        builder.HasIndex(token => token.AccountId);
    }
}

/// <summary>A key that protects cookies and forms; it outlives the program, so that a restart voids nobody's work.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
    }
}
