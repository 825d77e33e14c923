using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>Leaves out columns of figures that nothing gives a group: a total beside groups, or a file that never says whom it counts.</summary>
internal static class GroupColumns
{
    public static ImportPlan Settle(ImportPlan plan, FindingLog log)
    {
        if (plan.Group is not null || plan.Map.First(RoleKind.Group) >= 0 || plan.Map.Values.All(column => plan.Map[column].Value!.Group is not null))
        {
            return plan;
        }

        // Sexes and ages beside one column with a group belong to that group.
        string[] groups = [.. plan.Map.Values.Select(column => plan.Map[column].Value!.Group).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (groups is [var only])
        {
            return plan with { Layout = plan.Layout with { Map = plan.Map.WithValues(column => Named(plan.Map[column], only)) } };
        }

        foreach (var column in plan.Map.Values.Where(column => plan.Map[column].Value!.Group is null))
        {
            log.Add(groups.Length == 0
                ? new Finding(FindingCode.GroupMissing, Severity.Error, plan.Map.Header.LastLine, plan.Map.Header.Title(column), null, "--map {\"group\": …}")
                : new Finding(FindingCode.ColumnNotUsed, Severity.Info, plan.Map.Header.LastLine, plan.Map.Header.Title(column)));
        }

        var map = plan.Map.WithValues(column => plan.Map[column].Value!.Group is null ? ColumnRole.None : plan.Map[column]);
        return plan with { Layout = plan.Layout with { Map = map } };
    }

    /// <summary>A plain total beside the one group stays out; its parts go in.</summary>
    private static ColumnRole Named(ColumnRole role, string group)
    {
        var value = role.Value!;
        return value.Group is not null ? role : value.Optional ? role with { Value = value with { Group = group } } : ColumnRole.None;
    }
}
