namespace Displacement.Imports;

/// <summary>Columns of figures that would mean the same but for the day in their header: "IDPs Jan-18", "IDPs Feb-18". Each counts as of its own.</summary>
internal static class DatedColumns
{
    /// <summary>Gives their days to columns of which at least two say the same of different days.</summary>
    /// <param name="header">The header.</param>
    /// <param name="roles">The roles so far.</param>
    /// <param name="roleOf">The role of a header's text.</param>
    public static ColumnRole[] Fill(SheetHeader header, ColumnRole[] roles, Func<string, ColumnRole> roleOf)
    {
        List<(int Column, ColumnRole Role, DaySpan Day)> dated = [];
        for (var column = 0; column < roles.Length; column++)
        {
            if (roles[column] is { Kind: RoleKind.Value or RoleKind.Ignore, Value: null or { Day: null } } && DayIn(header.Names[column]) is var (day, rest) && roleOf(rest) is { Value: { } value } role)
            {
                dated.Add((column, role with { Value = value with { Day = null } }, day));
            }
        }

        foreach (var alike in dated.GroupBy(one => one.Role.Value).Where(alike => alike.Skip(1).Any() && alike.Select(one => one.Day).Distinct().Count() == alike.Count()))
        {
            foreach (var (column, role, day) in alike)
            {
                roles[column] = role with { Value = role.Value! with { Day = day } };
            }
        }

        return roles;
    }

    /// <summary>The one day, month or year of a header, and the words beside it.</summary>
    private static (DaySpan Day, string Other)? DayIn(string name)
    {
        if (!name.Any(char.IsDigit) || DateGrammar.FindIn(name) is not [var (range, words)])
        {
            return null;
        }

        var rest = name.Replace(words, " ", StringComparison.Ordinal).Trim(' ', '-', '_', ',', '(', ')', ':', '/');
        return rest.Length == 0 ? null : (DaySpan.Of(range), rest);
    }
}
