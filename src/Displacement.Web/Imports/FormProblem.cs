using Displacement.Ledger;

namespace Displacement.Web.Imports;

/// <summary>Something in a form that cannot be: said above the form and beside its field.</summary>
/// <param name="Field">The id of the field; empty where it is no single one.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="IsTranslated">Whether the text is in the reader's language.</param>
public sealed record FormProblem(string Field, string Text, bool IsTranslated = true)
{
    /// <summary>What the library refuses, at the field that it speaks of.</summary>
    internal static FormProblem Of(LedgerException refused, Visit visit)
    {
        var (text, isTranslated) = visit.Refusal(refused);
        var field = refused.Key switch
        {
            "BadDay" => "asof",
            "WithinSeveral" or "NoPlace" => "within",
            "NoLayout" => "profile",
            "NoEncoding" => "encoding",
            "NoSheet" or "NoSheets" => "sheet",
            "MapNotJson" => "map",
            _ => string.Empty,
        };
        return new FormProblem(field, text, isTranslated);
    }
}

/// <summary>The fields of <see cref="ImportForm"/> on a page, and what is wrong with them.</summary>
/// <param name="Form">The fields.</param>
/// <param name="Problems">What is wrong with them.</param>
/// <param name="IsForUpload">Whether the file is not read yet, so that its sheet and its map are typed.</param>
public sealed record OptionsView(ImportForm Form, IReadOnlyList<FormProblem> Problems, bool IsForUpload)
{
    /// <summary>What is wrong with a field, or null.</summary>
    /// <param name="field">Its id.</param>
    public FormProblem? Of(string field) => Problems.FirstOrDefault(problem => problem.Field == field);

    /// <summary>The ids of what describes a field: its hint, and what is wrong with it.</summary>
    /// <param name="field">Its id.</param>
    public string Described(string field) => Of(field) is null ? field + "-hint" : field + "-hint " + field + "-problem";
}
