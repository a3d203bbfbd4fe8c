namespace BianMin.Domain.Kernel;

/// <summary>Why a use case did not happen, told to the person who asked. Nothing was changed.</summary>
/// <param name="Kind">The class of refusal; decides how programs are answered.</param>
/// <param name="Code">A stable name for programs and tests, such as <c>hall.closed</c>.</param>
/// <param name="Message">A Chinese sentence that says what is wrong and what to do next.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message)
{
    /// <summary>The input has the wrong shape: missing, too long, out of range.</summary>
    public static Refusal Invalid(string code, string message) => new(RefusalKind.Invalid, code, message);

    /// <summary>The actor has no authority over this.</summary>
    public static Refusal Forbidden(string message = "您没有办理此项操作的权限，请联系中心主任。") =>
        new(RefusalKind.Forbidden, "request.forbidden", message);

    /// <summary>The thing named does not exist, or not in this centre.</summary>
    public static Refusal NotFound(string code, string message) => new(RefusalKind.NotFound, code, message);

    /// <summary>The state of things does not allow it, now.</summary>
    public static Refusal Conflict(string code, string message) => new(RefusalKind.Conflict, code, message);

    /// <summary>A limit is reached: quota, recalls, tries.</summary>
    public static Refusal Limit(string code, string message) => new(RefusalKind.Limit, code, message);

    /// <summary>The database or a part of the system cannot be reached; trying again later is safe.</summary>
    public static Refusal Unavailable() =>
        new(RefusalKind.Unavailable, "request.unavailable", "数据库暂时无法使用，刚才的操作没有保存，请稍等片刻再试一次。");

    /// <summary>The database did not answer a commit: whether it was done must be looked at. The same request with the same key is safe.</summary>
    public static Refusal InDoubt() =>
        new(RefusalKind.Unavailable, "request.in-doubt", "数据库没有及时答复，不能确定刚才的操作是否已经保存，请刷新页面核对后再操作。");

    /// <summary>Others were faster again and again; trying again is safe.</summary>
    public static Refusal Busy() =>
        new(RefusalKind.Unavailable, "request.busy", "同时操作的人较多，刚才的操作没有保存，请再试一次。");
}

/// <summary>The classes of <see cref="Refusal"/>.</summary>
public enum RefusalKind
{
    /// <summary>Wrong shape of input (HTTP 400).</summary>
    Invalid,

    /// <summary>No authority (HTTP 403).</summary>
    Forbidden,

    /// <summary>Does not exist here (HTTP 404).</summary>
    NotFound,

    /// <summary>Not in this state (HTTP 409).</summary>
    Conflict,

    /// <summary>Limit reached (HTTP 429).</summary>
    Limit,

    /// <summary>Cannot be reached now; retry later (HTTP 503).</summary>
    Unavailable,
}
