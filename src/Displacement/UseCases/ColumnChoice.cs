namespace Displacement.UseCases;

/// <summary>What a person chose for a column, beside what was found.</summary>
/// <param name="Header">The column's header.</param>
/// <param name="Found">The meaning that was found, as a map words it; null where a map has no words for it.</param>
/// <param name="IsFigure">Whether it was found to hold figures.</param>
/// <param name="Chosen">The meaning chosen, as a map words it; null: as found.</param>
public sealed record ColumnChoice(string Header, string? Found, bool IsFigure, string? Chosen)
{
    /// <summary>Whether the choice says something else than what was found.</summary>
    public bool IsChanged => Chosen is not null && !string.Equals(Chosen, Found, StringComparison.Ordinal);

    /// <summary>Whether the choice is a figure.</summary>
    public bool IsChosenFigure => (Chosen ?? Found) is { } role && IsValue(role);

    internal static bool IsValue(string role) => role.Split(' ')[0] is "value" or "households";
}
