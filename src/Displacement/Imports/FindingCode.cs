using System.Text;

namespace Displacement.Imports;

/// <summary>The kinds of findings: a closed list, documented in docs/findings.md. Their texts never change.</summary>
public enum FindingCode
{
    /// <summary>The file says not how it is encoded, and was read as the encoding that fits it best.</summary>
    EncodingRead,

    /// <summary>The file is UTF-8 with bytes that are not.</summary>
    EncodingDamaged,

    /// <summary>Letters that another program broke before this file was saved.</summary>
    TextGarbled,

    /// <summary>A quote in the wrong place.</summary>
    MalformedLine,

    /// <summary>A quote is never closed: it swallows the rows behind it.</summary>
    UnclosedQuote,

    /// <summary>More filled cells than the header has columns, or a needed cell is missing.</summary>
    RaggedRow,

    /// <summary>No columns from which a figure or place could be read.</summary>
    UnusableColumns,

    /// <summary>The header stands on several rows.</summary>
    HeaderJoined,

    /// <summary>The workbook hides sheets.</summary>
    SheetHidden,

    /// <summary>The sheet hides rows; they are read like others.</summary>
    HiddenRows,

    /// <summary>A formula of the sheet was never reckoned.</summary>
    FormulaWithoutValue,

    /// <summary>One of several sheets was read.</summary>
    SheetChosen,

    /// <summary>A column splits the rows in a way that is not understood, so that they cannot be added.</summary>
    SplitNotUnderstood,

    /// <summary>A table was taken for a list of places although a column holds numbers.</summary>
    NumbersNotRead,

    /// <summary>Two columns claim one meaning.</summary>
    ColumnTwice,

    /// <summary>A column of numbers that was not used.</summary>
    ColumnNotUsed,

    /// <summary>A column of the user's map is not in the file.</summary>
    MappedColumnMissing,

    /// <summary>The user's map names a group that this program does not know.</summary>
    MappedGroupUnknown,

    /// <summary>Nothing says whom the figures count.</summary>
    GroupMissing,

    /// <summary>The group was read from a title or a name.</summary>
    GroupFromName,

    /// <summary>A group that this program does not name is kept as worded.</summary>
    GroupAsWorded,

    /// <summary>The file has people of a few origins only, so not everybody of the places where they are.</summary>
    ExcerptByOrigin,

    /// <summary>Nobody says who counted.</summary>
    SourceMissing,

    /// <summary>Most rows of the file were set aside.</summary>
    MostlySetAside,

    /// <summary>Neither a figure nor a place was found.</summary>
    NoFigures,

    /// <summary>No place of the file is known.</summary>
    NoPlaceMatched,

    /// <summary>No column says the country; the codes of places begin with its code.</summary>
    CountryFromCodes,

    /// <summary>The place was read from the file's name, a sheet's name or a title.</summary>
    PlaceFromName,

    /// <summary>The place of a row is not known.</summary>
    UnknownPlace,

    /// <summary>The code is known, and is of another level.</summary>
    CodeOfAnotherLevel,

    /// <summary>Several places fit.</summary>
    AmbiguousPlace,

    /// <summary>The level of a column of names was decided by the whole column.</summary>
    LevelDecided,

    /// <summary>The name is unlike those of the place that the code names; the code wins.</summary>
    CodeNameMismatch,

    /// <summary>Code and name are of two places that are both known: nobody can say which is meant.</summary>
    CodeAndNameClash,

    /// <summary>Two codes of the file are one place of ours.</summary>
    TwoCodesOnePlace,

    /// <summary>The code is unknown and the name is known; the name was taken.</summary>
    CodeUnknownNameMatched,

    /// <summary>One code stands with several names.</summary>
    CodeSeveralNames,

    /// <summary>A person decided which place a text is.</summary>
    PlaceByDecision,

    /// <summary>A person decided that a text is no place.</summary>
    PlaceLeftOut,

    /// <summary>A code without its leading zeros or letters, of which one place alone fits.</summary>
    CodeRepaired,

    /// <summary>A code in scientific form: its digits are lost.</summary>
    CodeScientific,

    /// <summary>A code with the other letters of its country in front.</summary>
    CodeVariant,

