namespace Displacement.Files.Xlsx;

/// <summary>A part that another part names.</summary>
/// <param name="Id">By which it names it.</param>
/// <param name="Kind">The last word of the relation's type: worksheet, styles, sharedStrings.</param>
/// <param name="Target">The part's name.</param>
internal sealed record Relation(string Id, string Kind, string Target);

/// <summary>Which parts a part names.</summary>
internal static class Relations
{
    /// <summary>Reads the relations of a part.</summary>
    /// <param name="parts">The workbook.</param>
    /// <param name="of">The part's name; empty for the workbook as a whole.</param>
    /// <returns>None where the part has no relations. Those to the outside are left out.</returns>
    public static IReadOnlyList<Relation> Read(ZipParts parts, string of)
    {
        var slash = of.LastIndexOf('/') + 1;
        var folder = of[..slash];
        var name = $"{folder}_rels/{of[slash..]}.rels";
        List<Relation> relations = [];
        if (!parts.Has(name))
        {
            return relations;
        }

        using var part = new PartReader(parts, name);
        while (relations.Count < XlsxLimits.Formats && part.Find("Relationship"))
        {
            if (part.Attribute("Id") is { } id && part.Attribute("Type") is { } type && part.Attribute("Target") is { } target && part.Attribute("TargetMode") != "External")
            {
                relations.Add(new Relation(id, type[(type.LastIndexOf('/') + 1)..], Resolved(parts, folder, target)));
            }
        }

        return relations;
    }

    /// <summary>Targets begin at the folder of the part, or with a slash at the root; some writers begin at the root without one.</summary>
    private static string Resolved(ZipParts parts, string folder, string target)
    {
        var path = target.Replace('\\', '/');
        var fromRoot = Joined(string.Empty, path);
        if (path.StartsWith('/'))
        {
            return fromRoot;
        }

        var fromFolder = Joined(folder, path);
        return parts.Has(fromFolder) || !parts.Has(fromRoot) ? fromFolder : fromRoot;
    }

    private static string Joined(string folder, string path)
    {
        List<string> steps = [];
        foreach (var step in (folder + path).Split('/'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
