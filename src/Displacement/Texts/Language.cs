using System.Globalization;

namespace Displacement.Texts;

/// <summary>A language that people read this program in, with a culture of this program's own.</summary>
/// <remarks>The culture is the same on every machine: what the system thinks of the language does not change a printed figure.</remarks>
public sealed class Language
{
    internal Language(CultureInfo culture, string ownName, bool isRightToLeft)
    {
        Culture = culture;
        OwnName = ownName;
        IsRightToLeft = isRightToLeft;
    }

    /// <summary>"en", "ar" or "fr": the tag of pages and of <c>--lang</c>.</summary>
    public string Tag => Culture.Name;

    /// <summary>The name in the language itself, as a person looks for it.</summary>
    public string OwnName { get; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>"rtl" or "ltr", as HTML names the direction.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Marks, months and calendar; read-only.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;
}
