using System.Text.Json;

namespace Displacement.Tests.SharedData;

/// <summary>
/// Every shared file goes in as it is, and every fact stated beside it comes out. The report is printed, and kept beside the tests'
/// output as fidelity.txt.
/// </summary>
[NonParallelizable]
internal sealed class FidelityTests
{
    private static readonly FidelityReport Report = new();

    private static IEnumerable<FidelityFile> Files => FidelityFile.All;

    [TestCaseSource(nameof(Files))]
    public void Import_ASharedFile_ReachesEveryStatedFact(FidelityFile file)
    {
        _ = Kit.SharedData.Path(file.Path);
        using var run = new FidelityRun(file);
        var answers = Answers(file, run).ToList();
        var text = Report.Add(run, answers);
        TestContext.Progress.WriteLine(text);
        Assert.That(answers.Where(answer => answer.IsMissed).Select(answer => answer.Line()), Is.Empty, text);
    }

    [Test]
    public void Facts_OfEverySharedFile_AreAskedOrSaidWhyNot()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Kit.SharedData.Path("facts.json")));
        var named = FidelityFile.All.SelectMany(file => file.Facts.Select(fact => $"{file.Set}/{fact.Path}")).ToList();
        var unnamed = facts.RootElement.EnumerateObject()
            .Where(set => !FidelityReport.LeftOut.ContainsKey(set.Name))
            .SelectMany(set => Paths(set.Name, set.Value))
            .Where(path => !named.Exists(one => path == one || path.StartsWith(one + "/", StringComparison.Ordinal)));
        Assert.That(unnamed, Is.Empty);
    }

    [Test]
    public void Files_OfTheSharedFolder_AreAllImportedOrSaidWhyNot()
    {
        var folder = Path.GetDirectoryName(Kit.SharedData.Path("facts.json"))!;
        var tables = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".csv" or ".ssv" or ".tsv" or ".xlsx")
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        Assert.That(tables.Except(FidelityFile.All.Select(file => file.Path), StringComparer.Ordinal), Is.Empty);
    }

    [OneTimeTearDown]
    public void Print()
    {
        if (Report.Summary() is { } summary)
        {
            TestContext.Progress.WriteLine(summary);
            File.WriteAllText(Path.Combine(TestContext.CurrentContext.WorkDirectory, "fidelity.txt"), Report.Text());
        }
    }

    private static IEnumerable<FidelityAnswer> Answers(FidelityFile file, FidelityRun run)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Kit.SharedData.Path("facts.json")));
        var set = facts.RootElement.GetProperty(file.Set);
        foreach (var fact in file.Facts)
        {
            foreach (var (name, stated) in fact.Stated(set))
            {
                yield return new FidelityAnswer(
                    name.Length == 0 ? fact.Path : $"{fact.Path}/{name}",
                    fact.Truth ?? stated,
                    fact.Ask is null ? null : FidelityFact.Text(run.Committed || fact.Path is "rows" or "note" ? fact.Ask(run, name) : null),
                    fact.Reason);
            }
        }
    }

    private static IEnumerable<string> Paths(string path, JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(one => Paths($"{path}/{one.Name}", one.Value))
        : [path];
}
