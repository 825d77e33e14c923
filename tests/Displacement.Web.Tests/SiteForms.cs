using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Displacement.Web.Tests;

/// <summary>Sends the forms of pages as a browser does: with every field as it stands, but for those that a person changed.</summary>
internal static partial class SiteForms
{
    /// <summary>Sends the form with that action on a page.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string page, string action, params (string Name, string Value)[] typed)
    {
        var fields = Read(await client.GetStringAsync(page), action);
        foreach (var (name, value) in typed)
        {
            fields.RemoveAll(field => field.Key == name);
            fields.Add(KeyValuePair.Create(name, value));
        }

        using FormUrlEncodedContent content = new(fields);
        return await client.PostAsync(action, content);
    }

    /// <summary>Uploads a file.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, byte[] bytes, string name, params (string Name, string Value)[] options)
    {
        using MultipartFormDataContent content = new() { { new ByteArrayContent(bytes), "Upload", name } };
        foreach (var (key, value) in Read(await client.GetStringAsync("/imports"), "/imports").Where(field => field.Key == "token").Select(field => (field.Key, field.Value)).Concat(options))
        {
            content.Add(new StringContent(value), key);
        }

        return await client.PostAsync("/imports", content);
    }

    /// <summary>Uploads a text.</summary>
    public static Task<HttpResponseMessage> UploadAsync(this HttpClient client, string text, string name, params (string Name, string Value)[] options) =>
        client.UploadAsync(Encoding.UTF8.GetBytes(text), name, options);

    /// <summary>The body as a reader sees its text.</summary>
    public static async Task<string> BodyAsync(this HttpResponseMessage response) => SiteHost.Plain(await response.Content.ReadAsStringAsync());

    public static List<KeyValuePair<string, string>> Read(string html, string action)
    {
        var form = Forms().Matches(html).Single(match => match.Groups["action"].Value.Replace("&amp;", "&", StringComparison.Ordinal) == action && match.Value.Contains("post", StringComparison.Ordinal)).Value;
        List<KeyValuePair<string, string>> fields = [];
        foreach (var input in Inputs().Matches(form).Select(match => match.Value))
        {
            var isChoice = input.Contains("type=\"radio\"", StringComparison.Ordinal) || input.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (Attribute(input, "name") is { } name && (!isChoice || input.Contains("checked", StringComparison.Ordinal)))
            {
                fields.Add(KeyValuePair.Create(name, Attribute(input, "value") ?? string.Empty));
            }
        }

        foreach (var select in Selects().Matches(form).Select(match => match.Value))
        {
            var options = Options().Matches(select);
            var chosen = options.FirstOrDefault(option => option.Groups["tag"].Value.Contains("selected", StringComparison.Ordinal)) ?? options[0];
            fields.Add(KeyValuePair.Create(Attribute(select, "name")!, Attribute(chosen.Groups["tag"].Value, "value") ?? WebUtility.HtmlDecode(chosen.Groups["text"].Value)));
        }

        return fields;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["value"].Value) : null;

    [GeneratedRegex("<form [^>]*action=\"(?<action>[^\"]*)\"[^>]*>.*?</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input [^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<select [^>]*>.*?</select>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Selects();

    [GeneratedRegex("(?<tag><option[^>]*>)(?<text>[^<]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Options();
}
