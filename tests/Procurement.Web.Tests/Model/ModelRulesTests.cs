using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Procurement.Data.Model;
using Procurement.Domain.Common;

namespace Procurement.Web.Tests.Model;

/// <summary>Holds the key rules of the design over the whole EF model, those of later tables included.</summary>
public sealed class ModelRulesTests
{
    private static readonly IModel Model = new RegisterContext(RegisterDatabase.DesignTimeOptions).GetService<IDesignTimeModel>().Model;

    private static IEnumerable<IEntityType> Owned => Model.GetEntityTypes().Where(type => typeof(IDepartmentOwned).IsAssignableFrom(type.ClrType));

    private static IEnumerable<IEntityType> References => Model.GetEntityTypes().Except(Owned);

    [Fact]
    public void OwnedTables_Keys_BeginWithTheDepartment() => Assert.All(Owned, type =>
    {
        Assert.All(type.GetKeys(), key => Assert.Equal(nameof(IDepartmentOwned.DepartmentId), key.Properties[0].Name));
        Assert.All(type.GetIndexes(), index => Assert.Equal(nameof(IDepartmentOwned.DepartmentId), index.Properties[0].Name));
        Assert.All(type.GetForeignKeys(), key => Assert.Equal(nameof(IDepartmentOwned.DepartmentId), key.Properties[0].Name));
    });

    [Fact]
    public void OwnedTables_EveryQuery_IsFilteredByTheDepartment() => Assert.All(Owned, type => Assert.NotEmpty(type.GetDeclaredQueryFilters()));

    [Fact]
    public void ReferenceTables_NeverCarryADepartment_NorPointAtOwnedRows() => Assert.All(References, type =>
    {
        Assert.DoesNotContain(type.GetProperties(), property => property.GetColumnName() == "department_id");
        Assert.DoesNotContain(type.GetForeignKeys(), key => Owned.Contains(key.PrincipalEntityType));
    });

    [Fact]
    public void ForeignKeys_Deletion_IsRestrictedNeverSetNull() =>
        Assert.All(Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));

    [Fact]
    public void Concurrency_IsARowVersionOfOurOwn() => Assert.All(
        Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.IsConcurrencyToken),
        property => Assert.Equal(("row_version", typeof(int)), (property.GetColumnName(), property.ClrType)));

    [Fact]
    public void Ids_AreMadeByTheProgram_NotByASequence() => Assert.All(
        Model.GetEntityTypes().SelectMany(type => type.GetProperties()),
        property => Assert.Equal(ValueGenerated.Never, property.ValueGenerated));

    [Fact]
    public void Constraints_AllHaveNamesInSnakeCase()
    {
        var names = Model.GetEntityTypes().SelectMany(type => type.GetKeys().Select(key => key.GetName())
            .Concat(type.GetForeignKeys().Select(key => key.GetConstraintName()))
            .Concat(type.GetIndexes().Select(index => index.GetDatabaseName())));

        Assert.All(names, name => Assert.Matches("^(pk|ak|fk|ux|ix)_[a-z_]+$", name));
    }

    [Fact]
    public void Money_InEveryTable_IsNumericWithTwoDecimals() => Assert.All(
        Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Money)),
        property => Assert.Equal("numeric(18,2)", property.GetColumnType()));
}
