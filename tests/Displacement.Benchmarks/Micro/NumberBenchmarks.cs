using BenchmarkDotNet.Attributes;
using Displacement.Imports;

namespace Displacement.Benchmarks.Micro;

/// <summary>Reading one cell as a number.</summary>
public class NumberBenchmarks
{
    /// <summary>The cell: plain, grouped, decimal, in Arabic-Indic digits, ambiguous, and no number.</summary>
    [Params("178585", "448,465", "387.03", "١٢٣٬٤٥٦", "1.234", "Not available")]
    public string Cell { get; set; } = string.Empty;

    /// <summary>Reads it.</summary>
    [Benchmark]
    public NumberReading Read() => NumberGrammar.Read(Cell, NumberStyle.Undecided);
}
