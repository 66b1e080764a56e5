using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Procurement.Domain.Assets;
using Procurement.Domain.Departments;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Assets;

internal sealed class CardProposalMapping : IEntityTypeConfiguration<CardProposal>
{
    public void Configure(EntityTypeBuilder<CardProposal> builder)
    {
        builder.ToTable("card_proposals");
        builder.HasKey(proposal => new { proposal.DepartmentId, proposal.Id });
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.Property(proposal => proposal.RowVersion).IsConcurrencyToken();
        builder.Property(proposal => proposal.CodeText).HasColumnName("code");
        builder.HasOne<AcceptanceLine>().WithMany()
            .HasForeignKey(proposal => new { proposal.DepartmentId, proposal.AcceptanceId, proposal.AcceptanceOrdinal }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetUnit>().WithMany()
            .HasForeignKey(proposal => new { proposal.DepartmentId, proposal.UnitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssetCard>().WithMany()
            .HasForeignKey(proposal => new { proposal.DepartmentId, proposal.CardId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(proposal => new { proposal.DepartmentId, proposal.Status, proposal.Id });
        builder.HasIndex(proposal => new { proposal.DepartmentId, proposal.LineId });
        builder.HasIndex(proposal => new { proposal.DepartmentId, proposal.AcceptanceId });
        builder.HasIndex(proposal => new { proposal.DepartmentId, proposal.CardId }).HasFilter("card_id is not null");
    }
}
