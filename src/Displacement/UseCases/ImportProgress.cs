namespace Displacement.UseCases;

/// <summary>How far the reading of a file is.</summary>
/// <param name="BytesRead">Bytes read.</param>
/// <param name="Length">The file's length.</param>
/// <param name="Rows">Data rows read.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How much of a phase after the reading is done, 0 to 1.</param>
public readonly record struct ImportProgress(long BytesRead, long Length, long Rows, ImportPhase Phase = ImportPhase.Reading, double Done = 0)
{
    /// <summary>Reading a file takes about three quarters of an import, its checks nearly all of the rest.</summary>
    private const double OfReading = 0.75;

    private const double OfChecking = 0.22;

    /// <summary>How much of the whole is done, 0 to 1.</summary>
    public double Fraction => Phase switch
    {
        ImportPhase.Waiting => 0,
        ImportPhase.Reading => Length == 0 ? 0 : OfReading * Math.Clamp((double)BytesRead / Length, 0, 1),
        ImportPhase.Checking => OfReading + (OfChecking * Math.Clamp(Done, 0, 1)),
        _ => OfReading + OfChecking,
    };
}

/// <summary>What is being done with a file.</summary>
public enum ImportPhase
{
    /// <summary>Another file is being read; this one waits for its turn.</summary>
    Waiting,

    /// <summary>Its rows are read.</summary>
    Reading,

    /// <summary>Its rounds are checked, each within itself and against the round before.</summary>
    Checking,

    /// <summary>It is compared with other editions and staged.</summary>
    Finishing,
}