    /// <summary>A code that a place had before.</summary>
    OldCode,

    /// <summary>The parent that a list states is not known.</summary>
    ParentUnknown,

    /// <summary>A place was learned.</summary>
    PlacesLearned,

    /// <summary>No date for figures.</summary>
    DateMissing,

    /// <summary>The day was read from the file's name, a sheet's name or a title.</summary>
    DateFromName,

    /// <summary>A text that should be a date is none.</summary>
    NotADate,

    /// <summary>Day and month could be exchanged, and nothing decides.</summary>
    AmbiguousDate,

    /// <summary>The order of day and month was decided by another cell.</summary>
    DateOrderDecided,

    /// <summary>A date stands as a spreadsheet program’s number of days.</summary>
    DateFromSerial,

    /// <summary>A date after today.</summary>
    FutureDate,

    /// <summary>A period ends before it starts.</summary>
    EndBeforeStart,

    /// <summary>An event ends before it starts; its days date nothing.</summary>
    EventEndsBeforeStart,

    /// <summary>The rows of a round have several days.</summary>
    RoundSeveralDays,

    /// <summary>The days of a round lie far apart.</summary>
    RoundDaysFarApart,

    /// <summary>A text that should be a number is none.</summary>
    NotANumber,

    /// <summary>A number in scientific form: another program dropped its last digits.</summary>
    NumberLostDigits,

    /// <summary>A mark of a footnote behind a number.</summary>
    FootnoteMark,

    /// <summary>A cell counts in another unit than its column: households among people.</summary>
    UnitInCell,

    /// <summary>A percentage where people are counted: a share without its base.</summary>
    PercentNotPeople,

    /// <summary>A number below zero.</summary>
    NegativeNumber,

    /// <summary>More people than can be.</summary>
    ImplausibleNumber,

    /// <summary>A mark groups thousands or begins decimals, and nothing decides.</summary>
    AmbiguousNumber,

    /// <summary>The column's number style was decided by another cell.</summary>
    NumberFormatDecided,

    /// <summary>A column writes numbers in two styles.</summary>
    MixedNumberStyles,

    /// <summary>A cell says nothing; stored as unknown, never as zero.</summary>
    UnknownValue,

    /// <summary>The cell holds an error of a spreadsheet.</summary>
    ErrorValue,

    /// <summary>A sex that is not understood.</summary>
    UnknownSex,

    /// <summary>An age band that is not understood.</summary>
    UnknownAge,

    /// <summary>An age band that a spreadsheet program took for a date.</summary>
    AgeRepaired,

    /// <summary>A group that a claim words is missing.</summary>
    UnknownWords,

    /// <summary>The claim a share refers to is not there.</summary>
    ShareBaseMissing,

    /// <summary>A value outside its list.</summary>
    UnknownTerm,

    /// <summary>A remark says that another place counts these people.</summary>
    CountedElsewhere,

    /// <summary>A remark says that another place counts these people, and that place is not known.</summary>
    CountedNowhere,

    /// <summary>A remark says that nobody could count there: the zero beside it is none.</summary>
    NotAssessed,

    /// <summary>A later edition of a round leaves out places that the earlier one had.</summary>
    EditionDropsPlaces,

    /// <summary>A later edition of a round leaves out parts (reasons, sexes, ages) of places that the earlier one had.</summary>
    EditionDropsParts,

    /// <summary>A round that another batch has in a later edition: this file's figures do not count.</summary>
    EditionIsOlder,

    /// <summary>A whole population is zero.</summary>
    AllZeroPlace,

    /// <summary>A row of totals: never a figure.</summary>
    TotalRow,

    /// <summary>A note in a row of its own: no place and no figure.</summary>
    NoteRow,

    /// <summary>A row of totals does not state the sum of its rows.</summary>
    TotalDoesNotMatch,

    /// <summary>The same fact with the same number twice.</summary>
    RepeatedRow,

    /// <summary>The same fact with different numbers.</summary>
    SameKeyTwice,

    /// <summary>Women and men do not make the total.</summary>
    SexesDoNotMakeTotal,

    /// <summary>The ages do not make the total.</summary>
    AgesDoNotMakeTotal,

