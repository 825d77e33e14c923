using Displacement.Places;

namespace Displacement.UseCases.Deciding;

/// <summary>A text of a staged or committed batch that a person has to say the place of.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="File">Its file.</param>
/// <param name="Source">Its carrier.</param>
/// <param name="Text">The text.</param>
/// <param name="Within">The place it must lie in, as far as known; null: anywhere.</param>
/// <param name="Doubt">Why: unknown, ambiguous, clash, other-level.</param>
/// <param name="Rows">How many rows were set aside for it.</param>
/// <param name="Line">The first of their lines.</param>
/// <param name="Column">The header of its column.</param>
/// <param name="IsAnswered">Whether a decision answers it: the batch's file read again takes its rows.</param>
/// <param name="Places">The places among which its candidates are looked for.</param>
public sealed record PlaceQuestion(
    int BatchId,
    string File,
    string Source,
    PlaceText Text,
    Place? Within,
    string Doubt,
    long Rows,
    int Line,
    string Column,
    bool IsAnswered,
    Gazetteer Places)
{
    private IReadOnlyList<PlaceCandidate>? candidates;

    /// <summary>What may be meant, best first, at most five; looked for when they are asked for, some milliseconds each.</summary>
    public IReadOnlyList<PlaceCandidate> Candidates => candidates ??= PlaceCandidates.Of(Text, Within, Places);
}
