using System.Collections.Immutable;
using System.Globalization;

namespace BianMin.Domain.Registers;

/// <summary>What a register is: its words, its columns and what can become of its entries. A new register is a member of
/// <see cref="RegisterKind"/>, a definition here, a use case that writes into it, and the dialog that asks for it.</summary>
public sealed record RegisterDefinition
{
    /// <summary>The register.</summary>
    public required RegisterKind Kind { get; init; }

    /// <summary>Its word in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name, as in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>What will be there, shown while nothing is.</summary>
    public required string Hint { get; init; }

    /// <summary>What the button for a new entry says; null where entries come by themselves.</summary>
    public string? Add { get; init; }

    /// <summary>The state of what is still to be done; null where an entry is done when it is written down.</summary>
    public string? Planned { get; init; }

    /// <summary>The state of what is done.</summary>
    public required string Done { get; init; }

    /// <summary>Whether something is planned for its day, so that the day can pass.</summary>
    public bool KeepsDay { get; init; }

    /// <summary>How what is planned gets its result; null where it gets none.</summary>
    public ResultWords? Result { get; init; }

    /// <summary>Whether a place in the queue is booked on the day.</summary>
    public bool Books { get; init; }

    /// <summary>What the button for calling off says; null where nothing can be called off.</summary>
    public string? Cancel { get; init; }

    /// <summary>Whether an entry can still be called off once it is done.</summary>
    public bool CancelsDone { get; init; }

    /// <summary>Whether it is noted what became of an entry: a better guide, a case.</summary>
    public bool Follows { get; init; }

    /// <summary>Its columns, the same on the screen, on paper and in the workbook.</summary>
    public required ImmutableArray<RegisterColumn> Columns { get; init; }

    /// <summary>Whether it has entries of its own; one that has none shows what stands elsewhere.</summary>
    public bool HasEntries => Add is not null;

    /// <summary>The states that its entries can have, to choose from; none where all have the same.</summary>
    public IReadOnlyList<RegisterState> States => HasEntries
        ?
        [
            .. Planned is null ? Array.Empty<RegisterState>() : [RegisterState.Planned],
            RegisterState.Done,
            .. Cancel is null ? Array.Empty<RegisterState>() : [RegisterState.Cancelled],
            RegisterState.StruckOut,
        ]
        : [];
}

/// <summary>The words for the result of what was planned.</summary>
/// <param name="Button">On the button.</param>
/// <param name="Title">Over the form.</param>
/// <param name="Label">What is written down.</param>
/// <param name="AsksDay">Whether it is asked on which day it was done; otherwise it is the day on which it is written down.</param>
public sealed record ResultWords(string Button, string Title, string Label, bool AsksDay);

