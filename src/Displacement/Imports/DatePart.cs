namespace Displacement.Imports;

/// <summary>One piece of a folded date: digits, or words; with the sign that stood before it.</summary>
/// <param name="Text">The digits or the words; neighbouring words are one part, a blank between.</param>
/// <param name="Before">The sign before it, ' ' for a blank, '\0' at the start, <see cref="Joint"/> for "to" and its like.</param>
internal readonly record struct DatePart(string Text, char Before)
{
    /// <summary>Stands for a word such as "to" before a part: it is the last end of a period.</summary>
    public const char Joint = '~';

    /// <summary>Whether it is made of digits.</summary>
    public bool IsDigits => char.IsAsciiDigit(Text[0]);

    /// <summary>The digits' value; −1 for words and for more than eight digits.</summary>
    public int Number => IsDigits && Text.Length <= 8
        ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture)
        : -1;

    /// <summary>A year written with four digits, or with two (00–68 are the 2000s); −1 if it is neither.</summary>
    public int Year => !IsDigits ? -1 : Text.Length switch
    {
        4 => Number,
        2 => Number <= 68 ? 2000 + Number : 1900 + Number,
        _ => -1,
    };

    /// <summary>The months it names, 1 to 12; 0 if it names none.</summary>
    public int Month => IsDigits ? 0 : MonthNames.Read(Text);
}
