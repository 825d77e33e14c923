using System.Globalization;
using System.Text;
using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>Words roles as a map of columns does; <see cref="RoleText"/> reads them.</summary>
internal static class RoleWords
{
    /// <summary>The words of a role; null where a map has none for it, so that only the layout can give it.</summary>
    public static string? Of(ColumnRole role) => role.Kind switch
    {
        RoleKind.Value => role.Value is { Side: ValueSide.Here, Category: null, Reason: null, Day: null } value ? Of(value) : null,
        RoleKind.AdminCode => role.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"admin{(int)level}-code") : "code",
        RoleKind.AdminName => role.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"admin{(int)level}-name") : "name",
        RoleKind.AgeRange => "age",
        RoleKind.Location or RoleKind.EventStart or RoleKind.EventEnd or RoleKind.ValidFrom => null,
        _ => Plain(role.Kind),
    };

    private static string? Of(ValueMeaning value)
    {
        var words = new StringBuilder(value.Unit == CountUnit.Households ? "households" : "value");
        if (value.Age is { } age)
        {
            if (!AgeBand.TryParse(age.ToString())?.Equals(age) ?? true)
            {
                return null;
            }

            words.Append(' ').Append(age);
        }

        words.Append(value.Sex switch { Sex.Female => " f", Sex.Male => " m", _ => string.Empty });
        Add(value.Status is NeedStatus.None ? null : value.Status);
        Add(value.Measure?.ToString().ToLowerInvariant());
        Add(value.Group);
        return value.Sex == Sex.NotStated ? null : words.ToString();

        void Add(string? word)
        {
            if (word is not null)
            {
                words.Append(' ').Append(word);
            }
        }
    }

    /// <summary>Most roles are called as they are named: OriginCode is "origin-code".</summary>
    private static string Plain(RoleKind kind)
    {
        var words = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
