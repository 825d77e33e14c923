using System.Text.Json;

namespace Displacement.UseCases.Diffing;

/// <summary>The words of a diff as programs read them: small letters, parted by hyphens.</summary>
public static class DiffWords
{
    /// <summary>All kinds, as they are written.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<DiffKind>().Select(kind => Of(kind))];

    /// <summary>A kind, a state or a sex: <c>not-covered</c>.</summary>
    /// <param name="value">The value.</param>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }

    /// <summary>A kind by its word; null: there is none such.</summary>
    /// <param name="word">The word.</param>
    public static DiffKind? Kind(string? word) => Enum.GetValues<DiffKind>().Where(kind => Of(kind) == word).Select(kind => (DiffKind?)kind).FirstOrDefault();
}
