using Microsoft.EntityFrameworkCore.Design;
using Procurement.Data.Model;

namespace Procurement.Migrations;

/// <summary>Lets <c>dotnet ef</c> see the model; it connects to nothing.</summary>
public sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext(string[] args) => new(RegisterDatabase.DesignTimeOptions);
}
