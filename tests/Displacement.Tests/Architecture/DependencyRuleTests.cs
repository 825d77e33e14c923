using System.Text.RegularExpressions;
using System.Xml.Linq;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Architecture;

/// <summary>The rules of docs/architecture.md, read off the source.</summary>
[TestFixture]
public sealed class DependencyRuleTests
{
    private const int LongestFile = 400;

    /// <summary>A list of codes is as long as there are codes: it cannot be parted, and has nothing to be understood.</summary>
    private const string CodeList = "src/Displacement/Imports/FindingCode.cs";
    private static readonly string[] Banned = ["Utils", "Common", "Helpers", "Services", "Models", "Dto"];

    [Test]
    public void Source_OfEveryPart_KnowsOnlyWhatLiesBelowIt() =>
        Assert.That(Source().SelectMany(path => DependencyRule.Violations(path, Read(path))), Is.Empty);

    [Test]
    public void Folder_OfTheLibrary_IsOneThatTheArchitectureNames() =>
        Assert.That(
            Repository.Files("src/Displacement", ".cs").Select(DependencyRule.PartOf).OfType<string>().Distinct(StringComparer.Ordinal),
            Is.SubsetOf(DependencyRule.MayKnow("UseCases")));

    [Test]
    public void Namespace_OfEveryLibraryFile_IsItsFolder() =>
        Assert.That(Repository.Files("src/Displacement", ".cs").Where(path => !IsInItsNamespace(path)), Is.Empty);

    [Test]
    public void Folder_InSourceAndTests_SaysWhatItHolds() =>
        Assert.That(
            Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
                .Where(path => path.Split('/')[..^1].Any(folder => Banned.Contains(folder, StringComparer.OrdinalIgnoreCase))),
            Is.Empty);

    [Test]
    public void File_InSource_IsNotLong() =>
        Assert.That(
            Repository.Files("src", ".cs", ".cshtml", ".css", ".js")
                .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal) && path != CodeList)
                .Where(path => File.ReadLines(Repository.Path(path)).Count() > LongestFile),
            Is.Empty);

    [Test]
    public void Project_InSource_ReferencesTheLibraryAlone() =>
        Assert.That(
            Repository.Files("src", ".csproj")
                .SelectMany(path => Included(path, "ProjectReference"))
                .Where(reference => !reference.EndsWith("/Displacement.csproj", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void Project_InSource_OpensNoPartToEveryFile() =>
        Assert.That(Repository.Files("src", ".csproj").SelectMany(path => Included(path, "Using")), Is.Empty);

    private static IEnumerable<string> Source() => Repository.Files("src", ".cs", ".cshtml");

    private static string Read(string path) => File.ReadAllText(Repository.Path(path));

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Repository.Path(project)).Descendants(item).Select(each => (string?)each.Attribute("Include") ?? "");

    private static bool IsInItsNamespace(string path) =>
        DependencyRule.PartOf(path) is not { } folder
        || Regex.Matches(Read(path), @"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["name"].Value + ".")
            .All(name => name.StartsWith($"Displacement.{folder}.", StringComparison.Ordinal));
}
