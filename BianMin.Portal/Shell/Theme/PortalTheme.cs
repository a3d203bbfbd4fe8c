using System.Text;
using MudBlazor;

namespace BianMin.Portal.Shell.Theme;

/// <summary>The only place where a colour, a type size or a measure is written by hand.</summary>
/// <remarks>
/// Served as one sheet: first the variables that MudBlazor reads (<c>--mud-…</c>), then our own, which every other sheet, the
/// lobby TV's, the kiosk's and the papers' included, uses by name. So no style element has to be allowed for the theme.
/// </remarks>
internal static class PortalTheme
{
    private const string Ink = "#1b2430";
    private const string InkSoft = "#4a5563";
    private const string Paper = "#ffffff";
    private const string Ground = "#f4f6f9";
    private const string Sunken = "#ebeff4";
    private const string Line = "#d8dee6";
    private const string LineStrong = "#8a95a3";
    private const string Primary = "#1558b0";
    private const string PrimaryDark = "#0f4389";
    private const string PrimaryGround = "#e8f0fa";
    private const string Ok = "#17692f";
    private const string Warn = "#8a5200";
    private const string Danger = "#a3201a";

    /// <summary>For everything that is read or worked with; only weights 400 and 700, because Microsoft YaHei has no others.</summary>
    private static readonly string[] Fonts =
        ["Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "sans-serif"];

    /// <summary>For names only (county, centre): the face of official titles.</summary>
    private static readonly string[] TitleFonts =
        ["Source Han Serif SC", "Noto Serif CJK SC", "FZXiaoBiaoSong-B05S", "STZhongsong", "Microsoft YaHei", "serif"];

    private static readonly (string Name, string Value)[] Tokens =
    [
        ("font", List(Fonts)), ("font-title", List(TitleFonts)),

        ("ink", Ink), ("ink-soft", InkSoft), ("paper", Paper), ("paper-dim", Ground), ("sunken", Sunken), ("line", Line), ("line-strong", LineStrong),
        ("primary", Primary), ("primary-dark", PrimaryDark), ("primary-ground", PrimaryGround),
        ("nameboard", "#b3121d"), ("nameboard-dark", "#8f0e17"), ("on-nameboard", Paper),

        // Each state: its words (at least 4.5 : 1 on paper and on its ground), its ground, and its shape where that differs.
        ("ok", Ok), ("ok-mark", "#1b7f3b"), ("ok-mid", "#8cc79d"), ("ok-ground", "#e6f4ea"),
        ("standin", "#5a339f"), ("standin-mark", "#6a3fb5"), ("standin-ground", "#f0eafa"),
        ("warn", Warn), ("warn-mark", "#b26a00"), ("warn-ground", "#fdf2df"),
        ("danger", Danger), ("danger-mark", "#b3261e"), ("danger-mid", "#e39a95"), ("danger-ground", "#fdecea"),
        ("off", "#56616f"), ("off-mark", "#7a8594"), ("off-ground", "#eef1f4"),

        // The lobby TV: words on these grounds read at 7 : 1 or better.
        ("tv-ground", "#0b2545"), ("tv-tile", "#12345f"), ("tv-call", "#ffd166"), ("tv-ink", Paper), ("tv-ok", "#8be3a8"),
        ("tv-standin", "#d9c6ff"), ("tv-danger", "#ffb4ab"), ("tv-warn", "#ffd08a"), ("tv-off", "#c3ccd8"),

        ("text-least", "0.8125rem"), ("text-small", "0.875rem"), ("text", "0.9375rem"), ("text-large", "1.0625rem"), ("title", "1.5rem"),
        ("figure-small", "1.25rem"), ("figure-mid", "1.75rem"), ("figure", "2rem"), ("figure-large", "2.5rem"), ("figure-huge", "4rem"),
        ("name", "1.25rem"), ("name-large", "3rem"), ("kiosk-text", "1.75rem"), ("tv-least", "2.25rem"),

        ("gap-1", "0.25rem"), ("gap-2", "0.5rem"), ("gap-3", "0.75rem"), ("gap-4", "1rem"), ("gap-6", "1.5rem"), ("gap-8", "2rem"),
        ("round-small", "4px"), ("round", "6px"), ("round-large", "10px"), ("row", "38px"), ("control", "36px"), ("target", "2.5rem"), ("icon", "20px"),
        ("bar-height", "52px"), ("head-height", "74px"), ("lift", "0 1px 2px rgb(27 36 48 / 12%), 0 2px 8px rgb(27 36 48 / 8%)"), ("scrim", "rgb(27 36 48 / 55%)"),
        ("focus", "3px solid " + Primary),
    ];

    private static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = Primary,
            PrimaryDarken = PrimaryDark,
            Secondary = InkSoft,
            Success = Ok,
            Warning = Warn,
            Error = Danger,
            Info = Primary,
            AppbarBackground = Paper,
            AppbarText = Ink,
            Background = Ground,
            BackgroundGray = Sunken,
            Surface = Paper,
            TextPrimary = Ink,
            TextSecondary = InkSoft,
            TextDisabled = "#5f6a78",
            ActionDefault = InkSoft,
            ActionDisabled = "#5f6a78",
            DrawerBackground = Paper,
            DrawerText = Ink,
            DrawerIcon = InkSoft,
            LinesDefault = Line,
            LinesInputs = LineStrong,
            TableLines = Line,
            Divider = Line,
            DividerLight = Line,
            TableHover = "#f0f5fc",
            HoverOpacity = 0.08,
        },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.8125rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, FontSize = "0.9375rem", FontWeight = "400", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Fonts, FontSize = "0.875rem", FontWeight = "700", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.5rem", FontWeight = "700", LineHeight = "1.25", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "1.0625rem", FontWeight = "700", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography
            {
                FontFamily = Fonts,
                FontSize = "0.9375rem",
                FontWeight = "400",
                LineHeight = "1.4",
                LetterSpacing = "normal",
                TextTransform = "none",
            },
        },
        LayoutProperties = new()
        {
            DefaultBorderRadius = "6px",
            AppbarHeight = "52px",
            DrawerWidthLeft = "196px",
            DrawerMiniWidthLeft = "56px",
        },
    };

    /// <summary>MudBlazor's variables and ours.</summary>
    public static string Css() => new Writer().Text();

    private static string List(string[] families) => string.Join(",", families.Select(f => f.Contains(' ') ? $"\"{f}\"" : f));

    private sealed class Writer : MudThemeProvider
    {
        public string Text()
        {
#pragma warning disable BL0005 // It is never rendered; it only writes the variables.
            Theme = PortalTheme.Theme;
#pragma warning restore BL0005
            var css = new StringBuilder(":root{");
            GenerateTheme(css); // Leaves the block open.
            foreach (var (name, value) in Tokens)
                css.Append("--").Append(name).Append(':').Append(value).Append(';');
            return css.Append('}').ToString();
        }
    }
}
