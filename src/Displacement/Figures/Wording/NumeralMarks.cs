namespace Displacement.Figures.Wording;

/// <summary>The marks met between the digits of one number, and what they prove.</summary>
internal struct NumeralMarks
{
    /// <summary>Stands for every kind of blank: a file mixes them without meaning anything by it.</summary>
    public const char Blank = ' ';

    private const char ArabicDecimal = '\u066B';
    private const char ArabicGroup = '\u066C';

    private int _lead;
    private int _run;
    private int _count;
    private bool _leadingZero;
    private bool _broken;
    private bool _started;

    /// <summary>The mark between groups; '\0' with fewer than two marks unless the only one groups.</summary>
    public char Group { get; private set; }

    /// <summary>The last mark met, or '\0'.</summary>
    public char Last { get; private set; }

    /// <summary>How many digits follow the last mark.</summary>
    public readonly int Tail => _count == 0 ? 0 : _run;

    /// <summary>What the marks prove, once the last digit is in.</summary>
    public readonly NumeralShape Shape => _count switch
    {
        _ when _broken || _run == 0 => NumeralShape.None,
        0 => NumeralShape.Whole,
        1 => OneMark(),
        _ when !Groupable => NumeralShape.None,
        _ when Last == Group => _run == 3 && CanGroup(Group) ? NumeralShape.Whole : NumeralShape.None,
        _ => DecimalsAfterGroups(),
    };

    private readonly bool Groupable => _lead is >= 1 and <= 3 && !_leadingZero;

    /// <summary>Counts one digit.</summary>
    public void Digit(int digit)
    {
        _leadingZero |= !_started && digit == 0;
        _started = true;
        _run++;
    }

    /// <summary>Counts one mark; false if the character is none, or stands where none can.</summary>
    public bool Mark(char c)
    {
        var mark = Canonical(c);
        if (mark == '\0' || _run == 0)
        {
            return false;
        }

        if (_count == 0)
        {
            _lead = _run;
            Group = mark;
        }
        else
        {
            // Only the last mark may differ from the first, and every group before it has three digits.
            _broken |= _run != 3 || Last != Group;
        }

        _count++;
        Last = mark;
        _run = 0;
        return true;
    }

    private static char Canonical(char c) => c switch
    {
        '.' or ArabicDecimal or ArabicGroup => c,
        ',' or '\u060C' => ',',
        ' ' or '\u00A0' or '\u202F' or '\u2009' => Blank,
        '\'' or '\u2019' => '\'',
        _ => '\0',
    };

    private static bool CanGroup(char mark) => mark != ArabicDecimal;

    private readonly NumeralShape OneMark() => Last switch
    {
        ArabicDecimal => NumeralShape.Fraction,
        '.' or ',' when _leadingZero => _lead == 1 ? NumeralShape.Fraction : NumeralShape.None,
        '.' => Groupable && _run == 3 ? NumeralShape.DotThree : NumeralShape.Fraction,
        ',' => Groupable && _run == 3 ? NumeralShape.CommaThree : NumeralShape.CommaTail,
        _ => Groupable && _run == 3 ? NumeralShape.Whole : NumeralShape.None,
    };

    private readonly NumeralShape DecimalsAfterGroups() => Last switch
    {
        _ when !CanGroup(Group) => NumeralShape.None,
        ArabicDecimal => NumeralShape.Fraction,
        '.' when Group == ',' || _run != 3 => NumeralShape.Fraction,
        ',' when Group == '.' || _run != 3 => NumeralShape.Fraction,
        '.' => NumeralShape.BlanksDotThree,
        ',' => NumeralShape.BlanksCommaThree,
        _ => NumeralShape.None,
    };
}
