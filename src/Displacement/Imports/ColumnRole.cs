using Displacement.Places;

namespace Displacement.Imports;

/// <summary>The meaning of one column.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">The level, for columns of places.</param>
/// <param name="Value">What its figures count, for a column of figures.</param>
/// <param name="Language">The language of a name: en, ar, fr, or und.</param>
public sealed record ColumnRole(RoleKind Kind, AdminLevel? Level = null, ValueMeaning? Value = null, string Language = "und")
{
    /// <summary>A column that is not read.</summary>
    public static ColumnRole None { get; } = new(RoleKind.Ignore);

    /// <summary>A code of a place of that level.</summary>
    internal static ColumnRole Code(int level) => new(RoleKind.AdminCode, (AdminLevel)level);

    /// <summary>A name of a place of that level.</summary>
    internal static ColumnRole Name(int level, string language = "und") => new(RoleKind.AdminName, (AdminLevel)level, Language: language);

    /// <summary>A column of figures.</summary>
    internal static ColumnRole Of(ValueMeaning value) => new(RoleKind.Value, Value: value);
}
