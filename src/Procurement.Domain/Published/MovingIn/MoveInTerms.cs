using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>What both tables of a draft belong to.</summary>
/// <param name="Region">Of the department that moves in, from the province down.</param>
/// <param name="AsOf">The day as of whose end the cards were held: none was acquired after it.</param>
public sealed record MoveInTerms(DepartmentName Department, IReadOnlyList<string> Region, IReadOnlyList<UnitName> Units, FiscalYear Year, LocalDate AsOf);
