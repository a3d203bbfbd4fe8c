using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>Why a transition of a case does not happen.</summary>
public static class CaseRefusals
{
    /// <summary>The case stands where this cannot happen.</summary>
    public static Refusal WrongState(CaseState state) =>
        Refusal.Conflict("cases.wrong-state", $"办件现在是“{state.Text()}”，不能做这一步。请刷新后按当前状态办理。");

    /// <summary>A main material is missing.</summary>
    public static Refusal MainMissing(IEnumerable<string> names) =>
        Refusal.Conflict("cases.main-missing", $"主要申报材料还缺：{string.Join('、', names)}。请收齐后受理，或一次性告知、不予受理。");

    /// <summary>A material that may not be deferred is missing, and no supplement was asked for.</summary>
    public static Refusal GeneralMissing(IEnumerable<string> names) =>
        Refusal.Conflict("cases.general-missing", $"一般申报材料还缺：{string.Join('、', names)}。请收齐、容缺或开具补报材料通知单。");

    /// <summary>A date for what is to be handed in later lies in the past or behind the limit.</summary>
    public static readonly Refusal BadDate = Refusal.Invalid("cases.bad-date", "补交日期应在今天之后，并且不晚于承诺时限。");

    /// <summary>The item has no such material, or it may not be deferred or promised.</summary>
    public static readonly Refusal NotAllowed = Refusal.Conflict("cases.not-allowed", "事项没有规定这份材料可以容缺或承诺，请核对办事指南。");

    /// <summary>What was told once is told once.</summary>
    public static readonly Refusal NothingMissing = Refusal.Conflict("cases.nothing-missing", "材料已经齐全，没有需要告知的内容，可以直接受理。");

    /// <summary>The clock stands already.</summary>
    public static readonly Refusal AlreadyPaused = Refusal.Conflict("cases.already-paused", "办件已经暂停计时，请先恢复。");

    /// <summary>The clock does not stand.</summary>
    public static readonly Refusal NotPaused = Refusal.Conflict("cases.not-paused", "办件没有暂停计时。");

    /// <summary>It was extended once.</summary>
    public static readonly Refusal AlreadyExtended = Refusal.Limit("cases.already-extended", "办件已经延期一次，不能再次延期。");

    /// <summary>A limit at once or none cannot be extended.</summary>
    public static readonly Refusal BadExtension = Refusal.Invalid("cases.bad-extension", $"延期应在 1 至 {Case.LongestExtension} 日之间。");

    /// <summary>More than the law allows a licence.</summary>
    public static Refusal TooLongForLicence(int days) =>
        Refusal.Invalid("cases.too-long-for-licence", $"行政许可最多延长 {days} 个工作日（《中华人民共和国行政许可法》第四十二条），请改为 {days} 日以内。");

    /// <summary>A licence's clock does not stand for it.</summary>
    public static readonly Refusal NotNamedByLaw = Refusal.Conflict(
        "cases.not-named-by-law", "行政许可只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审的时间不计入期限（《中华人民共和国行政许可法》第四十五条），公示期间照常计时。");

    /// <summary>Something is still open before the end.</summary>
    public static Refusal Unfinished(string what) => Refusal.Conflict("cases.unfinished", $"还不能办结：{what}。");

    /// <summary>Not of this kind.</summary>
    public static readonly Refusal OtherKind = Refusal.Conflict("cases.other-kind", "这个办件的办理类型没有这一步。");

    /// <summary>No such department takes part, or it is done.</summary>
    public static readonly Refusal UnknownPart = Refusal.NotFound("cases.unknown-part", "这个部门不参与此办件，或者已经办结。");

    /// <summary>The level above has signed for it already.</summary>
    public static readonly Refusal AlreadyReceived = Refusal.Conflict("cases.already-received", "上级已经签收过这个办件。");

    /// <summary>The level above has not signed for it yet, so it cannot have decided.</summary>
    public static readonly Refusal NotReceivedAbove = Refusal.Conflict(
        "cases.not-received-above", "上级还没有签收这个上报件，不能登记办理结果。请联系县（市）中心先在“上报件”中签收，再取回办理结果。");

    /// <summary>It is at a higher level already.</summary>
    public static readonly Refusal AlreadyHigher = Refusal.Conflict("cases.already-higher", "办件已经提请到更高一级协调，不能退回到下一级。");

    /// <summary>No such case in the centre.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("cases.unknown", "没有找到这个办件，请核对办件编号。");

