using System.Text.Json;
using System.Xml.Linq;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Architecture;

internal sealed record ResolvedPackage(string LockFile, string Name, string Version)
{
    /// <summary>Every package, direct or not, that a lock file of the repository resolves.</summary>
    public static IEnumerable<ResolvedPackage> All() =>
        Repository.Files("src", ".json").Concat(Repository.Files("tests", ".json"))
            .Where(path => path.EndsWith("/packages.lock.json", StringComparison.Ordinal))
            .SelectMany(Of);

    private static IEnumerable<ResolvedPackage> Of(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path(lockFile)));
        return
        [
            .. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.TryGetProperty("resolved", out _)
               select new ResolvedPackage(lockFile, package.Name, package.Value.GetProperty("resolved").GetString() ?? ""),
        ];
    }
}

internal static class Pins
{
    /// <summary>What Directory.Packages.props states, by package name.</summary>
    public static IReadOnlyDictionary<string, string> Stated() =>
        XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(
            each => (string?)each.Attribute("Include") ?? "",
            each => (string?)each.Attribute("Version") ?? "",
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a version of a package must not be here; null when nothing is known against it.</summary>
    public static string? Objection(string package, string version)
    {
        var number = Version.Parse(version.Split('-', '+')[0]);
        return package.ToUpperInvariant() switch
        {
            "SYSTEM.DRAWING.COMMON" when number < new Version(4, 7, 2) || (number >= new Version(5, 0, 0) && number < new Version(5, 0, 3))
                => "it runs code of a crafted image (CVE-2021-24112)",
            "DOCUMENTFORMAT.OPENXML" when number.Major == 3
                => "ClosedXML 0.95 fails with it at run time",
            _ => null,
        };
    }
}
