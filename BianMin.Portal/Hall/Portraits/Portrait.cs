using System.Globalization;
using System.Text;

namespace BianMin.Portal.Hall.Portraits;

/// <summary>A simple, friendly portrait drawn from a person's id: always the same for the same person, nothing fetched from outside.</summary>
internal static class Portrait
{
    private static readonly string[] Grounds = ["#D6E6F5", "#DDEFE0", "#F6E7D2", "#EADFF5", "#F7DEDC", "#DCEBEE", "#EFEBD5", "#E3E6F3"];
    private static readonly string[] Coats = ["#1558B0", "#2B4A6F", "#1B6B5A", "#6A3FB5", "#8A3B2E", "#34495E", "#49637F", "#3F6B2E"];
    private static readonly string[] Skins = ["#F3CBA8", "#EDBE97", "#F7D6B8", "#E4B088"];
    private static readonly string[] Hairs = ["#1F1A17", "#2C221C", "#3A2E27", "#4A4A4F", "#8C8C90"];

    // Outlines of hair in front of the head; what hangs behind it is drawn first.
    private static readonly string[] Fronts =
    [
        "M29 45c0-16 9-25 21-25s21 9 21 25c-4-9-8-12-12-13-8 4-18 5-24 3-3 2-5 5-6 10z",
        "M29 46c-2-17 8-27 22-26 13 0 21 9 20 26-2-7-5-11-9-14-11 1-19-1-25-5-4 5-7 11-8 19z",
        "M29 44c0-15 9-24 21-24s21 9 21 24c-6-4-12-8-14-13-5 7-18 12-28 13z",
        "M30 42c1-14 9-21 20-21s19 7 20 21c-3-5-5-8-8-10-8 2-16 2-24 0-3 2-6 5-8 10z",
        "M29 47c-1-18 8-28 21-28s22 10 21 28c-3-8-6-13-10-16-4-1-8-1-11 2-3-3-7-3-11-2-4 3-7 8-10 16z",
    ];

    private static readonly string?[] Backs =
    [
        null,
        null,
        "M27 44c0-17 10-26 23-26s23 9 23 26v22c-6 6-12 4-12 4H39s-6 2-12-4z",
        "M28 44c0-16 9-25 22-25s22 9 22 25v12c-4 5-9 4-9 4H37s-5 1-9-4z",
        null,
    ];

    /// <summary>The drawing as SVG.</summary>
    public static string Draw(Guid id)
    {
        var dice = new Dice(id);
        var hair = dice.Pick(Hairs);
        var style = dice.Next(Fronts.Length);
        var back = dice.Pick(Backs);
        var skin = dice.Pick(Skins);
        var svg = new StringBuilder(1600);
        svg.Append("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="100" height="100" fill="{dice.Pick(Grounds)}"/>""");
        if (back is not null)
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="{back}" fill="{hair}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M14 100c0-20 14-29 36-29s36 9 36 29z" fill="{dice.Pick(Coats)}"/>""");
        svg.Append("""<path d="M38 73l12 14 12-14-5-3H43z" fill="#fff"/><path d="M48 80h4l2 14-4 6-4-6z" fill="#B3121D"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M42 58h16v14c0 5-16 5-16 0z" fill="{skin}"/><path d="M42 64c5 4 11 4 16 0v4c-5 3-11 3-16 0z" fill="#000" opacity=".08"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="30.500" cy="48" r="4" fill="{skin}"/><circle cx="69.500" cy="48" r="4" fill="{skin}"/><ellipse cx="50" cy="46" rx="19.500" ry="{dice.Between(20, 23)}" fill="{skin}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="{Fronts[style]}" fill="{hair}"/>""");
        var eyes = dice.Between(7, 9);
        var brows = dice.Between(0, 2);
        svg.Append(CultureInfo.InvariantCulture, $"""<g fill="#2A211C"><circle cx="{50 - eyes}" cy="48" r="2.100"/><circle cx="{50 + eyes}" cy="48" r="2.100"/></g>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{46 - eyes} {43 - brows}q4-2 8 0M{46 + eyes} {43 - brows}q4-2 8 0" fill="none" stroke="{hair}" stroke-width="1.500" stroke-linecap="round"/>""");
        if (dice.Next(4) == 0)
            svg.Append(CultureInfo.InvariantCulture, $"""<g fill="none" stroke="#333" stroke-width="1.400"><circle cx="{50 - eyes}" cy="48" r="5.200"/><circle cx="{50 + eyes}" cy="48" r="5.200"/><path d="M{55 - eyes} 47h{(2 * eyes) - 10}"/></g>""");
        var smile = dice.Between(3, 6);
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M50 50v4" stroke="#000" stroke-opacity=".18" stroke-width="1.600" stroke-linecap="round"/><path d="M43 57q7 {smile} 14 0" fill="none" stroke="#8C3B32" stroke-width="1.900" stroke-linecap="round"/></svg>""");
        return svg.ToString();
    }

    /// <summary>Throws that follow from the id alone, the same on every machine.</summary>
    private struct Dice(Guid id)
    {
        private uint _state = Seed(id);

        public int Next(int count)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)count);
        }

        public int Between(int low, int high) => low + Next(high - low + 1);

        public T Pick<T>(T[] from) => from[Next(from.Length)];

        private static uint Seed(Guid id)
        {
            Span<byte> bytes = stackalloc byte[16];
            id.TryWriteBytes(bytes);
            var hash = 2166136261u;
            foreach (var b in bytes)
                hash = (hash ^ b) * 16777619u;
            return hash == 0 ? 1 : hash;
        }
    }
}