    /// <summary>No such paper.</summary>
    public static readonly Refusal UnknownPaper = Refusal.NotFound("cases.unknown-paper", "没有找到这份文书，请刷新后从办件页重新打开。");

    /// <summary>The case has moved on.</summary>
    public static readonly Refusal PaperOfThePast = Refusal.Conflict("cases.paper-past", "办件已经有了新的进展，这份文书不能再更正；需要时请在办件记录中说明。");

    /// <summary>A mandatory field of a paper is empty.</summary>
    public static Refusal PaperLacks(IEnumerable<PaperLack> lacks) =>
        Refusal.Conflict("cases.paper-lacks", $"这份文书还不能打印：{string.Join('；', lacks.Select(l => l.What))}。请补充以后再打印。");

    /// <summary>A licence's application is told once what it lacks; it is not accepted only by an authority that has no power (行政许可法第32条).</summary>
    public static readonly Refusal LicenceNotRefused = Refusal.Conflict(
        "cases.licence-not-refused", "行政许可申请只有不属于本机关职权范围的才能不予受理，请写明有权受理的机关；材料不齐的请一次性告知，不符合条件的请受理后作出不予许可决定。");

    /// <summary>A licence's limit is extended by the head of the authority (行政许可法第42条).</summary>
    public static readonly Refusal NoApprover = Refusal.Invalid("cases.no-approver", "行政许可延期须经本机关负责人批准，请写明批准人的姓名和职务。");

    /// <summary>There is a newer one.</summary>
    public static readonly Refusal PaperCorrected = Refusal.Conflict("cases.paper-corrected", "这份文书已经更正，请打印更正后的文书。");

    /// <summary>Everything is as it was.</summary>
    public static readonly Refusal NothingCorrected = Refusal.Invalid("cases.nothing-corrected", "申请人信息没有改动，不需要更正。");

    /// <summary>Not a person who may stand at that window.</summary>
    public static readonly Refusal NotQualified = Refusal.Conflict("cases.not-qualified", "接手的人没有这个窗口的 A岗或 B岗资格，请另选一人。");

    /// <summary>Somebody else was faster.</summary>
    public static Refusal Changed(CaseStep last) => Refusal.Conflict(
        "cases.changed", $"这个办件刚刚有变动：{Moment.LocalOf(last.At):HH:mm} {last.By} {last.Kind.Text()}。您的操作没有保存，请看过最新情况后再办。");

    /// <summary>Somebody else answers for it.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("这个办件由其他窗口的人员负责，请联系责任人，或请中心主任转交。");

    /// <summary>A clerk receives applications only where they belong.</summary>
    public static readonly Refusal OtherWindow = Refusal.Forbidden("您不是这个窗口的A岗或B岗，不能在这里收件。请转到自己的窗口，或请中心主任安排。");

    /// <summary>Nobody submitted it as an agent.</summary>
    public static readonly Refusal NotByAgent = Refusal.Conflict("cases.not-by-agent", "这个办件不是代办员提交的，请由窗口办理。");

    /// <summary>No window accepts the item, or nobody may stand at it.</summary>
    public static readonly Refusal NobodyAnswers = Refusal.Conflict("cases.nobody-answers", "这个事项的窗口还没有安排责任人，暂时不能提交。请联系中心主任安排。");

    /// <summary>The item is not accepted here.</summary>
    public static readonly Refusal UnknownItem = Refusal.NotFound("cases.unknown-item", "本中心没有进驻这个事项，或者办事指南已经下架。请重新选择事项。");

    /// <summary>The centre's regime does not know this way.</summary>
    public static readonly Refusal OtherRegime = Refusal.Conflict("cases.other-regime", "本中心实行一次性告知、补齐后受理，不开补报材料通知单。请选择“一次性告知”。");

    /// <summary>Done at once is what the item must allow.</summary>
    public static readonly Refusal NotAtOnce = Refusal.Conflict("cases.not-at-once", "这个事项不是即办件，不能当场办结。请先受理。");

    /// <summary>What is owed may still be handed in.</summary>
    public static readonly Refusal NotLapsedYet = Refusal.Conflict("cases.not-lapsed", "补交期限还没有过，不能终止办理。");

    /// <summary>The answer is not yet overdue.</summary>
    public static readonly Refusal NotDeemedYet = Refusal.Conflict("cases.not-deemed", "还没有超过答复期限，不能视为受理。");
}
