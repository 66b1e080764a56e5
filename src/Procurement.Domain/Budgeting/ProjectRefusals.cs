using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>What a project is called or given is not usable.</summary>
/// <param name="Field"><c>name</c>, <c>code</c> or <c>budget</c>: where the form shows it.</param>
public sealed record ProjectFieldWrong(string Field, string What) : RuleViolation("PJ-FIELD", What);

/// <summary>Names are unique within unit and year.</summary>
public sealed record ProjectNameTaken(string Name, FiscalYear Year)
    : RuleViolation("PJ-NAME", $"该单位 {Year} 年已有名为“{Name}”的项目，请换一个名称，或在原有项目中修改。");

/// <summary>A code names one project of unit and year: an import finds a project by it.</summary>
public sealed record ProjectCodeTaken(string Code, string Owner)
    : RuleViolation("PJ-CODE", $"项目编码“{Code}”已用于项目“{Owner}”，请核对编码。");

/// <summary>A project with lines stays.</summary>
public sealed record ProjectHasLines(string Name, int Lines)
    : RuleViolation("PJ-LINES", $"项目“{Name}”下还有 {Lines} 条采购明细，请先删除或移走这些明细再删除项目。");

/// <summary>A project that had lines stays, or what was known before could not be printed again.</summary>
public sealed record ProjectHadLines(string Name)
    : RuleViolation("PJ-HISTORY", $"项目“{Name}”曾有采购明细，历史记录还要用到它，不能删除；不再使用时请把预算资金改为 0。");
