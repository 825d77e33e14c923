using Displacement.Figures;

namespace Displacement.Imports;

/// <summary>The scope that an assessment type tells: a baseline counts everybody, a site assessment those in sites.</summary>
internal static class AssessmentScope
{
    public static Scope Of(string? assessment) => assessment?.Trim().ToUpperInvariant() switch
    {
        "BA" or "BASELINE" or "BASELINE ASSESSMENT" or "CENSUS" => Scope.Whole,
        "SA" or "ETT" or "EET" or "SITE ASSESSMENT" or "SITE" or "EMERGENCY TRACKING TOOL" or "REGISTRATION" => Scope.Part,
        _ => Scope.Unstated,
    };
}
