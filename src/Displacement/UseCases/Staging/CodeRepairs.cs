using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Tells of codes that are not as their list has them, and keeps apart those of which nobody can say what they were.</summary>
internal sealed class CodeRepairs(Gazetteer gazetteer, SheetHeader header, FindingLog log)
{
    private readonly HashSet<(string Code, int Column)> told = [];

    /// <summary>The code, or null where a program wrote it in scientific form: its digits are lost, so the name alone may find the place.</summary>
    public string? Readable(string? code, int line, int column)
    {
        if (code is null || !RuinedCode.IsScientific(code) || gazetteer.ByCode(code).Count > 0)
        {
            return code;
        }

        if (told.Add((code, column)))
        {
            log.Add(new Finding(FindingCode.CodeScientific, Severity.Warning, line, header.Title(column), code));
        }

        return null;
    }

    /// <summary>Says how a code was understood; false where it stands as its list has it, or the name found the place.</summary>
    public bool Note(PlaceMatch.Found found, PlaceText text, int line, int column)
    {
        var (code, severity) = found.By switch
        {
            MatchMethod.RepairedCode => (FindingCode.CodeRepaired, Severity.Warning),
            MatchMethod.CodeVariant => (FindingCode.CodeVariant, Severity.Info),
            MatchMethod.Crosswalk => (FindingCode.OldCode, Severity.Info),
            _ => ((FindingCode?)null, Severity.Info),
        };
        if (code is not { } kind)
        {
            return false;
        }

        log.Add(new Finding(kind, severity, line, header.Title(column), text.Written, $"{found.Place.Key} {found.Place.Name}"));
        return !found.NameDisagrees;
    }
}
