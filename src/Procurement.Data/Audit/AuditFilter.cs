using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Common;

namespace Procurement.Data.Audit;

/// <summary>What a search of the audit trail asks for; what is null or empty is not asked for.</summary>
/// <param name="Person">Part of 姓名（登录名）.</param>
/// <param name="Action">One of <see cref="Domain.Audit.AuditActions"/>.</param>
/// <param name="Kind">The kind of thing: <c>line</c>.</param>
/// <param name="Subject">Part of the thing's name.</param>
/// <param name="From">The first day, in Asia/Shanghai.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Text">Part of what was written before or since, of the reason, or of a name.</param>
/// <param name="SubjectId">One thing.</param>
public sealed record AuditFilter(
    string? Person = null, string? Action = null, string? Kind = null, string? Subject = null, LocalDate? From = null, LocalDate? To = null,
    string? Text = null, Guid? SubjectId = null)
{
    /// <summary>Whether texts have to be looked through.</summary>
    public bool ReadsTexts => Text is { Length: > 0 };

    internal Instant? Begin => From is { } day ? ChinaTime.StartOf(day) : null;

    internal Instant? End => To is { } day ? ChinaTime.StartOf(day.PlusDays(1)) : null;

    /// <summary>The conditions as SQL, each beginning with <c>and</c>; their parameters are added by name.</summary>
    internal string Where(NpgsqlParameterCollection parameters)
    {
        var sql = new System.Text.StringBuilder();
        Add("and actor_name ilike @person", "person", Like(Person));
        Add("and action = @action", "action", Given(Action));
        Add("and subject_kind = @kind", "kind", Given(Kind));
        Add("and subject_label ilike @subject", "subject", Like(Subject));
        Add("and at >= @begin", "begin", Begin?.ToDateTimeUtc());
        Add("and at < @end", "end", End?.ToDateTimeUtc());
        Add("and (subject_label ilike @text or actor_name ilike @text or reason ilike @text or before ilike @text or after ilike @text)", "text", Like(Text));
        Add("and subject_id = @id", "id", SubjectId);
        return sql.ToString();

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                sql.Append(' ').Append(condition);
                parameters.Add(new NpgsqlParameter(name, value));
            }
        }
    }

    /// <summary>The database holds no NUL, so a text with one is sought without it.</summary>
    private static string? Given(string? text) => text?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } given ? given : null;

    private static string? Like(string? text) => Given(text) is { } given ? LikePattern.Containing(given) : null;
}
