using System.Text.RegularExpressions;

namespace Displacement.Tests.Architecture;

/// <summary>Which part of the program may know which: Web, Cli → UseCases → Files, Storage → nouns → BCL.</summary>
internal static partial class DependencyRule
{
    /// <summary>The nouns in the order of docs/architecture.md: each may know those before it.</summary>
    public static readonly string[] Nouns =
        ["Texts", "Places", "Periods", "Sources", "People", "Figures", "Events", "Ledger", "Estimates", "Imports", "Reports"];

    private static readonly string[] Edges = ["Files", "Storage"];
    private static readonly string[] Library = [.. Nouns, .. Edges, "UseCases"];
    private static readonly string[] Hosts = ["Web", "Cli"];

    // System.CommandLine is a package, whatever its name says.
    private static readonly string[] Packages =
        ["CsvHelper", "Microsoft.EntityFrameworkCore", "Npgsql", "ClosedXML", "DocumentFormat.OpenXml", "System.CommandLine"];

    private static readonly string[] Saving = ["SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql"];

    /// <summary>The part that a source file belongs to; null for the root of the library.</summary>
    public static string? PartOf(string path) => path.Split('/') switch
    {
        ["src", "Displacement", var folder, _, ..] => folder,
        ["src", "Displacement", _] => null,
        ["src", var host, ..] when host.StartsWith("Displacement.", StringComparison.Ordinal) => host["Displacement.".Length..],
        _ => throw new ArgumentException($"{path} lies in no project of src.", nameof(path)),
    };

    /// <summary>Each way in which a source file breaks the rule, with its path and line.</summary>
    public static IEnumerable<string> Violations(string path, string source)
    {
        var part = PartOf(path);
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var code = Unsaid().Replace(lines[i], "");
            foreach (var problem in Problems(part, code))
            {
                yield return $"{path}:{i + 1} {problem}";
            }
        }
    }

    /// <summary>The parts that a part may name, itself included.</summary>
    public static IEnumerable<string> MayKnow(string? part) => part switch
    {
        null => [],
        "UseCases" => Library,
        _ when Edges.Contains(part, StringComparer.Ordinal) => [.. Nouns, part],
        _ when Hosts.Contains(part, StringComparer.Ordinal) => [.. Library, part],
        _ => Nouns.TakeWhile(noun => noun != part).Append(part),
    };

    private static IEnumerable<string> Problems(string? part, string code)
    {
        foreach (var other in Parts().Matches(code).Select(match => match.Groups["part"].Value))
        {
            if ((Library.Contains(other, StringComparer.Ordinal) || Hosts.Contains(other, StringComparer.Ordinal))
                && !MayKnow(part).Contains(other, StringComparer.Ordinal))
            {
                yield return $"knows {other}, which {part ?? "the root of the library"} may not.";
            }
        }

        if (GlobalUsing().IsMatch(code))
        {
            yield return "opens a part to every file by a global using.";
        }

        var outside = part is null || Nouns.Contains(part, StringComparer.Ordinal) ? Outside(code) : null;
        if (outside is not null)
        {
            yield return $"uses {outside}; a noun knows the base class library alone.";
        }

        var saving = Hosts.Contains(part, StringComparer.Ordinal)
            ? Saving.FirstOrDefault(call => code.Contains(call, StringComparison.Ordinal))
            : null;
        if (saving is not null)
        {
            yield return $"calls {saving}; only use cases save.";
        }
    }

    private static string? Outside(string code)
    {
        var named = Packages.FirstOrDefault(package => Regex.IsMatch(
            code, $@"(?<![\w.]){Regex.Escape(package)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var opened = Using().Match(code).Groups["namespace"].Value;
        return named ?? (opened is "" || opened.Split('.')[0] is "System" or "Displacement" ? null : opened);
    }

    // Texts and line comments; a reference in an XML comment is not code either.
    [GeneratedRegex("""@"[^"]*"|"(\\.|[^"\\])*"|//.*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"(?<![\w.])Displacement\.(?<part>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\s*global\s+using\s[^;]*\bDisplacement\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+|\w+\s*=\s*)?(global::)?(?<namespace>[A-Za-z_][\w.]*)\s*[;<]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Using();
}
