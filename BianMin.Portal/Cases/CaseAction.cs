using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Portal.Cases;

/// <summary>Something that can be done with a case now, and what must be said for it.</summary>
/// <param name="Text">On the button.</param>
/// <param name="Fields">What is asked for; nothing when it is done at once.</param>
/// <param name="Make">The use case.</param>
/// <param name="Detail">What follows from it.</param>
/// <param name="Next">Whether it is the usual next step.</param>
public sealed record CaseAction(string Text, IReadOnlyList<CaseField> Fields, Func<CaseAnswers, IUseCase<Done>> Make, string? Detail = null, bool Next = false)
{
    /// <summary>What a clerk usually helps with.</summary>
    public const string AssistanceWords = "协助起草、填写申请材料";

    /// <summary>Why an application without its main materials is not accepted.</summary>
    public const string MainMissing = "主要申报材料不齐全";

    /// <summary>What an actor can do with a case: the rules say what, this gives it words and fields.</summary>
    public static IReadOnlyList<CaseAction> For(CaseFile file, Actor actor, CenterProfile center)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(center);
        var open = CaseRules.Open(file, actor, center);
        return [.. Drawn(file, center).Where(a => open.Contains(a.Kind)).Select(a => a.Action)];
    }

    private static IEnumerable<(CaseStepKind Kind, CaseAction Action)> Drawn(CaseFile file, CenterProfile center)
    {
        var (c, id, v) = (file.CenterId, file.Id, file.Version);
        var missing = file.Missing();
        foreach (var way in Acceptance.Open(file, center.Hall.Intake))
            yield return (CaseStepKind.Accepted, Accepting(way, file));
        yield return (CaseStepKind.ToldMissing, new("一次性告知", [.. Flaws(missing)], a => new TellMissing(c, id, v, a.Flaws), $"告知还缺：{string.Join('、', missing.Select(m => m.Name))}", true));
        yield return (CaseStepKind.Refused, new("不予受理", [CaseField.Words("理由", nameof(RefuseCase.Reason), missing.Any(m => m.Weight == MaterialWeight.Main) ? MainMissing : ""), CaseField.Line("有权受理的机关（不属于本机关职权的填写）", nameof(RefuseCase.RightBody)), .. Flaws(missing)],
            a => new RefuseCase(c, id, v, a.Text, a.Flaws, a.Of(nameof(RefuseCase.RightBody))), "一次列明缺少的材料和需要补正的内容，写明理由和救济途径。"));
        yield return (CaseStepKind.Redirected, new("引导到其他窗口", [CaseField.Words("应去的窗口和责任人", nameof(RedirectCase.Where))], a => new RedirectCase(c, id, v, a.Text)));
        foreach (var part in file.OpenParts())
            yield return (CaseStepKind.PartDone, new($"{part.Department}办结", [CaseField.Words("部门意见", nameof(CompleteCasePart.Opinion))], a => new CompleteCasePart(c, id, v, part.Department, a.Text), null, true));
        yield return (CaseStepKind.SentUp, new("上报", [CaseField.Words("初审意见", nameof(SendCaseUp.Opinion))], a => new SendCaseUp(c, id, v, a.Text), null, true));
        yield return (CaseStepKind.CameBack, new("取回办理结果", [CaseField.Words("上级的办理结果", nameof(BringCaseBack.Decision))], a => new BringCaseBack(c, id, v, a.Text), null, true));
        yield return (CaseStepKind.ReceivedAbove, new("签收上报件", [], _ => new ReceiveFromBelow(c, id, v), null, true));
        yield return file.Item.Kind == HandlingKind.Reply
            ? (CaseStepKind.Finished, new("办结", [CaseField.Paragraphs(file.Item.Kind.Definition().ResultWord, nameof(ReplyToCase.Reply))], a => new ReplyToCase(c, id, v, a.Of(nameof(ReplyToCase.Reply))), "开具答复书，请告知申请人领取；逐项答复，每段一行。", true))
            : (CaseStepKind.Finished, new("办结", [CaseField.Words(file.Item.Kind.Definition().ResultWord, nameof(FinishCase.Result))], a => new FinishCase(c, id, v, a.Text), "开具办理结果的文书，请告知申请人领取。", true));
        yield return (CaseStepKind.Denied, new("不予批准",
            [
                CaseField.Paragraphs("查明的事实", Denied(nameof(Denial.Facts))), CaseField.Paragraphs("证据", Denied(nameof(Denial.Evidence))), CaseField.Paragraphs("依据的条款和原文", Denied(nameof(Denial.Provision))),
                CaseField.Paragraphs("怎样不符合条件", Denied(nameof(Denial.Unmet))), CaseField.Paragraphs("申请人的意见和采纳情况（没有可不填）", Denied(nameof(Denial.Heard))),
            ],
            a => new DenyCase(c, id, v, new(a.Of(Denied(nameof(Denial.Facts))), a.Of(Denied(nameof(Denial.Evidence))), a.Of(Denied(nameof(Denial.Provision))), a.Of(Denied(nameof(Denial.Unmet))), a.Of(Denied(nameof(Denial.Heard))))),
            "以实施机关名义作出不予批准决定书，写明事实、依据、理由和救济途径。"));
        yield return (CaseStepKind.Delivered, new("送达签收", [CaseField.Words("领取人", nameof(DeliverCase.Receiver), file.ByAgent ? file.Applicant.Name : file.Agent?.Name ?? file.Applicant.Name), CaseField.HandOver()], a => new DeliverCase(c, id, v, a.Text, a.Proof, a.Service), null, true));
        yield return (CaseStepKind.Assisted, new("协助填写", [CaseField.Words("协助的内容", nameof(AssistApplicant.What), AssistanceWords)], a => new AssistApplicant(c, id, v, a.Text), "记入办件过程，统计协助办理件。"));
        yield return (CaseStepKind.Resumed, new("恢复计时", [], _ => new ResumeCase(c, id, v), null, true));
        yield return (CaseStepKind.Paused, new("暂停计时", [CaseField.Choice("特别程序", nameof(PauseCase.Reason), [.. PauseReasons.Special.Select(r => (r.ToString(), r.Text()))]),
                    CaseField.Number("所需工作日", $"{nameof(PauseCase.Told)}.{nameof(SpecialProcedure.Days)}", SpecialProcedure.MostDays), CaseField.Line("由谁实施", $"{nameof(PauseCase.Told)}.{nameof(SpecialProcedure.Body)}"), CaseField.Line("依据的规定（可不填）", $"{nameof(PauseCase.Told)}.{nameof(SpecialProcedure.Basis)}")],
                a => new PauseCase(c, id, v, Enum.Parse<PauseReason>(a.Choice), new(a.Number, a.Of($"{nameof(PauseCase.Told)}.{nameof(SpecialProcedure.Body)}"), a.Of($"{nameof(PauseCase.Told)}.{nameof(SpecialProcedure.Basis)}"))), "特别程序所需时间不计入办理时限，书面告知申请人。"));
        yield return (CaseStepKind.Extended, new("批准延期", [CaseField.Number("延长天数", nameof(ExtendCase.Days), Case.LongestExtension), CaseField.Words("理由", nameof(ExtendCase.Reason)), CaseField.Line("批准的机关负责人（姓名、职务；许可必填）", nameof(ExtendCase.Approver))],
                a => new ExtendCase(c, id, v, a.Number, a.Text, a.Of(nameof(ExtendCase.Approver))), "只能延期一次，开具延期通知书。"));
        yield return (CaseStepKind.Reassigned, new("转交责任人", [CaseField.Choice("接手的人", nameof(ReassignCase.StaffId), [.. People(center)])], a => new ReassignCase(c, id, v, Guid.Parse(a.Choice[..36]), Guid.Parse(a.Choice[37..]))));
        yield return (CaseStepKind.Escalated, new("提请协调", [CaseField.Choice("提请到", nameof(EscalateCase.Level), [.. file.LevelsAhead().Select(l => (l.ToString(), l.Text()))]), CaseField.Words("事由或会议决定", nameof(EscalateCase.Minutes))],
            a => new EscalateCase(c, id, v, Enum.Parse<EscalationLevel>(a.Choice), a.Text)));
        yield return (CaseStepKind.Returned, new("退件", [CaseField.Words("政策依据", nameof(ReturnCase.Basis))], a => new ReturnCase(c, id, v, a.Text), "退回申请人，写明政策依据。"));
        yield return (CaseStepKind.Withdrawn, new("申请人撤回", [CaseField.Words("原因", nameof(WithdrawCase.Reason))], a => new WithdrawCase(c, id, v, a.Text)));
        yield return (CaseStepKind.Archived, new("归档", [CaseField.Choice("保管期限", nameof(ArchiveCase.Retention), [.. Enum.GetValues<Retention>().Select(r => (r.ToString(), r.Text()))])],
            a => new ArchiveCase(c, id, v, Enum.Parse<Retention>(a.Choice)), "归档以后不能再改动；卷内目录在“文书”下面打印。", file.State == CaseState.Delivered));
    }

    private static CaseAction Accepting(AcceptanceWay way, CaseFile file)
    {
        var (c, id, v) = (file.CenterId, file.Id, file.Version);
        return way switch
        {
            AcceptanceWay.Complete => new("受理", [], _ => new AcceptCase(c, id, v, null), null, true),
            AcceptanceWay.Deferring => new("容缺受理", [CaseField.Day("补交期限", nameof(AcceptCase.Lacking))], a => new AcceptCase(c, id, v, new(true, a.Day)), "暂缺的一般材料凭承诺按期补交。", true),
            AcceptanceWay.AskingSupplement => new("受理并通知补报", [CaseField.Day("补报期限", nameof(AcceptCase.Lacking))], a => new AcceptCase(c, id, v, new(false, a.Day)), "计时暂停，材料补齐后恢复。"),
        };
    }

    private static IEnumerable<CaseField> Flaws(IEnumerable<CaseMaterial> missing) => missing.Select(m => CaseField.Flaw(m.Name));

    private static string Denied(string part) => $"{nameof(DenyCase.Denial)}.{part}";

    private static IEnumerable<(string, string)> People(CenterProfile center) =>
        from window in center.Windows
        from person in center.Staff
        let role = person.RoleAt(window.Id)
        where role is not null
        select ($"{window.Id}:{person.Id}", $"{window.Number} 号 {window.Name} · {person.Name}（{role}岗）");
}

