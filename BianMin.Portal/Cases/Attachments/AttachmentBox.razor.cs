using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Attachments;

/// <summary>Photographs, scans and signatures of a case. Pictures are fetched only when the reader asks for them: each look is kept
/// in the audit trail.</summary>
public sealed partial class AttachmentBox
{
    private bool _looking;
    private string _material = "";

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = null!;

    /// <summary>Does a use case.</summary>
    [Parameter, EditorRequired]
    public Func<IUseCase<Done>, Task<Refusal?>> Do { get; set; } = null!;

    /// <summary>Whether the reader may add.</summary>
    [Parameter]
    public bool CanAdd { get; set; }

    /// <summary>Whether the reader may strike out.</summary>
    [Parameter]
    public bool CanStrikeOut { get; set; }

    /// <summary>Whether the reader may look at what is in them.</summary>
    [Parameter]
    public bool CanLook { get; set; }

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    /// <summary>Where an attachment is served.</summary>
    public static string Address(string centerId, Guid attachmentId) => $"attachments/{centerId}/{attachmentId}";

    private static bool IsPicture(AttachmentLine one) => one.StruckOut is null && one.Kind is FileKind.Png or FileKind.Jpeg;

    private static string Title(AttachmentLine one) => one.Purpose switch
    {
        AttachmentPurpose.Signature => "签名",
        AttachmentPurpose.HandOver => "交接照片",
        AttachmentPurpose.Material => one.Material.Length > 0 ? one.Material : "其他材料",
    };

    private Task<Refusal?> Add(IReadOnlyList<SentFile> files) => Do(new AttachToCase(File.CenterId, File.Id, files));

    private async Task StrikeOut(AttachmentLine one)
    {
        if (await Confirm.AskReason($"作废附件“{Title(one)}”吗？", "作废的原因", CaseAttachment.ReasonLength, ["拍得不清楚", "不是这个办件的"], "作废") is { } reason)
            await Do(new StrikeOutAttachment(File.CenterId, one.Id, reason));
    }
}
