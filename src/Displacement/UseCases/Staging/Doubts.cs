namespace Displacement.UseCases.Staging;

/// <summary>Why a text is asked about, as kept and as programs read it.</summary>
internal static class Doubts
{
    /// <summary>The word of an outcome.</summary>
    public static string Word(PlaceOutcome outcome) => outcome switch
    {
        PlaceOutcome.Ambiguous => "ambiguous",
        PlaceOutcome.Clash => "clash",
        PlaceOutcome.OtherLevel => "other-level",
        _ => "unknown",
    };
}