/// <summary>One thing that is asked for.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Label">What it is.</param>
/// <param name="Of">The part of the use case that it fills.</param>
/// <param name="Usual">What stands there at first.</param>
/// <param name="Choices">Values and words of a choice.</param>
/// <param name="Greatest">Greatest number.</param>
public sealed record CaseField(CaseFieldKind Kind, string Label, string Of, string Usual, IReadOnlyList<(string Value, string Text)> Choices, int Greatest)
{
    /// <summary>Words.</summary>
    public static CaseField Words(string label, string of, string usual = "") => new(CaseFieldKind.Words, label, of, usual, [], 0);

    /// <summary>What exactly is to be corrected of a material; nothing where it was simply not handed in.</summary>
    public static CaseField Flaw(string material) => new(CaseFieldKind.Line, $"{material}：需要补正的内容", nameof(TellMissing.Flaws), "", [], 0) { Key = FlawKey + material };

    /// <summary>What the keys of flaws begin with.</summary>
    public const string FlawKey = "flaw:";

    /// <summary>One of several lines; by <see cref="Key"/> it is told from the others.</summary>
    public static CaseField Line(string label, string of) => new(CaseFieldKind.Line, label, of, "", [], 0);

    /// <summary>Several paragraphs.</summary>
    public static CaseField Paragraphs(string label, string of) => new(CaseFieldKind.Paragraphs, label, of, "", [], 0);

