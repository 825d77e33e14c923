using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.UseCases;
using Displacement.UseCases.Situations;

namespace Displacement.Web.Imports;

/// <summary>What a person chooses for a column, as a form holds it.</summary>
public sealed class ColumnForm
{
    /// <summary>The column's header, so that a form sent late is not taken for another table's.</summary>
    public string? Header { get; set; }

    /// <summary>The meaning; empty: as it was found.</summary>
    public string? Role { get; set; }

    /// <summary>Whom its figures count; empty: as the file says.</summary>
    public string? Group { get; set; }

    /// <summary>"f" or "m"; empty: all.</summary>
    public string? Sex { get; set; }

    /// <summary>The age band; empty: all.</summary>
    public string? Age { get; set; }

    /// <summary>What its figures measure, or a status; empty: as the file says.</summary>
    public string? Measure { get; set; }

    /// <summary>Whether it is, or may become, a column of figures, so that whom it counts is asked.</summary>
    public bool IsFigure => Role is "value" or "households";

    /// <summary>The form of a column as it was found.</summary>
    internal static ColumnForm Of(FoundColumn column)
    {
        var form = new ColumnForm { Header = column.Header, Role = RoleOf(column) };
        if (form.Role is null || column.Value is not { } value)
        {
            return form;
        }

        form.Role = value.Unit == CountUnit.Households ? "households" : "value";
        form.Group = value.Group;
        form.Sex = value.Sex switch { People.Sex.Female => "f", People.Sex.Male => "m", _ => null };
        form.Age = value.Age?.ToString();
        form.Measure = value.Status is { Length: > 0 } status ? status : value.Measure?.ToString().ToLowerInvariant();
        return form;
    }

    /// <summary>The choice, as a map takes it.</summary>
    internal ColumnChoice ToChoice(FoundColumn column) => new(column.Header, RoleOf(column), column.Kind == RoleKind.Value, Chosen());

    /// <summary>Whether its age is a band.</summary>
    internal bool IsAgeRead => !IsFigure || string.IsNullOrWhiteSpace(Age) || AgeBand.TryParse(Age.Trim()) is not null;

    /// <summary>The words of what was found; null where a form has none: only the layout understands it, or reads the column by its name.</summary>
    private static string? RoleOf(FoundColumn column) => column switch
    {
        { IsRead: true, Kind: RoleKind.Ignore } => null,
        { Value: { Status.Length: > 0, Measure: not null } } => null,
        _ => column.Role,
    };

    private string? Chosen()
    {
        if (string.IsNullOrEmpty(Role))
        {
            return null;
        }

        string?[] words = IsFigure ? [Role, AgeBand.TryParse(Age?.Trim())?.ToString(), Sex, Measure, Group] : [Role];
        return string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word!.Trim()));
    }
}
