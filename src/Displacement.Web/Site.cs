using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Web.Imports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Displacement.Web;

/// <summary>What the site is made of, and in which order a request passes it.</summary>
internal static class Site
{
    /// <summary>Files above this are refused.</summary>
    public const long LargestUpload = 200L * 1024 * 1024;

    private const int MostFields = 4096;
    private const string AntiforgeryField = "token";

    public static void AddSite(this WebApplicationBuilder builder, LedgerFile ledger)
    {
        var services = builder.Services;
        services.AddSingleton(ledger);
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(provider => provider.GetRequiredService<LedgerFile>().OpenOrCreate());
        services.AddHttpContextAccessor();
        services.AddScoped<Visit>();
        services.AddSingleton<LedgerWatch>();
        services.AddSingleton<WaitingFiles>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        services.AddRazorPages().AddMvcOptions(mvc => mvc.Filters.Add<HandledOnly>());
        services.AddOutputCache(cache => cache.AddPolicy(LedgerPages.Name, new LedgerPages()));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = AntiforgeryField;
            antiforgery.Cookie.Name = "displacement-form";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
        });
        // The keys of form tokens lie beside the ledger: a form that is open while the program starts again still counts.
        services.AddDataProtection().SetApplicationName("Displacement").PersistKeysToFileSystem(KeysOf(ledger));
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestUpload;
            // A table has many columns, and a form for each of them several fields.
            form.ValueCountLimit = MostFields;
        });
        builder.AddCompression();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            // A refusal is an answer, not a fault.
            SuppressDiagnosticsCallback = error => error.Exception is LedgerException,
        });
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseLanguage();
        app.RefuseLargeUploads();
        app.UseRouting();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapAssets();
        app.MapRazorPages();
        app.MapDownloads();
        app.MapGet("/healthz", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return Results.Text("healthy");
        });
    }

    /// <summary>Said before a byte of it is read; a request that hides its length is stopped by the page's own limit.</summary>
    private static void RefuseLargeUploads(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength > LargestUpload && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static DirectoryInfo KeysOf(LedgerFile ledger)
    {
        var folder = ledger.Path + "-keys";
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }
}
