using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>
/// The scope that an assessment tells: a baseline counts everybody, a site assessment those in sites; and an operation that is named
/// after an event counts those of the event.
/// </summary>
internal static class AssessmentScope
{
    private static readonly string[] Events =
    [
        "earthquake", "flood", "cyclone", "hurricane", "typhoon", "storm", "tsunami", "volcan", "eruption", "landslide", "wildfire",
        "séisme", "seisme", "tremblement de terre", "inondation", "ouragan", "tempête", "زلزال", "فيضان", "إعصار",
    ];

    /// <summary>The scope by assessment type and operation, either of which may be unstated.</summary>
    public static Scope Of(string? assessment, string operation) =>
        Array.Exists(Events, word => operation.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Scope.Part : Of(assessment);

    private static Scope Of(string? assessment) => assessment?.Trim().ToUpperInvariant() switch
    {
        "BA" or "BASELINE" or "BASELINE ASSESSMENT" or "CENSUS" => Scope.Whole,
        "SA" or "ETT" or "EET" or "SITE ASSESSMENT" or "SITE" or "EMERGENCY TRACKING TOOL" or "REGISTRATION" => Scope.Part,
        _ => Scope.Unstated,
    };
}
