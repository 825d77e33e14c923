using BenchmarkDotNet.Attributes;
using Displacement.Places;

namespace Displacement.Benchmarks.Micro;

/// <summary>Folding one name.</summary>
public class NameBenchmarks
{
    /// <summary>The name: plain, with an article, with marks, Arabic.</summary>
    [Params("Damascus", "As-Suwayda'", "Ḩamāh", "إدلب")]
    public string Name { get; set; } = string.Empty;

    /// <summary>Folds it.</summary>
    [Benchmark]
    public string Fold() => NameFolding.Fold(Name);
}
