using System.Text;

namespace Displacement.Web;

internal static class FirstPages
{
    private const string Front = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Displacement</title>
        </head>
        <body>
          <main>
            <h1>Displacement</h1>
            <p>This is the web host of Displacement, which tracks people in crisis: the civilian population, displaced people and children by district.</p>
            <p><a href="/healthz">Is it healthy?</a></p>
          </main>
        </body>
        </html>

        """;

    public static void MapFirstPages(this WebApplication app)
    {
        app.MapGet("/", () => Results.Content(Front, "text/html", Encoding.UTF8));
        app.MapGet("/healthz", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return Results.Text("healthy");
        });
    }
}
