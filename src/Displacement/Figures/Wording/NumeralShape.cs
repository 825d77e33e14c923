namespace Displacement.Figures.Wording;

/// <summary>What the marks inside a written number prove, before anything is known of its column.</summary>
internal enum NumeralShape
{
    /// <summary>Not a number.</summary>
    None,

    /// <summary>A whole number: no marks, or marks that can only group.</summary>
    Whole,

    /// <summary>The last mark can only begin decimals: 387.03, 1.234,5, 0,25.</summary>
    Fraction,

    /// <summary>One comma and three digits: 448,465. Groups, unless the column writes decimal commas.</summary>
    CommaThree,

    /// <summary>One dot and three digits: 1.234. Open until the column decides.</summary>
    DotThree,

    /// <summary>A comma that does not group: 1,5 or 1234,56. Decimals, if the column says so; else a slip.</summary>
    CommaTail,

    /// <summary>Blank groups, then a dot and three digits: 1 234.567. A number only where dots begin decimals.</summary>
    BlanksDotThree,

    /// <summary>Blank groups, then a comma and three digits: 1 234,567. A number only where commas begin decimals.</summary>
    BlanksCommaThree,
}
