using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Displacement.Benchmarks.Micro;

/// <summary>Runs the small benchmarks within this process: the build rules of this repository are not those of a generated project.</summary>
internal static class MicroBenchmarks
{
    public static int Run(string[] options)
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "displacement-benchmarks"));
        BenchmarkSwitcher.FromTypes([typeof(NumberBenchmarks), typeof(NameBenchmarks), typeof(PlaceBenchmarks), typeof(ManyPlaceBenchmarks)]).Run(options, config);
        return 0;
    }
}