    /// <summary>Under which name the answer is found.</summary>
    public string Key { get; init; } = Of;

    /// <summary>A day.</summary>
    public static CaseField Day(string label, string of) => new(CaseFieldKind.Day, label, of, "", [], 0);

    /// <summary>Signature and photograph.</summary>
    public static CaseField HandOver() => new(CaseFieldKind.HandOver, "签名", nameof(DeliverCase.Proof), "", [], 0);

    /// <summary>A number from 1.</summary>
    public static CaseField Number(string label, string of, int greatest) => new(CaseFieldKind.Number, label, of, "", [], greatest);

    /// <summary>A choice.</summary>
    public static CaseField Choice(string label, string of, IReadOnlyList<(string, string)> choices) => new(CaseFieldKind.Choice, label, of, "", choices, 0);
}

/// <summary>Kinds of <see cref="CaseField"/>.</summary>
public enum CaseFieldKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A choice.</summary>
    Choice,

    /// <summary>Signature and photograph of a handing over.</summary>
    HandOver,

    /// <summary>A line among others.</summary>
    Line,

    /// <summary>Several paragraphs.</summary>
    Paragraphs,
}

/// <summary>What was answered; at most one of each kind but for those that have names.</summary>
/// <param name="Text">Words.</param>
/// <param name="Day">A day.</param>
/// <param name="Number">A number.</param>
/// <param name="Choice">Value of a choice.</param>
/// <param name="Proof">Signature and photograph.</param>
public sealed record CaseAnswers(string Text, DateOnly Day, int Number, string Choice, HandOverProof? Proof = null)
{
    /// <summary>The way of service.</summary>
    public ServiceRecord? Service { get; init; }

    /// <summary>Lines and paragraphs by <see cref="CaseField.Key"/>.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = new Dictionary<string, string>();

    /// <summary>What exactly is to be corrected, by name of the material.</summary>
    public IReadOnlyDictionary<string, string> Flaws => Named.Where(n => n.Key.StartsWith(CaseField.FlawKey, StringComparison.Ordinal) && n.Value.Trim().Length > 0)
        .ToDictionary(n => n.Key[CaseField.FlawKey.Length..], n => n.Value.Trim());

    /// <summary>One of the lines or paragraphs; empty where nothing was written.</summary>
    public string Of(string key) => Named.GetValueOrDefault(key, "").Trim();

    /// <summary>Nothing was asked.</summary>
    public static CaseAnswers None { get; } = new("", default, 0, "");
}
