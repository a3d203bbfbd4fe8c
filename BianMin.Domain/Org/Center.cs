using BianMin.Domain.Calendar;

namespace BianMin.Domain.Org;

/// <summary>县/市行政服务中心: guides its centres and receives their reports (ORG-1).</summary>
public sealed class County
{
    /// <summary>Greatest length of a short code.</summary>
    public const int IdLength = 32;

    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 64;

    /// <summary>Short code in lower-case Latin letters, such as <c>shanggao</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name, such as 上高县.</summary>
    public required string Name { get; set; }
}

/// <summary>便民服务中心: one township's centre, the tenant that nearly every row belongs to (ORG-1).</summary>
public sealed class Center
{
    /// <summary>Greatest length of a slogan or notice.</summary>
    public const int TextLength = 400;

    /// <summary>Short code in lower-case Latin letters, used in addresses: <c>sixi</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Short code of its county.</summary>
    public required string CountyId { get; init; }

    /// <summary>Name of the township, such as 泗溪镇.</summary>
    public required string Township { get; set; }

    /// <summary>The fixed slogan on every public screen and print (S二9).</summary>
    public required string Slogan { get; set; }

    /// <summary>The hotline, always visible (HALL-5).</summary>
    public required string Hotline { get; set; }

    /// <summary>Lines of the ticker on the lobby TV.</summary>
    public List<string> Notices { get; set; } = [];

    /// <summary>When the centre is open (ORG-7, ORG-8).</summary>
    public required OfficeRegime Regime { get; set; }

    /// <summary>How the hall queues, calls and guards its windows.</summary>
    public HallSettings Hall { get; set; } = new();
}

/// <summary>窗口: where people are served (ORG-2).</summary>
public sealed class ServiceWindow
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The centre it belongs to.</summary>
    public required string CenterId { get; init; }

    /// <summary>The number on its plate, from 1, unique in the centre.</summary>
    public required int Number { get; set; }

    /// <summary>Name without 窗口, such as 劳动保障.</summary>
    public required string Name { get; set; }

    /// <summary>Codes of the ticket series it serves; several windows may share one.</summary>
    public List<string> Series { get; set; } = [];

    /// <summary>The last day it exists; the end of time while it does. A closed window stays for the records, its number is free.</summary>
    public DateOnly Until { get; set; } = DateOnly.MaxValue;
}

/// <summary>号段: one queue of a centre, shared by a group of windows.</summary>
public sealed class TicketSeries
{
    /// <summary>Where the numbers of the pre-printed paper pad begin; machines number below it.</summary>
    public const int PadFrom = 901;

    /// <summary>The greatest number that fits a ticket.</summary>
    public const int MaxNumber = 999;

    /// <summary>The centre it belongs to.</summary>
    public required string CenterId { get; init; }

    /// <summary>One capital Latin letter, the first character of its numbers.</summary>
    public required string Code { get; init; }

    /// <summary>What people come for, such as 民政救助.</summary>
    public required string Name { get; set; }

    /// <summary>Greatest number of tickets a day; null for none but <see cref="PadFrom"/> − 1.</summary>
    public int? DailyQuota { get; set; }

    /// <summary>The number as printed, such as <c>A012</c>.</summary>
    public static string Format(string code, int number) => $"{code}{number:D3}";
}

/// <summary>窗口工作人员: a person seconded to the centre by a member unit (ORG-5, HALL-5).</summary>
public sealed class StaffMember
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The centre they serve in.</summary>
    public required string CenterId { get; init; }

    /// <summary>Name, public on badge, plate and display.</summary>
    public required string Name { get; set; }

    /// <summary>Staff number on the badge, four digits, unique in the centre.</summary>
    public required string Number { get; set; }

    /// <summary>The member unit (站所) that seconded them.</summary>
    public required string Unit { get; set; }

    /// <summary>Duty, such as 窗口工作人员 or 中心主任.</summary>
    public required string Duty { get; set; }

    /// <summary>Education, at least 中专 by A二(3).</summary>
    public string? Education { get; set; }

    /// <summary>Year of birth.</summary>
    public int? BirthYear { get; set; }
}

/// <summary>Who may stand at which window, and as what (HALL-2, ORG-6: one person may hold several).</summary>
public sealed class PostHolder
{
    /// <summary>The centre.</summary>
    public required string CenterId { get; init; }

    /// <summary>The window.</summary>
    public required Guid WindowId { get; init; }

    /// <summary>The person.</summary>
    public required Guid StaffId { get; init; }

    /// <summary>Resident (A) or qualified stand-in (B).</summary>
    public required PostRole Role { get; set; }
}

/// <summary>岗.</summary>
public enum PostRole
{
    /// <summary>A岗: resident at the window.</summary>
    A,

    /// <summary>B岗: stands in when A left, sent by the director.</summary>
    B,
}
