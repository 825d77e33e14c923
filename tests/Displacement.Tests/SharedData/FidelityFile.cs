using Displacement.UseCases;

namespace Displacement.Tests.SharedData;

/// <summary>A shared file, how it is imported, and the facts that it has to give.</summary>
/// <param name="Path">The file, from the folder of shared data.</param>
/// <param name="Facts">Every fact of its set, in the order of facts.json.</param>
internal sealed record FidelityFile(string Path, params FidelityFact[] Facts)
{
    /// <summary>The day of the figures, where nothing in or on the file says it; null: the file says it.</summary>
    public string? AsOf { get; init; }

    /// <summary>The set in facts.json.</summary>
    public string Set => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The only options a person gives: places are learned, since the ledger has but the shipped ones, and the day where it is asked.</summary>
    public ImportOptions Options => new(LearnPlaces: true, AsOf: AsOf);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FidelityFile> All { get; } =
    [
        .. FidelityOfUnhcr.Files,
        .. FidelityOfIdmc.Files,
        .. FidelityOfPopulation.Files,
        .. FidelityOfNeeds.Files,
        .. FidelityOfWorkbooks.Files,
        .. FidelityOfPlaces.Files,
        .. FidelityOfHashtags.Files,
    ];

    /// <summary>The file's path: the name of its test.</summary>
    public override string ToString() => Path;
}
