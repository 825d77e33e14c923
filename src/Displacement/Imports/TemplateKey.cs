using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>What a row of a template asks for, as its hidden key says it: place, group, sex, age.</summary>
/// <param name="Place">The key of the place.</param>
/// <param name="Group">The code of the group.</param>
/// <param name="Part">The part of it.</param>
public sealed record TemplateKey(string Place, string Group, PartKey Part)
{
    private const char Between = '|';
    private const int Fields = 4;

    /// <summary>The key as the template holds it.</summary>
    public string Text => string.Join(Between, Place, Group, Part.Sex switch { Sex.Female => "f", Sex.Male => "m", _ => string.Empty }, Part.Age?.ToString() ?? string.Empty);

    /// <summary>Reads a key; null: the text is none.</summary>
    /// <param name="text">The text.</param>
    public static TemplateKey? Read(string? text)
    {
        if (text?.Trim().Split(Between) is not [{ Length: > 0 } place, { Length: > 0 } group, var sex, var age] fields || fields.Length != Fields)
        {
            return null;
        }

        var band = AgeBand.TryParse(age);
        return age.Length > 0 && band is null ? null : new TemplateKey(place, group, new PartKey(sex switch { "f" => Sex.Female, "m" => Sex.Male, _ => Sex.All }, band));
    }
}
