namespace Procurement.Web.Hosting;

/// <summary>Where the register lives.</summary>
/// <param name="ConnectionString">A PostgreSQL server of the user's own; null for the embedded one.</param>
/// <param name="DataDirectory">Where the embedded one keeps its files.</param>
/// <param name="DataIsExplicit">Whether the user named the directory: then it is that one or none.</param>
public sealed record DatabaseChoice(string? ConnectionString, string DataDirectory, bool DataIsExplicit);