/// <summary>The registers that a centre keeps.</summary>
public static class RegisterDefinitions
{
    /// <summary>All of them, in the order of the plan.</summary>
    public static IReadOnlyList<RegisterDefinition> All { get; } =
    [
        new()
        {
            Kind = RegisterKind.PhoneBooking,
            Slug = "bookings",
            Name = "预约电话登记",
            Add = "登记预约",
            Hint = "群众打电话预约时，点“登记预约”，记下姓名、电话和时间。当天的预约马上得到预约号，以后的预约到了当天再转入叫号。",
            Planned = "待转叫号",
            Done = "已约号",
            KeepsDay = true,
            Books = true,
            Cancel = "取消预约",
            CancelsDone = true,
            Columns =
            [
                new("预约时间", 10, l => $"{RegisterColumns.Date(l.Day)} {l.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)}"),
                new("预约人", 6, l => l.Name),
                RegisterColumns.Phone,
                new("业务", 4, l => l.Series),
                new("要办的事", 12, l => l.Matter),
                new("预约号", 5, l => l.BookingCode),
                RegisterColumns.RecordedBy,
                RegisterColumns.State,
            ],
        },
        new()
        {
            Kind = RegisterKind.SignOff,
            Slug = "signoffs",
            Name = "办结签收登记",
            Hint = "办件办结后，在办件里点“送达签收”，领取人和日期就自动记在这里，不用另外登记。",
            Done = "已签收",
            Columns =
            [
                new("签收日期", 7, l => RegisterColumns.Date(l.Day)),
                RegisterColumns.CaseNumber,
                new("事项", 12, l => l.Matter),
                new("申请人", 6, l => l.Name),
                RegisterColumns.Phone,
                new("办结日期", 7, l => RegisterColumns.Date(l.EndedOn)),
                new("办理结果", 12, l => l.Result),
                new("领取人", 6, l => l.HandedTo),
                new("经办人", 5, l => l.RecordedBy),
            ],
        },
        new()
        {
            Kind = RegisterKind.AgencyResult,
            Slug = "agency",
            Name = "代办结果登记",
            Add = "登记代办结果",
            Hint = "代办员把办好的证照、批文交给群众后，点“登记代办结果”，记下办了什么、结果怎样、交给了谁。",
            Done = "已登记",
            Columns =
            [
                new("交接日期", 7, l => RegisterColumns.Date(l.Day)),
                new("委托人", 6, l => l.Name),
                RegisterColumns.Phone,
                new("代办事项", 11, l => l.Matter),
                RegisterColumns.CaseNumber,
                new("办理结果", 12, l => l.Result),
                new("接收人", 6, l => l.HandedTo),
                RegisterColumns.RecordedBy,
                RegisterColumns.State,
            ],
        },
        new()
        {
            Kind = RegisterKind.HomeService,
            Slug = "home",
            Name = "上门服务登记",
            Add = "登记上门服务",
            Hint = "行动不便的群众需要上门办理时，点“登记上门服务”，记下谁、在哪里、哪天、谁去；回来以后填写结果。",
            Planned = "待上门",
            Done = "已完成",
            KeepsDay = true,
            Result = new("填结果", "填写上门服务结果", "服务结果", AsksDay: true),
            Cancel = "取消上门",
            Columns =
            [
                new("计划日期", 7, l => RegisterColumns.Date(l.Day)),
                new("服务对象", 6, l => l.Name),
                RegisterColumns.Phone,
                new("村组、门牌", 7, l => l.Address),
                new("服务事项", 11, l => l.Matter),
                new("上门人员", 6, l => l.Going),
                new("完成日期", 7, l => l.State == RegisterState.Done ? RegisterColumns.Date(l.EndedOn) : ""),
                new("服务结果", 11, l => l.Result),
                RegisterColumns.RecordedBy,
                RegisterColumns.State,
            ],
        },
        new()
        {
            Kind = RegisterKind.Consultation,
            Slug = "consultations",
            Name = "咨询登记",
            Add = "登记咨询",
            Hint = "群众现场或打电话来问，点“登记咨询”，记下问了什么、怎样答复。一时答不上的，留下电话，答复后再补。",
            Planned = "待答复",
            Done = "已答复",
            Result = new("答复", "答复咨询", "答复", AsksDay: false),
            Follows = true,
            Columns =
            [
                new("日期", 7, l => RegisterColumns.Date(l.Day)),
                new("咨询人", 6, l => l.Name.Length > 0 ? l.Name : "未留姓名"),
                RegisterColumns.Phone,
                new("方式", 3, l => l.Channel is { } channel ? RegisterWords.Of(channel) : ""),
                new("咨询事项", 8, l => l.Matter),
                new("咨询内容", 13, l => l.Question),
                new("答复", 13, l => l.Result),
                new("处理", 7, RegisterColumns.Followed),
                RegisterColumns.RecordedBy,
                RegisterColumns.State,
            ],
        },
    ];

    private static readonly Dictionary<RegisterKind, RegisterDefinition> ByKind = All.ToDictionary(d => d.Kind);

    /// <summary>What a register is.</summary>
    public static RegisterDefinition Definition(this RegisterKind kind) => ByKind[kind];

    /// <summary>The register of an address: the first when it names none, null when there is none of that name.</summary>
    public static RegisterDefinition? Of(string? slug) => slug is null ? All[0] : All.FirstOrDefault(d => d.Slug == slug);
}