    /// <summary>A breakdown is all zero under a total above zero: unknown.</summary>
    AllZeroBreakdown,

    /// <summary>The places beneath do not make their parent.</summary>
    PlacesDoNotMakeParent,

    /// <summary>A part is larger than its whole.</summary>
    PartAboveWhole,

    /// <summary>More children than people of their group.</summary>
    ChildrenAboveGroup,

    /// <summary>More displaced people in a place than people are known to live there.</summary>
    DisplacedAbovePopulation,

    /// <summary>A place's number is far from the round before.</summary>
    RoundJump,

    /// <summary>A place's number is ten, a hundred or a thousand times that of the round before, or a part of it.</summary>
    DigitJump,

    /// <summary>A place's number fell to zero.</summary>
    FallToZero,

    /// <summary>A country's total is far from the round before.</summary>
    RoundTotalJump,

    /// <summary>A place's number is far beyond those of its siblings.</summary>
    Outlier,

    /// <summary>The ledger has the same numbers from another producer.</summary>
    SameNumbersOtherSource,

    /// <summary>A count of those in sites beside a baseline of the same people.</summary>
    BaselineBesideSites,

    /// <summary>One column names places of several levels.</summary>
    LevelMix,

    /// <summary>A row states the sum of the places beneath it.</summary>
    RollUp,

    /// <summary>A district has the number of the governorate of its name.</summary>
    NamesakeLevel,

    /// <summary>Households that cannot be turned into persons.</summary>
    HouseholdsWithoutSize,

    /// <summary>Persons were reckoned from households with one size.</summary>
    HouseholdSizeConstant,

    /// <summary>A size of household that cannot be.</summary>
    HouseholdSizeOdd,

    /// <summary>An earlier file with the same columns was read with options of its own.</summary>
    RememberedReading,

    /// <summary>The file was read as an earlier batch was.</summary>
    ReadLike,

    /// <summary>The file was given back with its problems, and takes the place of the batch it was read into.</summary>
    ReturnedFile,

    /// <summary>The file was given back with its problems, but by another ledger, or of a batch that is gone.</summary>
    ReturnedElsewhere,

    /// <summary>The file was given back with its problems, and has fewer figures than the batch whose place it takes.</summary>
    ReturnedLeavesOut,

    /// <summary>A template is of another ledger, so that nobody knows what stood beside its rows.</summary>
    TemplateElsewhere,

    /// <summary>A row of a template has another place than its hidden key.</summary>
    TemplateRowMoved,

    /// <summary>A row of a template has both a number and a reason for none.</summary>
    TemplateNumberAndState,

    /// <summary>A template asks the same twice.</summary>
    TemplateTwice,

    /// <summary>A row of a template does not say who counted.</summary>
    TemplateNoSource,

    /// <summary>Of a place's group a template has some parts filled in and others left blank.</summary>
    TemplatePartsBlank,

    /// <summary>The ledger has another figure by now than the one that stood beside a row of a template.</summary>
    LedgerMovedOn,

    /// <summary>A title, header or note says that the numbers are thousands or millions.</summary>
    ScaleStated,

    /// <summary>A second table begins beneath the first.</summary>
    SecondTable,

    /// <summary>A title says that the numbers are something else than their columns say.</summary>
    TitleSaysOtherwise,

    /// <summary>That the numbers are invented, projected or planned was read from a title.</summary>
    NatureFromName,

    /// <summary>A title says that only some of the people are counted.</summary>
    ScopeFromName,

    /// <summary>The sheet hides rows, and the same facts stand twice.</summary>
    HiddenRowsRepeat,

    /// <summary>A running count of one place stands twice for one moment.</summary>
    RunningCountTwice,

    /// <summary>A running count fell.</summary>
    RunningCountFell,
}

/// <summary>The stable texts of codes.</summary>
public static class FindingCodes
{
    private static readonly string[] Texts = [.. Enum.GetNames<FindingCode>().Select(Upper)];

    /// <summary>The code as files and documents have it: UNKNOWN_PLACE.</summary>
    /// <param name="code">The code.</param>
    public static string Text(this FindingCode code) => Texts[(int)code];

    private static string Upper(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && !char.IsUpper(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
