using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;

namespace BianMin.Infrastructure.Registers;

/// <summary>代办结果登记 as a handing over writes it: a line as by hand, and none where one stands already.</summary>
internal sealed class AgencyRegister(IRegisterStore registers, IUnitOfWork work) : IAgencyRegister
{
    public async Task Write(Case one, string handedTo, string by, CancellationToken cancellationToken)
    {
        if (await registers.HasAgencyResult(one.CenterId, one.Number, cancellationToken))
            return;
        var matter = one.Item.Name.Length > RegisterEntry.MatterLength ? one.Item.Name[..RegisterEntry.MatterLength] : one.Item.Name;
        registers.Add(RegisterEntry.Of(
            new RegisterAgencyResult(
                one.CenterId, $"signed-{one.Id:N}", work.Now.Day, one.ApplicantName, one.Applicant.Phone, matter, one.Number, one.Result ?? "", handedTo),
            by,
            work.Now));
    }
}
