using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Displacement.UseCases.Deciding;

namespace Displacement.Web.Imports;

/// <summary>What a person says of a text that fits no place, as a form holds it.</summary>
public sealed class AnswerForm
{
    /// <summary>Begins the choice of a candidate; its number follows.</summary>
    public const string Place = "p";

    /// <summary>The choice of a place that is typed.</summary>
    public const string Another = "other";

    /// <summary>The choice of a new place.</summary>
    public const string New = "new";

    /// <summary>The choice that the text is no place.</summary>
    public const string Ignore = "ignore";

    /// <summary>Which text it is about.</summary>
    public string? Key { get; set; }

    /// <summary>What was chosen; empty: nothing yet.</summary>
    public string? Choice { get; set; }

    /// <summary>Another place as typed: a code, a name, NAME@LEVEL.</summary>
    public string? Other { get; set; }

    /// <summary>What a new place lies in, as typed.</summary>
    public string? Parent { get; set; }

    /// <summary>The level of a new place.</summary>
    public int? NewLevel { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The number of the candidate chosen, or null.</summary>
    internal int? PlaceId => Choice?.StartsWith(Place, StringComparison.Ordinal) == true && int.TryParse(Choice.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Tells a text from the others of its batch.</summary>
    internal static string KeyOf(PlaceQuestion question)
    {
        var (text, within) = (question.Text, question.Within);
        var all = string.Join('\n', text.Code, text.Name, (int?)text.Level, text.Parent, within?.Id);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }
}
